namespace Extractor.Recognition.Quantities;

/// <summary>A word beside a number that bounds or blurs it.</summary>
/// <param name="Blockers">Characters on its far side that make another word of it: 签 before 约, 简 behind 以下.</param>
internal sealed record Hedge(string Word, Modifier Modifier, string Blockers);
