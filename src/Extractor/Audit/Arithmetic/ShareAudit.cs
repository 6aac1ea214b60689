using System.Buffers;
using System.Globalization;
using Extractor.Audit.Indicators;
using Extractor.Documents;

namespace Extractor.Audit.Arithmetic;

/// <summary>Shares against the values of part and whole, and shares of one whole against 100 %.</summary>
internal sealed class ShareAudit(AuditWords words, IReadOnlyList<FigureView> figures, FigureIndex index, string text)
{
    private const decimal Slack = 0.1m;
    private const int ShortestWhole = 3;
    private const int MostValues = 64; // of one whole in one period

    private static readonly SearchValues<string> Together = SearchValues.Create(["合计", "总计", "总共", "之和"], StringComparison.Ordinal);

    public IEnumerable<AuditFinding> Run(CancellationToken cancellation) => Quotients(cancellation).Concat(Sums());

    private IEnumerable<AuditFinding> Quotients(CancellationToken cancellation)
    {
        foreach (var share in figures.Where(f => f is { Measure: "share", Unit: "%" } && f.Period is not null))
        {
            cancellation.ThrowIfCancellationRequested();
            var (part, whole) = Members(share.Fact.TextOf("indicator")!);
            if (part is null || whole is null)
            {
                continue;
            }

            if (index.Before(share, part.Name, "level").FirstOrDefault(f => f.Period == share.Period) is not { } p || TogetherWith(p, share))
            {
                continue;
            }

            var wholes = index.Like(whole.Name, ShortestWhole).SelectMany(n => index.Of(share, n, "level", share.Period).Take(MostValues)).Where(w => w.Unit == p.Unit && w.Fact.Id != p.Fact.Id)
                .OrderBy(w => w.Fact.Span.Start).ToList();
            if (wholes.Count > 0 && wholes.TrueForAll(w => PrintedInterval.Quotient(p.Interval, w.Interval, 100) is { } q && !q.Overlaps(share.Interval, Slack) && q.Low <= 100))
            {
                var w = wholes[0];
                var computed = p.Fact.NumberOf("value")!.Value / w.Fact.NumberOf("value")!.Value * 100;
                string[] values = [share.Fact.Quote, p.Fact.Quote, w.Fact.Quote, computed.ToString("0.##", CultureInfo.InvariantCulture)];
                yield return new AuditFinding(
                    IssueCodes.FigureInconsistent, "arithmetic.share", $"{values[0]} is not the share of {values[1]} in {values[2]}, which is {values[3]}%",
                    [share.Fact, p.Fact, w.Fact], values);
            }
        }
    }

    /// <summary>A、B、C分别为…，合计占…: the share is that of all of them.</summary>
    private bool TogetherWith(FigureView part, FigureView share) =>
        text.AsSpan(part.Fact.Span.End, Math.Max(0, share.Fact.Span.Start - part.Fact.Span.End)).ContainsAny(Together);

    /// <summary>Shares that one sentence lists by one criterion cannot be more than the whole.</summary>
    private IEnumerable<AuditFinding> Sums()
    {
        foreach (var list in figures.Where(f => f is { Measure: "share", Unit: "%", Status: "actual" }).GroupBy(f => (f.Fact.SentenceSpan, f.Period)).Where(g => g.Count() > 2))
        {
            var members = list.ToList();
            if (!ByOneCriterion(members))
            {
                continue;
            }

            var sum = members.Select(m => m.Interval).Aggregate((a, b) => a + b);
            if (sum.Low > 100 + Slack)
            {
                string[] values = [string.Join(" + ", members.Select(m => m.Fact.Quote)), ((sum.Low + sum.High) / 2).ToString("0.##", CultureInfo.InvariantCulture)];
                yield return new AuditFinding(
                    IssueCodes.FigureInconsistent, "arithmetic.shares", $"the shares {values[0]} of one whole come to {values[1]}%", [members[^1].Fact, .. members.SkipLast(1).Select(m => m.Fact)], values);
            }
        }
    }

    private bool ByOneCriterion(List<FigureView> members)
    {
        var sentence = members[0].Fact.Sentence;
        var from = members[0].Fact.Span.End;
        var between = text[from..Math.Max(from, members[^1].Fact.Span.Start)];
        if (between.Contains("其中", StringComparison.Ordinal))
        {
            return false;
        }

        var criterion = sentence.IndexOf('从', StringComparison.Ordinal) is >= 0 and var at && sentence.IndexOf('看', at) is > 0 and var look && look - at <= 12;
        var parts = words.Partitions.Entries.Select(e => e.Normal.Split(' '));
        return criterion || parts.Any(p => p.Length == members.Count && p.All(part => members.Any(m => m.Fact.TextOf("indicator")!.Contains(part.Replace("增加值", "", StringComparison.Ordinal), StringComparison.Ordinal))));
    }

    /// <summary>…占…的比重: its part and whole.</summary>
    private static (IndicatorIdentity? Part, IndicatorIdentity? Whole) Members(string indicator)
    {
        var at = indicator.IndexOf('占', StringComparison.Ordinal);
        if (at <= 0)
        {
            return (null, null);
        }

        var whole = indicator[(at + 1)..].Replace("的比重", "", StringComparison.Ordinal).Replace("同期", "", StringComparison.Ordinal);
        return whole.Length < ShortestWhole ? (null, null) : (IndicatorIdentity.Of(indicator[..at]), IndicatorIdentity.Of(whole));
    }
}
