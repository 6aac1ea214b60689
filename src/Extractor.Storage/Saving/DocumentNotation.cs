using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Storage.Saving;

/// <summary>The parts of a document as JSON: edits, blocks, sections and issues, each a list of short arrays or objects.</summary>
internal static class DocumentNotation
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record EditPart(int S, int E, string R, string C);

    private sealed record BlockPart(int S, int E, BlockKind K, int L, bool T, int[] H);

    private sealed record SectionPart(string T, int S, int E);

    private sealed record IssuePart(string C, string M, int S, int E, string T);

    public static string Write(IReadOnlyList<TextEdit> edits) => Json(edits.Select(e => new EditPart(e.Span.Start, e.Span.End, e.Replacement, e.Code)));

    public static string Write(IReadOnlyList<Block> blocks) =>
        Json(blocks.Select(b => new BlockPart(b.Span.Start, b.Span.End, b.Kind, b.Level, b.Truncated, [.. b.Headers.SelectMany(h => new[] { h.Start, h.End })])));

    public static string Write(IReadOnlyList<Section> sections) => Json(sections.Select(s => new SectionPart(s.Title, s.Span.Start, s.Span.End)));

    public static string Write(IReadOnlyList<Issue> issues) => Json(issues.Select(i => new IssuePart(i.Code, i.Message, i.Span.Start, i.Span.End, i.Text)));

    public static string Write(IReadOnlyList<string> texts) => Json(texts);

    public static List<TextEdit> ReadEdits(string json) => Read<EditPart, TextEdit>(json, e => new TextEdit(new TextSpan(e.S, e.E), e.R, e.C));

    public static List<Block> ReadBlocks(string json) => Read<BlockPart, Block>(json, b => new Block(new TextSpan(b.S, b.E), b.K)
    {
        Level = b.L,
        Truncated = b.T,
        Headers = [.. b.H.Chunk(2).Select(h => new TextSpan(h[0], h[1]))],
    });

    public static List<Section> ReadSections(string json) => Read<SectionPart, Section>(json, s => new Section(s.T, new TextSpan(s.S, s.E)));

    public static List<Issue> ReadIssues(string json) => Read<IssuePart, Issue>(json, i => new Issue(i.C, i.M, new TextSpan(i.S, i.E), i.T));

    public static List<string> ReadTexts(string json) => Read<string, string>(json, t => t);

    private static string Json<T>(IEnumerable<T> parts) => JsonSerializer.Serialize(parts, Options);

    private static List<T> Read<TPart, T>(string json, Func<TPart, T> convert) => [.. JsonSerializer.Deserialize<List<TPart>>(json, Options)!.Select(convert)];
}
