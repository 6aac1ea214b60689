using Extractor.App.Api;
using Extractor.App.Output;
using Extractor.App.Registers;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Mcp;

/// <summary>What assistants may ask of a store: to look up, never to change.</summary>
internal static class Tools
{
    private const int MostFacts = 50;
    private const int MostCharacters = 20_000;
    private const int MostDocuments = 20;
    private const int MostTargets = 5;

    private const string QueryHelp =
        "Query: words and \\\"phrases\\\" search the evidence sentence; qualifiers narrow: kind:figure|date|policy|expert indicator:跨境电商 period:2020..2025 unit:USD value:>1亿 measure:growth "
        + "status:target issuer:商务部 policy:数据跨境 expert:王健 affiliation:大学 source:海关 region:北京 publisher:经济日报 tag:贸易 state:accepted; - before a term excludes it.";

    public static IReadOnlyList<Tool> Over(IFactStore store, RegisterShelf registers) =>
    [
        new(
            "search_facts", "Search facts",
            "Finds facts (figures, dates, policies, experts) extracted from Chinese policy articles. Every fact has its verbatim quote (text), sentence, document and a ready citation. Cite the sentence, not the value alone.",
            $$$"""
            {"type":"object","properties":{"query":{"type":"string","description":"{{{QueryHelp}}}"},
            "limit":{"type":"integer","minimum":1,"maximum":{{{MostFacts}}},"description":"How many facts; 10 unless said"},
            "sort":{"type":"string","enum":["newest","oldest","value","period","confidence"]},
            "after":{"type":"string","description":"'next' of the page before"}},"required":["query"],"additionalProperties":false}
            """,
            given => Search(store, given)),
        new(
            "get_article", "Read an article",
            "One stored article: title, publisher, date, repaired text (in portions), issues, and its facts with their places in the text.",
            $$$"""
            {"type":"object","properties":{"document":{"type":"string","description":"Number, path or file name of the article, as other tools give it"},
            "start":{"type":"integer","minimum":0,"description":"Where in the text to begin; 0 unless said"},
            "length":{"type":"integer","minimum":1,"maximum":{{{MostCharacters}}},"description":"How many characters; {{{MostCharacters}}} unless said"}},"required":["document"],"additionalProperties":false}
            """,
            given => Article(store, given)),
        new(
            "series", "An indicator over time",
            "Values of one indicator over time, one line for each combination of what must not be mixed (region, unit, measure, basis). Every value lists the facts that state it; several values for one period contradict each other.",
            $$$"""
            {"type":"object","properties":{"indicator":{"type":"string","description":"Name of the indicator, such as 跨境电商进出口规模, or a part of it"},
            "query":{"type":"string","description":"Only facts that this finds. {{{QueryHelp}}}"},
            "lines":{"type":"integer","minimum":1,"maximum":50,"description":"How many lines, the longest first; 5 unless said"}},"required":["indicator"],"additionalProperties":false}
            """,
            given => Series(store, given)),
        new(
            "list_policies", "Policies mentioned",
            "Titled documents that articles mention (policies, laws, agreements, reports): title, issuers, number, date, other names, how often and where they are mentioned, the targets they set, with a citation each.",
            $$$"""
            {"type":"object","properties":{"query":{"type":"string","description":"Narrows which mentions count, such as: issuer:商务部 period:2024. {{{QueryHelp}}}"},
            "limit":{"type":"integer","minimum":1,"maximum":100,"description":"How many policies, the most mentioned first; 20 unless said"}},"additionalProperties":false}
            """,
            given => Policies(registers, given)),
    ];

    private static object Search(IFactStore store, Arguments given)
    {
        var sort = given.Text("sort") is { } named ? Enum.TryParse<FactOrder>(named, ignoreCase: true, out var order) ? order : throw new ToolException($"sort cannot be {named}.") : FactOrder.Newest;
        var page = store.Search(
            Query.Parse(given.Text("query") ?? ""), new PageRequest { Limit = given.Number("limit", 10, 1, MostFacts), Cursor = given.Text("after"), Sort = sort });
        return new { facts = page.Items.Select(f => new Citation(f)), page.Next, page.Total, page.TotalIsCapped };
    }

    private static object Article(IFactStore store, Arguments given)
    {
        var name = given.Needed("document");
        var found = store.FindDocument(name) ?? throw new ToolException($"There is no article {name}; search_facts gives documentId.");
        var text = found.Document.Text;
        var start = Math.Min(given.Number("start", 0, 0, int.MaxValue), text.Length);
        var end = Math.Min(text.Length, start + given.Number("length", MostCharacters, 1, MostCharacters));
        return new
        {
            found.DocumentId, document = found.Document.Path, found.Document.Title, found.Document.Publisher, found.Document.Published, found.Document.Authors, characters = text.Length,
            start, end, next = end < text.Length ? end : (int?)null, text = text[start..end],
            issues = found.Issues.Select(i => new { i.Code, i.Message, i.Text, i.Span.Start, i.Span.End }),
            facts = found.Facts.Where(f => f.Fact.Span.Start >= start && f.Fact.Span.Start < end).Select(f => new Citation(f)),
        };
    }

    private static object Series(IFactStore store, Arguments given)
    {
        var series = store.Series(given.Needed("indicator"), Query.Parse(given.Text("query") ?? ""));
        var lines = given.Number("lines", 5, 1, 50);
        return new
        {
            series.Facts, series.IsCapped, linesFound = series.Lines.Count,
            lines = series.Lines.Take(lines).Select(l => new
            {
                l.Indicator, l.Region, l.Unit, l.Measure, l.Basis, l.PeriodType,
                points = l.Points.Select(p => new
                {
                    p.Period, value = FactJson.Plain(p.Value), upper = p.Upper is { } upper ? FactJson.Plain(upper) : (decimal?)null, p.Status, stated = p.Facts.Count, evidence = new Citation(p.Facts[0]),
                }),
            }),
        };
    }

    private static object Policies(RegisterShelf registers, Arguments given)
    {
        var entries = registers.Policies(Query.Parse(given.Text("query") ?? ""));
        return new
        {
            found = entries.Count,
            policies = entries.Take(given.Number("limit", 20, 1, 100)).Select(e => new
            {
                e.Title, e.Category, e.Aliases, e.Number, e.Date, e.Issuers, mentions = e.Mentions.Count, articles = e.Articles.Count, documents = e.Articles.Take(MostDocuments),
                evidence = new Citation(e.Mentions[0]), targets = e.Targets.Take(MostTargets).Select(t => new Citation(t)),
            }),
        };
    }
}
