using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Extractor.Tests.Loading;

/// <summary>Word documents made for tests.</summary>
internal static class WordFiles
{
    /// <summary>A table with merged cells in its head and a line above that names the unit.</summary>
    public static byte[] Table() => Make(
        null,
        Line("2023年港口运行情况"),
        Line("港口运行平稳，航线网络不断加密，各项工作有序推进。"),
        Line("岸电设施陆续投入使用，绿色转型步伐加快。"),
        Line("单位：亿元"),
        new Table(
            new TableRow(Cell("指标", MergedCellValues.Restart), Cell("2023年", null, 2), Cell("同比增长(%)", MergedCellValues.Restart)),
            new TableRow(Cell("", MergedCellValues.Continue), Cell("全港"), Cell("东港区"), Cell("", MergedCellValues.Continue)),
            new TableRow(Cell("集装箱收入"), Cell("3120.5"), Cell("1,204.3"), Cell("5.2")),
            new TableRow(Cell("岸电补贴"), Cell("2010"), Cell("800"), Cell("-3.1"))));

    /// <summary>Paragraphs of which some are numbered by Word.</summary>
    /// <param name="levels">Format, pattern and start of each level.</param>
    /// <param name="paragraphs">Text and level; -1 for a paragraph without number.</param>
    public static byte[] Numbered((string Format, string Pattern, int Start)[] levels, params (string Text, int Level)[] paragraphs) => Make(
        new Numbering(
            new AbstractNum([.. levels.Select((l, i) => new Level(
                new StartNumberingValue { Val = l.Start }, new NumberingFormat { Val = new EnumValue<NumberFormatValues> { InnerText = l.Format } }, new LevelText { Val = l.Pattern })
            {
                LevelIndex = i,
            })]) { AbstractNumberId = 7 },
            new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 3 }),
        [.. paragraphs.Select(p => p.Level < 0 ? Line(p.Text) : Line(p.Text, p.Level))]);

    private static byte[] Make(Numbering? numbering, params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(body));
            if (numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
            }
        }

        return stream.ToArray();
    }

    private static Paragraph Line(string text) => new(new Run(new WordText(text)));

    private static Paragraph Line(string text, int level) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 3 })), new Run(new WordText(text)));

    private static TableCell Cell(string text, MergedCellValues? down = null, int across = 1)
    {
        var properties = new TableCellProperties();
        if (across > 1)
        {
            properties.Append(new GridSpan { Val = across });
        }

        if (down is { } merge)
        {
            properties.Append(merge == MergedCellValues.Restart ? new VerticalMerge { Val = merge } : new VerticalMerge());
        }

        return new TableCell(properties, Line(text));
    }
}
