namespace Extractor.Repair;

/// <summary>How a line ends.</summary>
internal enum LineEnd
{
    /// <summary>In the middle of a sentence, or without punctuation as headings do.</summary>
    Open,

    /// <summary>With a comma or 、.</summary>
    Comma,

    /// <summary>With a colon, which announces what follows.</summary>
    Colon,

    /// <summary>With a closing bracket or quotation mark and no mark of the sentence's end before it.</summary>
    Bracket,

    /// <summary>With the end of a sentence or clause.</summary>
    Sentence,
}
