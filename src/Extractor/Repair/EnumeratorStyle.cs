namespace Extractor.Repair;

/// <summary>How a line is numbered; outer styles of the usual order of a document come first.</summary>
internal enum EnumeratorStyle
{
    None,

    /// <summary>第一编, 第一篇, 第一部分.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>一、.</summary>
    Chinese,

    /// <summary>（一）.</summary>
    BracketedChinese,

    /// <summary>1. or 1、.</summary>
    Arabic,

    /// <summary>（1）, 1）, ①.</summary>
    BracketedArabic,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>一是, 第一，, 首先: within running text.</summary>
    Ordinal,
}
