using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.Storage.Tests;

/// <summary>Builds an extraction sentence by sentence. The source has a line break after each sentence, which repair took out.</summary>
internal sealed class SampleArticle(string path, string? title, string? publisher, DateOnly? published)
{
    private readonly List<(string Text, int Start)> _sentences = [];
    private readonly List<Action<string, MappedText, string, List<Fact>>> _facts = [];
    private readonly List<Issue> _issues = [];
    private int _length;

    public SampleArticle Sentence(string text, string? issue = null)
    {
        if (issue is not null)
        {
            _issues.Add(new Issue(issue, "The numbers do not fit.", new TextSpan(_length, _length + text.Length), text));
        }

        _sentences.Add((text, _length));
        _length += text.Length;
        return this;
    }

    public SampleArticle Figure(
        string quote, decimal value, string unit, string indicator, decimal? upper = null, string? period = null, string measure = "level", string? basis = null,
        string direction = "up", string status = "actual", string? source = null, string? region = null, string modifier = "exact", string? speaker = null,
        string? issue = null, bool inherited = false) => Add(
        "figure", quote, "figures/sample", issue is null ? [] : [issue],
        new("value", value), new("upper", upper), new("unit", unit), new("modifier", modifier), new("indicator", indicator, inherited), new("region", region),
        new("period", period), new("measure", measure), new("basis", basis), new("direction", direction), new("status", status), new("source", source),
        new("speaker", speaker));

    public SampleArticle Date(string quote, string? value) =>
        Add("date", quote, "dates/sample", [], new("value", value), new("mod", (string?)null), new("vague", new FactValue.Flag(value is null)));

    public SampleArticle Policy(string quote, string name, string[] issuers, string? date) => Add(
        "policy", quote, "policies/sample", [],
        new("title", name), new("category", "policy"), new("issuers", new FactValue.List(issuers)), new("number", (string?)null), new("date", date),
        new("alias", (string?)null), new("refersTo", (string?)null));

    public SampleArticle Expert(string quote, string name, string affiliation, params string[] titles) => Add(
        "expert", quote, "experts/sample", [],
        new("name", name), new("affiliation", affiliation), new("titles", new FactValue.List(titles)), new("role", "speaker"));

    public Extraction Extraction()
    {
        var source = string.Concat(_sentences.Select(s => s.Text + "\n"));
        var breaks = _sentences.Select((s, i) => new TextEdit(new TextSpan(s.Start + s.Text.Length + i, s.Start + s.Text.Length + i + 1), "", "repair.line-break"));
        var body = MappedText.Create(source, breaks);
        var hash = new Source(path, Encoding.UTF8.GetBytes(source)).ContentHash;
        var facts = new List<Fact>();
        foreach (var add in _facts)
        {
            add(hash, body, body.Text, facts);
        }

        facts = [.. facts.OrderBy(f => f.Span)];
        var document = new Document
        {
            Path = path,
            ContentHash = hash,
            Body = body,
            Blocks = [.. _sentences.Select(s => new Block(new TextSpan(s.Start, s.Start + s.Text.Length), BlockKind.Paragraph))],
            Title = title,
            Publisher = publisher,
            Published = published,
            Authors = publisher is null ? [] : ["李明"],
            Sections = _sentences.Count == 0 ? [] : [new Section(_sentences[0].Text, new TextSpan(0, _sentences[0].Text.Length))],
            Issues = _issues,
        };
        return new Extraction(document, facts, _issues);
    }

    private SampleArticle Add(string kind, string quote, string rule, string[] issues, params FactSlot[] slots)
    {
        var (sentence, start) = _sentences[^1];
        _facts.Add((hash, body, text, facts) =>
        {
            var at = start + sentence.IndexOf(quote, StringComparison.Ordinal);
            var span = new TextSpan(at, at + quote.Length);
            var occurrence = facts.Count(f => f.Kind == kind && f.Sentence == sentence && f.Quote == quote);
            facts.Add(new Fact
            {
                Kind = kind,
                Id = FactIdentity.Id(hash, kind, span, 0),
                Key = FactIdentity.Key(kind, sentence, quote, occurrence),
                Span = span,
                SourceSpan = body.ToSource(span),
                Quote = span.In(text),
                Sentence = sentence,
                SentenceSpan = new TextSpan(start, start + sentence.Length),
                Rule = rule,
                Confidence = 0.9,
                Slots = slots,
                Issues = issues,
            });
        });
        return this;
    }
}
