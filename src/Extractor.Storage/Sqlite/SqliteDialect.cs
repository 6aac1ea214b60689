using System.Globalization;

namespace Extractor.Storage.Sqlite;

internal static class SqliteDialect
{
    private const int CountedMatches = 20_000;

    public static readonly SqlDialect Instance = new()
    {
        Name = "sqlite",
        Words = new Dictionary<string, string> { ["identity"] = "INTEGER PRIMARY KEY", ["long"] = "INTEGER", ["text"] = "TEXT" },
        SetRows = (parameter, column) => $"SELECT value AS {column} FROM json_each({parameter})",
        Among = (column, parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))",
        SetValue = ids => "[" + string.Join(',', ids.Select(i => i.ToString(CultureInfo.InvariantCulture))) + "]",
        Contains = (text, part) => $"instr({text}, {part}) > 0",
        SlotPresent = slot => $"coalesce(json_extract(f.slots, '$.{slot}'), '[]') <> '[]'",
        SlotPasses = (slot, condition) => $"EXISTS (SELECT 1 FROM json_each(f.slots, '$.{slot}') j WHERE j.atom IS NOT NULL AND {condition("fold(j.atom)")})",
        SentenceKey = "rowid",
        SentencesMatching = (match, condition) => $"SELECT rowid AS sentence_id FROM sentence_index WHERE sentence_index MATCH {match} AND {condition}",
        MatchWord = folded => Bigrams.IsSingle(folded) ? $"\"{Bigrams.Inside(folded)[0]}\" *" : $"\"{string.Join(' ', Bigrams.Inside(folded))}\"",
        MatchesPhrases = true,
        EstimateMatches = (scope, match) => scope.Scalar<long>(
            $"SELECT count(*) FROM (SELECT rowid FROM sentence_index WHERE sentence_index MATCH @match LIMIT {CountedMatches})", new { match }),
        MatchJoin = (sign, parts) => $"({string.Join($" {sign} ", parts)})",
        SentenceHolds = (sentence, folded) => $"instr(fold({sentence}.text), {folded}) > 0",
        SentenceJoin = "s.sentence_id = w.sentence_id AND f.fact_id BETWEEN s.sentence_id - s.fact_count + 1 AND s.sentence_id",
        SentenceOrder = ["w.sentence_id", "f.fact_id"],
        FoldedQuote = "fold(f.text)",
        WritesPairs = true,
        RowLock = "",
    };
}
