using AngleSharp.Dom;
using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>A paragraph-like part of a parsed page, while it is read.</summary>
internal sealed class PageBlock(IElement element, BlockKind kind, int level)
{
    /// <summary>The nearest element around it that makes a block of its own.</summary>
    public IElement Element { get; } = element;

    public BlockKind Kind { get; set; } = kind;

    public int Level { get; } = level;

    /// <summary>Numbers of the stretches of text in it.</summary>
    public List<int> Runs { get; } = [];

    /// <summary>Its text, with the references resolved.</summary>
    public string Text { get; set; } = "";

    /// <summary>Characters of its text, and of them those in links.</summary>
    public int Length { get; set; }

    public int LinkLength { get; set; }

    /// <summary>Whether it continues the line of the block before it, as a cell continues its row.</summary>
    public bool SameRow { get; init; }

    /// <summary>For a cell: the blocks of its column's headers, then of its row's.</summary>
    public List<PageBlock> Headers { get; } = [];
}
