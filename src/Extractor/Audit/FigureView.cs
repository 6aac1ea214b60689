using Extractor.Audit.Indicators;
using Extractor.Facts;

namespace Extractor.Audit;

/// <summary>A figure as audits compare it.</summary>
public sealed class FigureView
{
    private FigureView(Fact fact, IndicatorIdentity identity, PrintedInterval interval)
    {
        (Fact, Identity, Interval) = (fact, identity, interval);
        Measure = fact.TextOf("measure") ?? "level";
        Period = fact.TextOf("period");
        Place = fact.TextOf("region") ?? identity.Place;
    }

    public Fact Fact { get; }

    public IndicatorIdentity Identity { get; }

    public PrintedInterval Interval { get; }

    public string Measure { get; }

    public string? Period { get; }

    public string? Place { get; }

    public string? Unit => Fact.TextOf("unit");

    public string Status => Fact.TextOf("status") ?? "actual";

    /// <summary>Falls are below zero.</summary>
    public PrintedInterval Signed => Fact.TextOf("direction") == "down" ? Interval.Negated : Interval;

    /// <summary>The figures among facts, in their order; those without an indicator or value are left out.</summary>
    public static IReadOnlyList<FigureView> Of(IEnumerable<Fact> facts)
    {
        var views = new List<FigureView>();
        foreach (var fact in facts.Where(f => f.Kind == "figure"))
        {
            if (fact.TextOf("indicator") is { Length: > 0 } name && PrintedInterval.Of(fact) is { } interval)
            {
                var identity = Refers(name) ? views.LastOrDefault(v => v.Measure == (fact.TextOf("measure") ?? "level"))?.Identity : null;
                views.Add(new FigureView(fact, identity ?? IndicatorIdentity.Of(name), interval));
            }
        }

        return views;
    }

    /// <summary>Whether two figures of one article measure the same thing; what one leaves unsaid of the place, the other says.</summary>
    public bool Measures(FigureView other) =>
        Identity.Name == other.Identity.Name && (Place is null || other.Place is null || Place == other.Place) && Status == other.Status;

    private static bool Refers(string name) =>
        (name.StartsWith("这一", StringComparison.Ordinal) || name.StartsWith('该') || name.StartsWith("这个", StringComparison.Ordinal)) && name.Length <= 6;
}
