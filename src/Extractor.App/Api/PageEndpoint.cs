namespace Extractor.App.Api;

/// <summary>Marks what browsers show: it does not stand in the OpenAPI document.</summary>
internal sealed class PageEndpoint;
