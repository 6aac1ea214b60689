using System.Globalization;

namespace Extractor.Audit.CrossArticle;

/// <summary>
/// Figures of several articles against each other: the same indicator, place, period and unit with values that exclude each
/// other; the same number in two currencies; a value orders of magnitude off the indicator's own history. Pure and thread-safe.
/// </summary>
/// <param name="preferred">The name preferred for an indicator that has several; gives others back as they are.</param>
public sealed class CrossArticleAudit(Func<string, string> preferred)
{
    /// <summary>The issue of articles that contradict each other.</summary>
    public const string Conflict = "figure.conflict";

    /// <summary>The issue of a unit or magnitude that is unlike the rest.</summary>
    public const string Unit = "figure.unit";

    private const int EnoughHistory = 3;
    private const decimal FarOff = 50;

    private static readonly string[] Revisions = ["修订", "最终核实", "核实后", "调整后", "重新核算"];

    private static readonly string[] Scopes = ["名义", "实际", "可比", "不变价", "现价", "同口径", "扣除", "初步", "不含", "剔除"];

    private sealed record Seen(Witness Witness, FigureView View, string Name)
    {
        public (string, string?, string, string) Thing => (Name, View.Place, View.Measure, View.Fact.TextOf("basis") is null or "yoy" ? "yoy" : View.Fact.TextOf("basis")!);
    }

    public IReadOnlyList<CrossFinding> Run(IEnumerable<Witness> witnesses)
    {
        var seen = witnesses.GroupBy(w => w.Document).SelectMany(d => Views([.. d])).ToList();
        var findings = new List<CrossFinding>();
        foreach (var thing in seen.GroupBy(s => s.Thing))
        {
            findings.AddRange(thing.GroupBy(s => (s.View.Period, s.View.Unit)).Select(g => Contradiction([.. g])).OfType<CrossFinding>());
            findings.AddRange(thing.GroupBy(s => s.View.Period).Select(g => Currencies([.. g])).OfType<CrossFinding>());
            findings.AddRange(thing.GroupBy(s => (s.View.Unit, s.View.Period!.Length)).SelectMany(g => History([.. g])));
        }

        return findings;
    }

    /// <summary>Figures that other articles may speak of too: actual ones of a period and a place that is said.</summary>
    private List<Seen> Views(List<Witness> document)
    {
        var byId = document.ToDictionary(w => w.Fact.Id);
        return
        [
            .. FigureView.Of(document.Select(w => w.Fact)).Where(v => v.Period is not null && v.Status == "actual" && !(v.Identity.IsLocal && v.Place is null) && v.Identity.Name.Length > 1)
                .Select(v => new Seen(byId[v.Fact.Id], v, preferred(v.Identity.Name))),
        ];
    }

    private static CrossFinding? Contradiction(List<Seen> group)
    {
        if (group.Select(s => s.Witness.Document).Distinct().Count() < 2)
        {
            return null;
        }

        var sides = new List<List<Seen>>();
        foreach (var seen in group.OrderBy(s => s.View.Interval.High - s.View.Interval.Low).ThenByDescending(s => s.Witness.Published))
        {
            if (sides.Find(s => s.TrueForAll(o => o.View.Signed.Overlaps(seen.View.Signed))) is { } side)
            {
                side.Add(seen);
            }
            else
            {
                sides.Add([seen]);
            }
        }

        // A side none of whose members excludes a member of another is only printed more roughly.
        var apart = sides.Where(s => sides.Exists(o => o != s && !s[0].View.Signed.Overlaps(o[0].View.Signed) && o[0].Witness.Document != s[0].Witness.Document)).ToList();
        if (apart.Count < 2 || (apart[0][0].View.Measure != "level" && Differ(apart)))
        {
            return null;
        }

        apart = [.. apart.OrderByDescending(s => s.Max(w => w.Witness.Published)).ThenBy(s => s[0].View.Fact.Quote, StringComparer.Ordinal)];
        var revised = apart.SelectMany(s => s).Any(s => Revisions.Any(r => s.View.Fact.Sentence.Contains(r, StringComparison.Ordinal)));
        string[] values = [apart[0][0].Name, apart[0][0].View.Period!, string.Join(" / ", apart.Select(s => s[0].View.Fact.Quote)), string.Join(" / ", apart.Select(s => $"{Sources(s)}"))];
        var finding = new AuditFinding(
            Conflict, revised ? "cross.revision" : "cross.conflict",
            $"{values[0]} of {values[1]} is given as {values[2]} by {values[3]} independent sources{(revised ? "; one is a revision" : "")}", [.. apart.Select(s => s[0].View.Fact)], values);
        return Of(finding, apart);
    }

    /// <summary>Growth at constant prices beside growth at current ones is no contradiction.</summary>
    private static bool Differ(List<List<Seen>> sides) => sides.Select(s => string.Join(',', Scopes.Where(w => s[0].View.Fact.Sentence.Contains(w, StringComparison.Ordinal)))).Distinct().Count() > 1;

    private static CrossFinding? Currencies(List<Seen> group)
    {
        if (group.FirstOrDefault(s => s.View is { Unit: "CNY", Measure: "level" }) is not { } yuan || group.FirstOrDefault(s => s.View is { Unit: "USD", Measure: "level" }) is not { } dollars
            || dollars.View.Interval.High == 0)
        {
            return null;
        }

        var rate = PrintedInterval.Quotient(yuan.View.Interval, dollars.View.Interval, 1);
        if (rate is not { } r || (r.High > 5 && r.Low < 10))
        {
            return null;
        }

        string[] values = [yuan.View.Fact.Quote, dollars.View.Fact.Quote, yuan.Name];
        return Of(new AuditFinding(Unit, "cross.currency", $"{values[2]} cannot be both {values[0]} and {values[1]}", [dollars.View.Fact, yuan.View.Fact], values), [[dollars], [yuan]]);
    }

    private static IEnumerable<CrossFinding> History(List<Seen> group)
    {
        foreach (var seen in group)
        {
            var others = group.Where(o => o.View.Period != seen.View.Period && o.View.Interval.High > 0).Select(o => (o.View.Interval.Low + o.View.Interval.High) / 2).Order().ToList();
            var value = (seen.View.Interval.Low + seen.View.Interval.High) / 2;
            if (seen.View.Measure != "level" || value <= 0 || group.Where(o => o.View.Period != seen.View.Period).Select(o => o.View.Period).Distinct().Count() < EnoughHistory)
            {
                continue;
            }

            var median = others[others.Count / 2];
            if (median > 0 && (value > median * FarOff || value * FarOff < median))
            {
                string[] values = [seen.View.Fact.Quote, seen.Name, median.ToString("#,0.##", CultureInfo.InvariantCulture)];
                yield return Of(new AuditFinding(Unit, "cross.magnitude", $"{values[0]} is far off what is known of {values[1]}, around {values[2]}", [seen.View.Fact], values), [[seen]]);
            }
        }
    }

    private static CrossFinding Of(AuditFinding finding, List<List<Seen>> sides) => new(finding, [.. sides.Select(s => (IReadOnlyList<Witness>)[.. s.Select(w => w.Witness)])]);

    private static int Sources(List<Seen> side) => side.Select(s => s.Witness.Origin).Distinct().Count();
}
