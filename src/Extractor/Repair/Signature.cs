using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>The date under which a document's offices have put their names (落款日期), where it is the document's own.</summary>
internal static class Signature
{
    private const int LongestSigner = 60;
    private const int MostSigners = 6;

    /// <summary>
    /// The date; null where none stands on a line of its own below names of offices. It is the document's own where the
    /// title begins with the first of these names, or where no running text follows.
    /// </summary>
    public static DateOnly? Date(string text, IReadOnlyList<Block> blocks, int head, string? title, PageWords words)
    {
        for (var i = Math.Max(1, head); i < blocks.Count; i++)
        {
            var line = blocks[i].Span.Of(text);
            if (line.Length is < 8 or > 24 || blocks[i].Kind == BlockKind.TableCell || PrintedDate.At(line, out var length) is not { } date || length != line.Length)
            {
                continue;
            }

            var first = i;
            while (first > 0 && i - first < MostSigners && IsSigner(blocks[first - 1].Span.Of(text), words))
            {
                first--;
            }

            if (first < i && (IsNamedBy(title, blocks[first].Span.Of(text)) || !blocks.Skip(i + 1).Any(b => b.Kind == BlockKind.Paragraph && LineShape.IsRunning(b.Span.Of(text)))))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Names of offices and nothing else, several parted by white space.</summary>
    private static bool IsSigner(ReadOnlySpan<char> line, PageWords words)
    {
        if (line.Length is < 3 or > LongestSigner)
        {
            return false;
        }

        foreach (var part in line.ToString().Split([' ', '\u3000', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!PageWords.Ends(part, words.Signers) || !part.All(c => CharKind.IsHan(c) || c is '（' or '）' or '、'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNamedBy(string? title, ReadOnlySpan<char> signer)
    {
        var end = signer.IndexOfAny(" \u3000\t");
        return title is not null && title.AsSpan().StartsWith(end < 0 ? signer : signer[..end], StringComparison.Ordinal);
    }
}
