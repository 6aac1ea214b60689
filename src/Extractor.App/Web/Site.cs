using System.Security.Cryptography.X509Certificates;
using Extractor.App.Cli;
using Extractor.App.Security;
using Extractor.App.Words;
using Extractor.Pipelines;
using Extractor.Storage;

namespace Extractor.App.Web;

/// <summary>What the pages and the HTTP interface are made of; one for the life of the server.</summary>
internal sealed class Site
{
    public required Shell Shell { get; init; }

    public required IFactStore Store { get; init; }

    public required PipelineInForce InForce { get; init; }

    public Pipeline Pipeline => InForce.Current;

    /// <summary>Whether callers have to say who they are; where not, only this machine may reach the server.</summary>
    public bool NeedsLogin { get; init; }

    public Limits Limits { get; init; } = new();

    /// <summary>For addresses of https.</summary>
    public X509Certificate2? Certificate { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where <c>css/</c> and <c>js/</c> lie.</summary>
    public string WebRoot { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");
}
