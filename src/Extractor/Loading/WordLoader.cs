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
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<string, int> _outline = [];
    private string? _title;

    public static Documents.Document Load(Source source, LoaderLimits limits)
    {
        CheckSize(source, limits);
        try
        {
            using var package = WordprocessingDocument.Open(new MemoryStream(source.Bytes.ToArray(), false), false);
            var main = package.MainDocumentPart?.Document?.Body ?? throw new DocumentException("load", "the Word document has no body");
            var loader = new WordLoader();
            loader.ReadStyles(package.MainDocumentPart!.StyleDefinitionsPart?.Styles);
            loader.Read(main);
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

    private void ReadParagraph(Paragraph paragraph)
    {
        var start = _text.Length;
        AppendText(paragraph);
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
                case DeletedRun or DeletedText or FieldCode or ParagraphProperties or RunProperties or FootnoteReference:
                    break;
                default:
                    AppendText(child);
                    break;
            }
        }
    }

    private void ReadTable(Table table)
    {
        var rows = new List<List<TextSpan>>();
        foreach (var row in table.Elements<TableRow>())
        {
            var spans = new List<TextSpan>();
            foreach (var cell in row.Elements<TableCell>())
            {
                var start = _text.Length;
                foreach (var paragraph in cell.Descendants<Paragraph>())
                {
                    _text.Append(_text.Length > start ? " " : "");
                    AppendText(paragraph);
                }

                var span = new TextSpan(start, _text.Length);
                _text.Append('\t');
                for (var i = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 60); i > 0; i--)
                {
                    spans.Add(span);
                }
            }

            _text.Append('\n');
            rows.Add(spans);
        }

        AddCells(rows);
    }

    private void AddCells(List<List<TextSpan>> rows)
    {
        var text = _text.ToString();
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Count; c++)
            {
                var cell = rows[r][c];
                if (string.IsNullOrWhiteSpace(cell.In(text)) || (c > 0 && rows[r][c - 1] == cell))
                {
                    continue;
                }

                var headers = new List<TextSpan>();
                if (r > 0 && c < rows[0].Count && rows[0][c] != cell)
                {
                    headers.Add(rows[0][c]);
                }

                if (r > 0 && c > 0 && rows[r][0] != cell)
                {
                    headers.Add(rows[r][0]);
                }

                _blocks.Add(new Block(cell, BlockKind.TableCell) { Headers = headers });
            }
        }
    }
}
