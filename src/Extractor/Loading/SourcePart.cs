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
    /// <summary>Where the source of <see cref="Text"/> begins in the decoded file.</summary>
    public int Start { get; private init; }

    /// <summary>All of a file.</summary>
    public static SourcePart Whole(Source source, DecodedText decoded) =>
        new(source.Path, source.ContentHash, decoded.Charset, MappedText.Identity(decoded.Text), StatedMetadata.None);

    /// <summary>One item of several, which keeps its own part of the file and nothing else.</summary>
    /// <param name="source">The file.</param>
    /// <param name="decoded">Its text.</param>
    /// <param name="number">Which item, from 1.</param>
    /// <param name="span">Where the item stands in the file.</param>
    /// <param name="edits">What leaves only the item's text, in coordinates of the file; what they say beyond the item is left out.</param>
    /// <param name="stated">What the item says of itself.</param>
    public static SourcePart Item(Source source, DecodedText decoded, int number, TextSpan span, IEnumerable<TextEdit> edits, StatedMetadata stated)
    {
        var own = span.In(decoded.Text);
        var inside = new List<TextEdit>();
        foreach (var edit in edits)
        {
            var start = Math.Max(edit.Span.Start, span.Start);
            var end = Math.Min(edit.Span.End, span.End);
            if (start < end || (start == end && edit.Replacement.Length > 0))
            {
                inside.Add(edit with { Span = new TextSpan(start - span.Start, end - span.Start) });
            }
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)));
        return new SourcePart($"{source.Path}#{number}", hash, decoded.Charset, MappedText.Create(own, inside), stated) { Start = span.Start };
    }

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
            SourceStart = Start,
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
