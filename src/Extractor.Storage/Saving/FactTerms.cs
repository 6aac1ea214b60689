using System.Globalization;
using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Saving;

/// <summary>Which terms a fact has: its attributes, and those of its document.</summary>
internal static class FactTerms
{
    /// <summary>Value of the term <c>year</c> for periods too long to list year by year.</summary>
    public const string LongPeriod = "*";

    private const int ListedYears = 15;

    /// <summary>Attributes that have a column, with the value most facts have; that one is not posted.</summary>
    public static readonly IReadOnlyDictionary<string, string> Columns = new Dictionary<string, string>
    {
        ["kind"] = "figure",
        ["measure"] = "level",
        ["status"] = "actual",
        ["direction"] = "up",
        ["modifier"] = "exact",
        ["state"] = "pending",
    };

    public static List<FactTerm> Of(Fact fact, DayRange? period)
    {
        var terms = new List<FactTerm> { Choice("kind", fact.Kind), new("rule", fact.Rule, true) };
        foreach (var slot in fact.Slots)
        {
            switch (slot.Value)
            {
                case FactValue.Text text when slot.Name is not ("period" or "date") && !(fact.Kind == "date" && slot.Name == "value"):
                    Add(Choice(slot.Name, text.Value));
                    break;
                case FactValue.List list:
                    foreach (var value in list.Values)
                    {
                        Add(new FactTerm(slot.Name, value, true));
                    }

                    break;
                case FactValue.Flag flag:
                    Add(new FactTerm(slot.Name, flag.Value ? "true" : "false", true));
                    break;
            }
        }

        foreach (var issue in fact.Issues)
        {
            Add(new FactTerm("issue", issue, true));
        }

        if (period is { } days)
        {
            terms.AddRange(Years(days));
        }

        return terms;

        void Add(FactTerm term)
        {
            if (!terms.Contains(term))
            {
                terms.Add(term);
            }
        }
    }

    /// <summary>Terms that every fact of a document has.</summary>
    public static IEnumerable<FactTerm> Of(string? documentPublisher, IEnumerable<string> authors, IEnumerable<string> tags)
    {
        var terms = tags.Select(t => new FactTerm("tag", t, true)).Concat(authors.Select(a => new FactTerm("author", a, true)));
        return (documentPublisher is { } publisher ? terms.Prepend(new FactTerm("publisher", publisher, true)) : terms).Distinct();
    }

    /// <summary>Terms of every fact whose period may overlap the days.</summary>
    public static IEnumerable<string> YearValues(DayRange days)
    {
        var (first, last) = (days.First / 10000, days.Last / 10000);
        return Enumerable.Range(first, last - first + 1).Select(y => y.ToString("0000", CultureInfo.InvariantCulture)).Append(LongPeriod);
    }

    private static IEnumerable<FactTerm> Years(DayRange days) =>
        (days.Last / 10000) - (days.First / 10000) >= ListedYears
            ? [new FactTerm("year", LongPeriod, true)]
            : YearValues(days).SkipLast(1).Select(y => new FactTerm("year", y, true));

    private static FactTerm Choice(string field, string value) =>
        new(field, value, !(Columns.TryGetValue(field, out var usual) && value == usual));
}
