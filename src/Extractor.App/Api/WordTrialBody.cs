namespace Extractor.App.Api;

/// <summary>What a word would change.</summary>
/// <param name="Holding">How many articles hold it.</param>
/// <param name="Documents">How many of them were tried.</param>
/// <param name="Contradicted">Of the facts lost or changed, those that a reviewer had accepted.</param>
/// <param name="Changes">The first 200 of the facts that would change.</param>
internal sealed record WordTrialBody(int Holding, int Documents, int Gained, int Lost, int Changed, int Contradicted, IReadOnlyList<WordChangeBody> Changes);
