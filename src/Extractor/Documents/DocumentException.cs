namespace Extractor.Documents;

/// <summary>
/// One article cannot be read or processed. The article fails alone with this reason; a batch goes on.
/// </summary>
/// <param name="stage">Where it failed: load, repair, extract, store.</param>
/// <param name="message">One sentence for the user, naming the cause and, where there is one, the limit.</param>
public sealed class DocumentException(string stage, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Stage { get; } = stage;
}
