using System.Text.Json;
using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Facets;
using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Web;

/// <summary>What could stand at the cursor of the search box: names of qualifiers, their values, and what is wrong so far.</summary>
internal static class Suggestions
{
    private const int Most = 8;

    private sealed record Choice(string Insert, string Shown, string Hint);

    private sealed record Fault(int Start, int Length, string Problem, string Mend);

    private sealed record Answer(int Start, int End, IReadOnlyList<Choice> Choices, Fault? Fault);

    /// <param name="q">The whole query.</param>
    /// <param name="at">Where the cursor stands in it.</param>
    public static IResult Get(PageContext page, IFactStore store, string? q, int? at)
    {
        var query = q ?? "";
        var end = Math.Clamp(at ?? query.Length, 0, query.Length);
        var start = end;
        while (start > 0 && !char.IsWhiteSpace(query[start - 1]) && query[start - 1] is not ('(' or ')' or '（' or '）' or '|'))
        {
            start--;
        }

        var minus = end > start && query[start] == '-' ? 1 : 0;
        var begun = query[(start + minus)..end];
        var colon = begun.AsSpan().IndexOfAny(':', '：');
        var choices = colon >= 0 ? Values(begun[..colon], begun[(colon + 1)..], page, store) : [.. Names(begun, page), .. Anything(begun, page, store)];
        return Results.Json(new Answer(start + minus, end, [.. choices.Take(Most)], FaultOf(query, page)), JsonSerializerOptions.Web);
    }

    private static IEnumerable<Choice> Names(string begun, PageContext page) =>
        QualifierCatalog.All.Where(q => q.Aliases.Prepend(q.Name).Any(n => n.StartsWith(begun, StringComparison.OrdinalIgnoreCase)))
            .Select(q => new Choice($"{q.Name}:", $"{q.Name}:", page.Words.Find($"web.qualifier.{q.Name}") ?? $"{q.Name}:{q.Example}"))
            .Take(begun.Length == 0 ? 6 : 4);

    /// <summary>A plain word may be meant as the name of something the store knows.</summary>
    private static IEnumerable<Choice> Anything(string begun, PageContext page, IFactStore store) =>
        begun.Length == 0 ? [] : new[] { "indicator", "policy", "expert", "issuer" }.SelectMany(f => store.Suggest(f, begun.Trim('"', '“', '”'), 2).Select(v => (Facet: f, v.Value, v.Count)))
            .Select(v => new Choice(QueryTerms.Term(v.Facet, v.Value) + " ", v.Value, $"{page["facet." + v.Facet]} · {v.Count}"));

    private static IEnumerable<Choice> Values(string name, string begun, PageContext page, IFactStore store)
    {
        if (QualifierCatalog.Find(name) is not { } qualifier)
        {
            return [];
        }

        var typed = begun.TrimStart('=').Trim('"', '“', '”', '「', '」');
        if (qualifier.Values.Count > 0)
        {
            return qualifier.Values.Where(v => v.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(v => new Choice($"{qualifier.Name}:{v} ", v, FactText.Word(qualifier.Name, v, page.Words)));
        }

        return FacetCatalog.Fields.ContainsKey(qualifier.Name)
            ? store.Suggest(qualifier.Name, typed, Most).Select(v => new Choice(QueryTerms.Term(qualifier.Name, v.Value) + " ", FactText.Word(qualifier.Name, v.Value, page.Words), $"{v.Count}"))
            : [new Choice($"{qualifier.Name}:{qualifier.Example} ", qualifier.Example, page["search.example"])];
    }

    private static Fault? FaultOf(string query, PageContext page)
    {
        try
        {
            Query.Parse(query);
            return null;
        }
        catch (QueryException x)
        {
            return new Fault(x.Position, x.Length, page.IsChinese ? x.Fault.ProblemChinese : x.Fault.Problem, page.IsChinese ? x.Fault.MendChinese : x.Fault.Mend);
        }
    }
}
