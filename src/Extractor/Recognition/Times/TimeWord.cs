namespace Extractor.Recognition.Times;

/// <summary>One word of <c>time-words.tsv</c>.</summary>
/// <param name="NotBehind">Characters before it that make another word of it: 合同月均, 资本周转.</param>
/// <param name="NotBefore">Characters behind it that do so.</param>
internal sealed record TimeWord(string Word, TimeWordKind Kind, int Number, string NotBehind, string NotBefore);
