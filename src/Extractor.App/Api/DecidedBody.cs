namespace Extractor.App.Api;

/// <summary>What a request decided, and the fact as it stands now.</summary>
/// <param name="Fact">Null where it is not in sight any more.</param>
/// <param name="State">pending, accepted, rejected or corrected.</param>
internal sealed record DecidedBody(IReadOnlyList<DecisionBody> Decisions, string State, FactBody? Fact);
