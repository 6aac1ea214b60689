using Extractor.Facts;

namespace Extractor.Storage.Queries;

/// <summary>Reads the value behind a qualifier's colon as the test that its type calls for.</summary>
internal static class ValueReader
{
    public static FieldTest Read(string query, Qualifier qualifier, QueryToken token)
    {
        if (token is { Kind: QueryTokenKind.Word, Text: "*" })
        {
            return new FieldTest.Present();
        }

        return qualifier.Type switch
        {
            QualifierType.Number => new FieldTest.Number(Number(query, qualifier, token)),
            QualifierType.Period => new FieldTest.Days(Days(query, qualifier, token)),
            QualifierType.Choice => Choice(query, qualifier, token),
            QualifierType.Unit => new FieldTest.Equal(TextFolding.Fold(UnitNotation.Normalise(token.Text))),
            QualifierType.Text => Text(query, token, contains: true),
            QualifierType.Name or QualifierType.Path => Text(query, token, contains: false),
            _ => throw new InvalidOperationException($"Qualifier type {qualifier.Type} has no reader."),
        };
    }

    public static string FoldFilled(string query, QueryToken token)
    {
        var folded = TextFolding.Fold(token.Text);
        return folded.Length > 0 ? folded : throw new QueryException(query, token.Start, token.Length, QueryFaults.EmptyPhrase);
    }

    private static FieldTest Text(string query, QueryToken token, bool contains)
    {
        if (token.Kind == QueryTokenKind.Phrase)
        {
            var phrase = FoldFilled(query, token);
            return token.Starred ? new FieldTest.Prefix(phrase) : contains ? new FieldTest.Contain(phrase) : new FieldTest.Equal(phrase);
        }

        var folded = FoldFilled(query, token);
        var star = folded.IndexOf('*');
        return star switch
        {
            < 0 when folded.Length > 1 && folded[0] == '=' => new FieldTest.Equal(folded[1..]),
            < 0 => contains ? new FieldTest.Contain(folded) : new FieldTest.Equal(folded),
            _ when star == folded.Length - 1 => new FieldTest.Prefix(folded[..^1]),
            0 when folded.LastIndexOf('*') == 0 => new FieldTest.Contain(folded[1..]),
            _ => throw new QueryException(query, token.Start, token.Length, QueryFaults.StarInside),
        };
    }

    private static FieldTest.Equal Choice(string query, Qualifier qualifier, QueryToken token)
    {
        var value = FoldFilled(query, token);
        return qualifier.Values.Count == 0 || qualifier.Values.Contains(value)
            ? new FieldTest.Equal(value)
            : throw new QueryException(query, token.Start, token.Length, QueryFaults.NotAChoice(qualifier));
    }

    private static NumberRange Number(string query, Qualifier qualifier, QueryToken token)
    {
        var (low, lowExclusive, high, highExclusive) = Bounds(token.Text);
        AmountNotation.Amount min = default, max = default;
        if ((low is null && high is null)
            || (low is not null && !AmountNotation.TryRead(low, out min))
            || (high is not null && !AmountNotation.TryRead(high, out max)))
        {
            throw new QueryException(query, token.Start, token.Length, QueryFaults.NotANumber(qualifier));
        }

        if (low is not null && high is not null && !min.HasSuffix)
        {
            min = min with { Multiplier = max.Multiplier, Unit = max.Unit }; // 100..200亿元
        }

        if (low is not null && high is not null && min.Value > max.Value)
        {
            throw new QueryException(query, token.Start, token.Length, QueryFaults.BackwardRange);
        }

        return new NumberRange(low is null ? null : min.Value, lowExclusive, high is null ? null : max.Value, highExclusive, min.Unit ?? max.Unit);
    }

    private static DayRange Days(string query, Qualifier qualifier, QueryToken token)
    {
        var (low, lowExclusive, high, highExclusive) = Bounds(token.Text);
        DayRange from = new(DayRange.Earliest, DayRange.Earliest), to = new(DayRange.Latest, DayRange.Latest);
        if ((low is null && high is null)
            || (low is not null && !PeriodNotation.TryRead(Western(low), out from))
            || (high is not null && !PeriodNotation.TryRead(Western(high), out to)))
        {
            throw new QueryException(query, token.Start, token.Length, QueryFaults.NotAPeriod(qualifier));
        }

        // A day number past the last of a month is as good as the next day: no day of the calendar lies between.
        var days = new DayRange(lowExclusive ? from.Last + 1 : from.First, highExclusive ? to.First - 1 : to.Last);
        return days.First <= days.Last ? days : throw new QueryException(query, token.Start, token.Length, QueryFaults.BackwardRange);
    }

    /// <summary>2024年12月5日 as 2024-12-05.</summary>
    private static string Western(string text)
    {
        var western = TextFolding.Fold(text).ToUpperInvariant().Replace('年', '-').Replace('月', '-').Replace("日", "", StringComparison.Ordinal);
        return western.TrimEnd('-');
    }

    private static (string? Low, bool LowExclusive, string? High, bool HighExclusive) Bounds(string text)
    {
        var half = text.Replace('＞', '>').Replace('＜', '<').Replace('＝', '=').Replace('≥', '\u0001').Replace('≤', '\u0002')
            .Replace(">=", "\u0001", StringComparison.Ordinal).Replace("<=", "\u0002", StringComparison.Ordinal);
        if (half.Length > 0 && half[0] is '>' or '<' or '=' or '\u0001' or '\u0002')
        {
            var rest = half[1..];
            return half[0] switch
            {
                '>' => (rest, true, null, false),
                '\u0001' => (rest, false, null, false),
                '<' => (null, false, rest, true),
                '\u0002' => (null, false, rest, false),
                _ => (rest, false, rest, false),
            };
        }

        var dots = half.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return (half, false, half, false);
        }

        var low = half[..dots];
        var high = half[(dots + 2)..].TrimStart('.');
        return (low.Length == 0 ? null : low, false, high.Length == 0 ? null : high, false);
    }
}
