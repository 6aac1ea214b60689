using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Says of each line what it is for the reader.</summary>
internal sealed class BlockClassifier
{
    private const int LongestQuestion = 200;
    private const int LeastForTail = 6;

    private readonly string _text;
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly string? _title;
    private readonly string? _publisher;
    private readonly int _head;
    private readonly bool _bareHeadings;
    private readonly PageWords _words;
    private readonly BlockKind?[] _kinds;

    private BlockClassifier(string text, IReadOnlyList<TextLine> lines, string? title, string? publisher, int head, bool bareHeadings, PageWords words)
    {
        _text = text;
        _lines = lines;
        _title = title;
        _publisher = publisher;
        _head = head;
        _bareHeadings = bareHeadings;
        _words = words;
        _kinds = new BlockKind?[lines.Count];
    }

    /// <summary>The lines as blocks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="title">The headline.</param>
    /// <param name="publisher">Who published it, where metadata say so.</param>
    /// <param name="head">How many lines stand above the first paragraph.</param>
    /// <param name="bareHeadings">Whether headings may stand without a number.</param>
    /// <param name="words">Words of pages.</param>
    public static List<Block> Classify(string text, IReadOnlyList<TextLine> lines, string? title, string? publisher, int head, bool bareHeadings, PageWords words) =>
        new BlockClassifier(text, lines, title, publisher, head, bareHeadings, words).Classify();

    private List<Block> Classify()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines.Count > LeastForTail && i * 3 > _lines.Count && Furniture.BeginsTail(_lines[i].Of(_text), _words))
            {
                Array.Fill(_kinds, BlockKind.Furniture, i, _kinds.Length - i);
                break;
            }

            _kinds[i] = KnownKind(i);
        }

        var levels = HeadingReader.Levels(_text, _lines, _kinds, _head, _bareHeadings, _words);
        var blocks = new List<Block>(_lines.Count);
        for (var i = 0; i < _lines.Count; i++)
        {
            var kind = _kinds[i] ?? (levels[i] > 0 ? BlockKind.Heading : BlockKind.Paragraph);
            blocks.Add(new Block(_lines[i].Span, kind) { Level = kind == BlockKind.Heading ? Math.Max(1, levels[i]) : 0, Headers = _lines[i].Source.Headers });
        }

        return blocks;
    }

    private BlockKind? KnownKind(int at)
    {
        var line = _lines[at].Of(_text);
        if (_lines[at].IsBox || (at > 0 && _kinds[at - 1] == BlockKind.Box && line.StartsWith("——") && line.Length < 40))
        {
            return BlockKind.Box;
        }

        if (_title is not null && LineShape.SameText(line, _title))
        {
            return at <= _head ? BlockKind.Title : BlockKind.Furniture;
        }

        if (_lines[at].Source.Kind == BlockKind.TableCell)
        {
            return BlockKind.TableCell;
        }

        if (Furniture.Is(line, _words))
        {
            return BlockKind.Furniture;
        }

        if (at < _head && _publisher is not null && LineShape.SameText(line, _publisher))
        {
            return BlockKind.Byline;
        }

        if (Byline.Read(line, at < _head, _words) is not null || (at < _head && at > 0 && PersonNames.OnlyIn(line, _words).Count > 0))
        {
            return BlockKind.Byline;
        }

        return IsQuestion(at) ? BlockKind.Question : null;
    }

    /// <summary>A question that stands alone: with the asker's label, or with an answer behind it.</summary>
    private bool IsQuestion(int at)
    {
        var line = _lines[at].Of(_text);
        if (line.Length > LongestQuestion)
        {
            return false;
        }

        var label = line[..LineShape.SpeakerLength(line)].TrimEnd("：:");
        if (label is "问" or "记者" or "主持人" or "提问" or "网友" || label.EndsWith("记者"))
        {
            return true;
        }

        var asks = line[^1] is '？' or '?';
        var answered = at + 1 < _lines.Count && LineShape.SpeakerLength(_lines[at + 1].Of(_text)) > 0;
        return asks && ((label.IsEmpty && (answered || line.IndexOf('。') < 0)) || label.EndsWith("网") || label.EndsWith("报") || label.EndsWith("社"));
    }
}
