using Extractor.Storage.Queries;

namespace Extractor.App.Web;

/// <summary>Queries as lists of terms, for links that add one or take one away.</summary>
internal static class QueryTerms
{
    private const string Opening = "\"“＂「";
    private const string Special = "\"“”＂「」()（）|｜*";

    /// <summary>The terms outside of parentheses; what stands in quotes or parentheses stays together.</summary>
    public static IReadOnlyList<string> Split(string query)
    {
        var terms = new List<string>();
        int start = 0, depth = 0;
        for (var at = 0; at <= query.Length; at++)
        {
            if (at == query.Length || (char.IsWhiteSpace(query[at]) && depth == 0))
            {
                if (at > start)
                {
                    terms.Add(query[start..at]);
                }

                start = at + 1;
            }
            else if (Opening.Contains(query[at]))
            {
                var close = query[at] switch { '“' => "”“\"", '「' => "」", _ => "\"＂" };
                var end = query.IndexOfAny(close.ToCharArray(), at + 1);
                at = end < 0 ? query.Length - 1 : end;
            }
            else
            {
                depth += query[at] switch { '(' or '（' => 1, ')' or '）' => -1, _ => 0 };
            }
        }

        return terms;
    }

    public static bool Has(string query, string term) => Split(query).Contains(term);

    public static string Without(string query, string term) => string.Join(' ', Split(query).Where(t => t != term));

    /// <summary>The query with the term added, or without it where it was there.</summary>
    public static string Toggle(string query, string term) =>
        Has(query, term) ? Without(query, term) : query.Trim().Length == 0 ? term : $"{query.Trim()} {term}";

    /// <summary>The term that finds exactly this value.</summary>
    public static string Term(string qualifier, string value)
    {
        var type = QualifierCatalog.Find(qualifier)!.Type;
        var equal = type == QualifierType.Text ? "=" : "";
        var plain = value.Length > 0 && value[0] is not '=' && !value.Any(c => char.IsWhiteSpace(c) || Special.Contains(c));
        return plain ? $"{qualifier}:{equal}{value}" : $"{qualifier}:{equal}{(value.Contains('"', StringComparison.Ordinal) ? $"「{value}」" : $"\"{value}\"")}";
    }

    /// <summary>The words that a fact's sentence was found by, folded.</summary>
    public static IReadOnlyList<string> Words(QueryNode node) => node switch
    {
        QueryNode.Words words => [words.Folded],
        QueryNode.And and => [.. and.Terms.SelectMany(Words)],
        QueryNode.Or or => [.. or.Terms.SelectMany(Words)],
        _ => [],
    };
}
