namespace Extractor.PhraseTrainer;

/// <summary>One figure of a gold file with every phrase that could name its indicator.</summary>
/// <param name="Article">Name of the gold file.</param>
/// <param name="Set">The folder it stands in.</param>
/// <param name="Candidates">Their features.</param>
/// <param name="Names">The indicators they make.</param>
/// <param name="Right">Which of them the gold file accepts.</param>
/// <param name="Quote">The figure as printed.</param>
/// <param name="Gold">An indicator that the gold file gives.</param>
internal sealed record TrainingFigure(string Article, string Set, int[][] Candidates, string?[] Names, bool[] Right, string Quote, string Gold);
