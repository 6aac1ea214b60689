using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Word documents (.docx). The decoded source, which offsets refer to, is the document's text: a line a paragraph,
/// cells of a row parted by tabs. Links to outside are never followed.
/// </summary>
internal sealed class WordLoader
{
    private const int MostSpan = 60;

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<string, int> _outline = [];
    private readonly Queue<TextBoxContent> _boxes = []; // of the paragraph that is read, whose text they follow
    private readonly WordNumbering _numbering;
    private string? _title;

    private WordLoader(WordNumbering numbering) => _numbering = numbering;

    public static Documents.Document Load(Source source, LoaderLimits limits)
    {
        CheckSize(source, limits);
        try
        {
            using var package = WordprocessingDocument.Open(new MemoryStream(source.Bytes.ToArray(), false), false);
            var main = package.MainDocumentPart?.Document?.Body ?? throw new DocumentException("load", "the Word document has no body");
            var styles = package.MainDocumentPart!.StyleDefinitionsPart?.Styles;
            var loader = new WordLoader(new WordNumbering(package.MainDocumentPart.NumberingDefinitionsPart?.Numbering, styles));
            loader.ReadStyles(styles);
            loader.Read(main);
            loader.ReadNotes(package.MainDocumentPart.FootnotesPart?.Footnotes);
            loader.ReadNotes(package.MainDocumentPart.EndnotesPart?.Endnotes);
            var properties = package.PackageProperties;
            var title = loader._title ?? (string.IsNullOrWhiteSpace(properties.Title) ? null : properties.Title.Trim());
            var part = SourcePart.Whole(source, new DecodedText(loader._text.ToString(), "utf-8"));
            return part.Made([], loader._blocks, new StatedMetadata(loader._title is null ? null : title, null, null, []));
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw new DocumentException("load", $"the Word document is broken: {broken.Message}", broken);
        }
    }

    /// <summary>The library throws whatever it stumbles over in a damaged package.</summary>
    private static bool IsDamage(Exception broken) => broken is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException
        or IOException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or KeyNotFoundException;

    private static void CheckSize(Source source, LoaderLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(source.Bytes.ToArray(), false));
            SourceArchive.Check(zip, limits);
        }
        catch (InvalidDataException broken)
        {
            throw new DocumentException("load", $"the Word document is broken: {broken.Message}", broken);
        }
    }

    private void ReadStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            var name = style.StyleName?.Val?.Value ?? "";
            var level = style.StyleParagraphProperties?.OutlineLevel?.Val?.Value + 1
                ?? (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name[8..], out var n) ? n : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 0 : -1);
            if (style.StyleId?.Value is { } id && level is >= 0 and < 10)
            {
                _outline[id] = level;
            }
        }
    }

    private void Read(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph);
                    break;
                case Table table:
                    ReadTable(table);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock:
                    Read(child);
                    break;
            }
        }
    }

    /// <summary>Footnotes stand behind the text; those that only draw the line above them hold none.</summary>
    private void ReadNotes(OpenXmlElement? notes)
    {
        foreach (var note in notes?.Elements<FootnoteEndnoteType>() ?? [])
        {
            if (note.Type is null || note.Type.Value == FootnoteEndnoteValues.Normal)
            {
                Read(note);
            }
        }
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        var start = _text.Length;
        AppendNumbered(paragraph);
        var span = new TextSpan(start, _text.Length);
        _text.Append('\n');
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var level = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value + 1 ?? (style is not null && _outline.TryGetValue(style, out var known) ? known : -1);
        var text = _text.ToString(start, span.Length).Trim();
        if (level == 0 && text.Length > 0)
        {
            _title ??= text;
        }

        _blocks.Add(new Block(span, level is >= 0 and < 7 ? BlockKind.Heading : BlockKind.Paragraph) { Level = level is >= 0 and < 7 ? Math.Max(1, level) : 0 });
        while (_boxes.TryDequeue(out var box))
        {
            Read(box);
        }
    }

    /// <summary>A paragraph with the number that Word gives it; an empty one is counted by Word too, and shown by nobody.</summary>
    private void AppendNumbered(Paragraph paragraph)
    {
        var start = _text.Length;
        var number = _numbering.Next(paragraph);
        _text.Append(number);
        AppendText(paragraph);
        if (_text.Length == start + number.Length)
        {
            _text.Length = start;
        }
    }

    private void AppendText(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text text:
                    _text.Append(text.Text);
                    break;
                case TabChar:
                    _text.Append(' ');
                    break;
                case Break or CarriageReturn:
                    _text.Append('\n');
                    break;
                case NoBreakHyphen:
                    _text.Append('-');
                    break;
                case AlternateContent choices:
                    // Both say the same, the second for older programs.
                    AppendText(choices.ChildElements.FirstOrDefault(c => c.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Any()) ?? choices);
                    break;
                case TextBoxContent box:
                    _boxes.Enqueue(box);
                    break;
                case DeletedRun or MoveFromRun or DeletedText or FieldCode or ParagraphProperties or RunProperties or FootnoteReference or EndnoteReference:
                    break;
                default:
                    AppendText(child);
                    break;
            }
        }
    }

    private void ReadTable(Table table)
    {
        var unit = _blocks.Count > 0 && _blocks[^1].Span is var above && TableGrid.IsUnit(_text.ToString(above.Start, above.Length)) ? above : (TextSpan?)null;
        var cells = new List<TextSpan>();
        var rows = new List<List<int>>();
        var marked = new HashSet<int>();
        foreach (var row in table.Elements<TableRow>())
        {
            ReadRow(row, cells, rows, marked);
            _text.Append('\n');
        }

        var text = _text.ToString();
        var grid = new TableGrid(cells.ConvertAll(c => c.In(text).Trim()), rows, marked);
        foreach (var (cell, headers) in grid.Cells())
        {
            if (!string.IsNullOrWhiteSpace(cells[cell].In(text)))
            {
                var spans = headers.Select(h => cells[h]);
                _blocks.Add(new Block(cells[cell], BlockKind.TableCell) { Headers = unit is { } named && grid.Unit < 0 && headers.Count > 0 ? [.. spans, named] : [.. spans] });
            }
        }
    }

    private void ReadRow(TableRow row, List<TextSpan> cells, List<List<int>> rows, HashSet<int> marked)
    {
        var numbers = new List<int>(Enumerable.Repeat(-1, Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, MostSpan)));
        var isHead = row.TableRowProperties?.GetFirstChild<TableHeader>() is { } head && (head.Val is null || head.Val.Value == OnOffOnlyValues.On);
        foreach (var cell in row.Elements<TableCell>())
        {
            var start = _text.Length;
            foreach (var paragraph in cell.Descendants<Paragraph>().Where(p => !p.Ancestors<TextBoxContent>().Any()))
            {
                _text.Append(_text.Length > start ? " " : "");
                AppendNumbered(paragraph);
            }

            // A cell that only continues the one above has no text of its own.
            var merge = cell.TableCellProperties?.VerticalMerge;
            var goesOn = merge is not null && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue) && rows.Count > 0 && numbers.Count < rows[^1].Count;
            var number = goesOn && rows[^1][numbers.Count] is >= 0 and var upper && _text.ToString(start, _text.Length - start).Trim().Length == 0 ? upper : cells.Count;
            if (number == cells.Count)
            {
                cells.Add(new TextSpan(start, _text.Length));
            }

            _text.Append('\t');
            if (isHead)
            {
                marked.Add(number);
            }

            numbers.AddRange(Enumerable.Repeat(number, Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MostSpan)));
        }

        rows.Add(numbers);
    }
}
