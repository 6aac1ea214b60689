using System.Security.Cryptography;
using System.Text;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>The part of a file that one document is read from: all of it, or one item of several.</summary>
/// <param name="Path">How the user named it, with <c>#n</c> behind it for an item of several.</param>
/// <param name="ContentHash">SHA-256 of its own bytes.</param>
/// <param name="Charset">The character set that it was decoded with.</param>
/// <param name="Text">What is to be read, mapped to the decoded file.</param>
/// <param name="Stated">What the file says of it elsewhere.</param>
internal sealed record SourcePart(string Path, string ContentHash, string Charset, MappedText Text, StatedMetadata Stated)
{
    /// <summary>All of a file.</summary>
    public static SourcePart Whole(Source source, DecodedText decoded) =>
        new(source.Path, source.ContentHash, decoded.Charset, MappedText.Identity(decoded.Text), StatedMetadata.None);

    /// <summary>One item of several.</summary>
    /// <param name="source">The file.</param>
    /// <param name="decoded">Its text.</param>
    /// <param name="number">Which item, from 1.</param>
    /// <param name="span">Where the item stands in the file.</param>
    /// <param name="edits">What leaves only the item's text.</param>
    /// <param name="stated">What the item says of itself.</param>
    public static SourcePart Item(Source source, DecodedText decoded, int number, TextSpan span, IEnumerable<TextEdit> edits, StatedMetadata stated) =>
        new($"{source.Path}#{number}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(span.In(decoded.Text)))), decoded.Charset,
            MappedText.Create(decoded.Text, edits), stated);

    /// <summary>The document of this part.</summary>
    /// <param name="edits">Edits of <see cref="Text"/> that leave the article.</param>
    /// <param name="blocks">Blocks in coordinates of <see cref="Text"/>.</param>
    /// <param name="own">What the text itself says of the article.</param>
    /// <exception cref="DocumentException">There is no text.</exception>
    public Document Made(IReadOnlyList<TextEdit> edits, IEnumerable<Block> blocks, StatedMetadata own)
    {
        var step = MappedText.Create(Text.Text, edits);
        var placed = new List<Block>();
        foreach (var block in blocks)
        {
            var span = Trim(step.Text, step.FromSource(block.Span));
            if (!span.IsEmpty)
            {
                placed.Add(block with { Span = span, Headers = [.. block.Headers.Select(h => Trim(step.Text, step.FromSource(h))).Where(h => !h.IsEmpty)] });
            }
        }

        if (placed.Count == 0)
        {
            throw new DocumentException("load", "the file holds no text of an article");
        }

        var stated = Stated.Or(own);
        return new Document
        {
            Path = Path,
            ContentHash = ContentHash,
            Charset = Charset,
            Body = Text.Edits.Count == 0 ? step : Text.Apply(edits),
            Blocks = placed,
            Title = stated.Title,
            Published = stated.Published,
            Publisher = stated.Publisher,
            Authors = stated.Authors,
            Address = stated.Address,
        };
    }

    /// <summary>The span without white space at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (end > start && CharKind.IsBlank(text[end - 1]))
        {
            end--;
        }

        while (start < end && CharKind.IsBlank(text[start]))
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}
