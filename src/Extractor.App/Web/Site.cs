using Extractor.App.Cli;
using Extractor.Pipelines;
using Extractor.Storage;

namespace Extractor.App.Web;

/// <summary>What the pages and the HTTP interface are made of; one for the life of the server.</summary>
internal sealed class Site
{
    public required Shell Shell { get; init; }

    public required IFactStore Store { get; init; }

    public required Pipeline Pipeline { get; init; }

    public required string PipelineFolder { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where <c>css/</c> and <c>js/</c> lie.</summary>
    public string WebRoot { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");
}
