using Extractor.Text;

namespace Extractor.Documents;

/// <summary>What a block is for the reader.</summary>
public enum BlockKind
{
    /// <summary>The article's headline.</summary>
    Title,

    /// <summary>A heading above paragraphs; <see cref="Block.Level"/> tells its depth.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A question of an interview or round table.</summary>
    Question,

    /// <summary>A pull-quote box put together from short lines.</summary>
    Box,

    /// <summary>A cell of a table; <see cref="Block.Headers"/> names its column and row.</summary>
    TableCell,

    /// <summary>Who wrote or published it, and when: 作者, 来源, time line, imprint.</summary>
    Byline,

    /// <summary>Links, credits and other matter that is not the article's.</summary>
    Furniture,
}
