namespace Extractor.Storage.Queries;

/// <summary>How the value of a qualifier is read and compared.</summary>
public enum QualifierType
{
    /// <summary>A free text: found where the value holds the words asked for.</summary>
    Text,

    /// <summary>A name in a hierarchy: found when equal, or by its beginning with a closing <c>*</c>.</summary>
    Name,

    /// <summary>One of few values.</summary>
    Choice,

    /// <summary>A unit, however it is written.</summary>
    Unit,

    /// <summary>A number or range of numbers, with 万/亿 and units.</summary>
    Number,

    /// <summary>A period or range of days; found where the two overlap.</summary>
    Period,

    /// <summary>A document's path, file name or pattern.</summary>
    Path,
}
