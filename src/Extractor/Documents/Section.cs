using Extractor.Text;

namespace Extractor.Documents;

/// <summary>A top-level heading of the article: not its title, not a question, not a （一） below it.</summary>
public sealed record Section(string Title, TextSpan Span);
