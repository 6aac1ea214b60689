namespace Extractor.Documents;

/// <summary>A word of the text, half-open UTF-16 offsets. Tokens of a document cover its sentences without gaps or overlaps.</summary>
public readonly record struct Token(int Start, int End)
{
    public int Length => End - Start;
}
