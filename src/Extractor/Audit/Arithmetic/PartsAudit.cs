using System.Globalization;
using Extractor.Documents;

namespace Extractor.Audit.Arithmetic;

/// <summary>Wholes against the sum of all their parts: exports and imports, the three sectors.</summary>
internal sealed class PartsAudit(AuditWords words, IReadOnlyList<FigureView> figures)
{
    private const int Near = 8; // figures behind the whole

    public IEnumerable<AuditFinding> Run()
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var whole = figures[i];
            if (whole.Measure != "level")
            {
                continue;
            }

            foreach (var entry in words.Partitions.Entries.Where(e => whole.Identity.Name.EndsWith(e.Word, StringComparison.Ordinal)))
            {
                var prefix = whole.Identity.Name[..^entry.Word.Length];
                var parts = entry.Normal.Split(' ').Select(part => Part(i, entry.Word, prefix, part)).ToList();
                if (parts.TrueForAll(p => p is not null) && Check(whole, [.. parts.Select(p => p!)]) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>The part's value behind the whole, before another such whole begins.</summary>
    private FigureView? Part(int at, string word, string prefix, string part)
    {
        var whole = figures[at];
        foreach (var figure in figures.Skip(at + 1).Where(f => f.Measure == "level").Take(Near))
        {
            if (figure.Identity.Name.EndsWith(word, StringComparison.Ordinal))
            {
                return null;
            }

            if ((figure.Identity.Name == part || figure.Identity.Name == prefix + part) && figure.Period == whole.Period && figure.Unit == whole.Unit
                && figure.Status == whole.Status && (figure.Place is null || whole.Place is null || figure.Place == whole.Place))
            {
                return figure;
            }
        }

        return null;
    }

    private static AuditFinding? Check(FigureView whole, List<FigureView> parts)
    {
        var sum = parts.Select(p => p.Interval).Aggregate((a, b) => a + b);
        if (sum.Overlaps(whole.Interval, Math.Abs(sum.High) / 1000))
        {
            return null;
        }

        var middle = (sum.Low + sum.High) / 2;
        string[] values = [whole.Fact.Quote, string.Join(" + ", parts.Select(p => p.Fact.Quote)), middle.ToString("#,0.######", CultureInfo.InvariantCulture)];
        return new AuditFinding(
            IssueCodes.FigureInconsistent, "arithmetic.parts", $"{values[0]} is not the sum of its parts {values[1]}, which is {values[2]}", [whole.Fact, .. parts.Select(p => p.Fact)], values);
    }
}
