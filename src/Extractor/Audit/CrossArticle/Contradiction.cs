namespace Extractor.Audit.CrossArticle;

/// <summary>Values of one thing, place, period and unit that exclude each other.</summary>
internal static class Contradiction
{
    /// <summary>Greater differences than these are another thing's, unless a slip of the pen explains them.</summary>
    private const decimal FarApart = 1.5m; // times

    private const decimal PointsApart = 8;

    private static readonly string[] Revisions = ["修订", "最终核实", "核实后", "调整后", "重新核算"];

    private static readonly string[] Prices = ["名义", "实际", "可比", "不变价", "现价", "同口径", "扣除", "初步", "不含", "剔除"];

    public static CrossFinding? Among(List<ComparedFigure> group)
    {
        if (group.Select(s => s.Witness.Document).Distinct().Count() < 2)
        {
            return null;
        }

        var sides = Sides(group);
        // A side none of whose members excludes a member of another is only printed more roughly.
        var apart = sides.Where(s => sides.Exists(o => o != s && !s[0].Claim.Overlaps(o[0].Claim) && o[0].Witness.Document != s[0].Witness.Document)).ToList();
        if (apart.Count < 2 || (apart[0][0].View.Measure != "level" && AtOtherPrices(apart)))
        {
            return null;
        }

        apart = [.. apart.OrderByDescending(s => s.Max(w => w.Witness.Published)).ThenBy(s => s[0].View.Fact.Quote, StringComparer.Ordinal)];
        var check = apart.SelectMany(s => s).Any(s => Revisions.Any(r => s.View.Fact.Sentence.Contains(r, StringComparison.Ordinal))) ? "cross.revision"
            : IsOneThing(apart) ? "cross.conflict" : "cross.scope";
        var finding = new CrossFinding(Finding(check, apart), [.. apart.Select(s => (IReadOnlyList<Witness>)[.. s.Select(w => w.Witness)])]);
        return finding;
    }

    private static List<List<ComparedFigure>> Sides(List<ComparedFigure> group)
    {
        var sides = new List<List<ComparedFigure>>();
        foreach (var seen in group.OrderBy(s => s.View.Interval.High - s.View.Interval.Low).ThenByDescending(s => s.Witness.Published))
        {
            if (sides.Find(s => s.TrueForAll(o => o.Claim.Overlaps(seen.Claim))) is { } side)
            {
                side.Add(seen);
            }
            else
            {
                sides.Add([seen]);
            }
        }

        return sides;
    }

    /// <summary>Growth at constant prices beside growth at current ones is no contradiction.</summary>
    private static bool AtOtherPrices(List<List<ComparedFigure>> sides) =>
        sides.Select(s => string.Join(',', Prices.Where(w => s[0].View.Fact.Sentence.Contains(w, StringComparison.Ordinal)))).Distinct().Count() > 1;

    /// <summary>Two values of one thing lie near each other, or one is the other misprinted; else the things only share a name.</summary>
    private static bool IsOneThing(List<List<ComparedFigure>> sides)
    {
        if (sides[0][0].IsCountOfAnything)
        {
            return false;
        }

        var values = sides.Select(s => s[0].Middle).ToList();
        var (low, high) = (values.Min(Math.Abs), values.Max(Math.Abs));
        var near = sides[0][0].View is { Measure: "level" } or { Measure: "multiple" } || sides[0][0].View.Unit is not ("%" or "pp" or "‰") ? low > 0 && high <= low * FarApart : values.Max() - values.Min() <= PointsApart;
        return near || NumberSlip.Between(values[0], values[1]);
    }

    private static AuditFinding Finding(string check, List<List<ComparedFigure>> apart)
    {
        string[] values =
        [
            apart[0][0].Name, apart[0][0].View.Period!, string.Join(" / ", apart.Select(s => s[0].View.Fact.Quote)),
            string.Join(" / ", apart.Select(s => $"{s.Select(w => w.Witness.Origin).Distinct().Count()}")),
        ];
        var behind = check switch { "cross.revision" => "; one is a revision", "cross.scope" => "; they may speak of different things", _ => "" };
        return new AuditFinding(
            check == "cross.scope" ? CrossArticleAudit.Scope : CrossArticleAudit.Conflict, check, $"{values[0]} of {values[1]} is given as {values[2]} by {values[3]} independent sources{behind}",
            [.. apart.Select(s => s[0].View.Fact)], values);
    }
}
