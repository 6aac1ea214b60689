namespace Extractor.Storage.Queries;

/// <summary>Cuts a query into tokens. Full-width signs count as their half-width forms.</summary>
internal static class QueryLexer
{
    private const string Quotes = "\"“”＂「」";

    public static List<QueryToken> Read(string query)
    {
        var tokens = new List<QueryToken>();
        var at = 0;
        while (true)
        {
            var before = at;
            while (at < query.Length && char.IsWhiteSpace(query[at]))
            {
                at++;
            }

            var glued = at == before && at > 0;
            if (at >= query.Length)
            {
                tokens.Add(new QueryToken(QueryTokenKind.End, query.Length, 0, "", false, glued));
                return tokens;
            }

            var token = Next(query, at, tokens) with { Glued = glued };
            tokens.Add(token);
            at = token.End;
        }
    }

    private static QueryToken Next(string query, int at, List<QueryToken> before)
    {
        var c = query[at];
        // Behind the colon of a qualifier a minus belongs to the value.
        var inValue = before.Count > 0 && before[^1] is { Kind: QueryTokenKind.Qualifier } q && q.End == at;
        return c switch
        {
            '(' or '（' => Sign(QueryTokenKind.Open),
            ')' or '）' => Sign(QueryTokenKind.Close),
            '|' or '｜' => Sign(QueryTokenKind.Or),
            '-' or '－' when !inValue => Sign(QueryTokenKind.Minus),
            _ when Quotes.Contains(c) => Phrase(query, at),
            _ => Word(query, at, inValue),
        };

        QueryToken Sign(QueryTokenKind kind) => new(kind, at, 1, "", false, false);
    }

    private static QueryToken Phrase(string query, int at)
    {
        var close = query[at] switch { '“' or '”' => "”“\"", '「' => "」", _ => "\"＂" };
        var end = query.IndexOfAny(close.ToCharArray(), at + 1);
        if (end < 0)
        {
            throw new QueryException(query, at, query.Length - at, QueryFaults.UnclosedQuote);
        }

        var starred = end + 1 < query.Length && query[end + 1] == '*';
        return new QueryToken(QueryTokenKind.Phrase, at, end + (starred ? 2 : 1) - at, query[(at + 1)..end], starred, false);
    }

    private static QueryToken Word(string query, int start, bool inValue)
    {
        var at = start;
        while (at < query.Length && !char.IsWhiteSpace(query[at]) && !Quotes.Contains(query[at]) && query[at] is not ('(' or ')' or '（' or '）' or '|' or '｜'))
        {
            if (!inValue && at > start && query[at] is ':' or '：' && IsName(query.AsSpan(start, at - start)))
            {
                return new QueryToken(QueryTokenKind.Qualifier, start, at + 1 - start, query[start..at], false, false);
            }

            at++;
        }

        var text = query[start..at];
        var kind = inValue ? QueryTokenKind.Word : text switch { "OR" => QueryTokenKind.Or, "AND" => QueryTokenKind.And, "NOT" => QueryTokenKind.Minus, _ => QueryTokenKind.Word };
        return new QueryToken(kind, start, at - start, text, false, false);
    }

    /// <summary>Letters before a colon mean a qualifier, known or misspelt; other writing only when it is a known name.</summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c))
            {
                return QualifierCatalog.Find(text.ToString()) is not null;
            }
        }

        return true;
    }
}
