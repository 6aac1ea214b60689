namespace Extractor.App.Security;

/// <summary>Marks an endpoint that changes nothing although it is posted to, or that notes itself.</summary>
internal sealed class NotAudited;
