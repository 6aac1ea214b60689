using System.ComponentModel;

namespace Extractor.App.Api;

/// <summary>What an administrator says of a proposed or adopted word.</summary>
internal sealed record WordDecisionRequest
{
    [Description("adopt, decline or withdraw")]
    public required string Action { get; init; }

    [Description("Why")]
    public string? Reason { get; init; }

    [Description("For adopt: true takes it although reviewers had accepted facts that would be lost or say something else")]
    public bool? Anyway { get; init; }
}
