using System.ComponentModel;
using System.Globalization;
using Extractor.App.Registers;
using Extractor.Storage.Queries;

namespace Extractor.App.Api;

/// <summary>The registers, as the commands of these names print them.</summary>
internal static class RegistersApi
{
    private const string Narrows = "Only facts that this query finds";
    private const string HowMany = "How many entries, 1 to 1000; 20 unless said";
    private const string Behind = "'next' of the page before";

    public static Tagged<PolicyListBody> Policies(RegisterShelf registers, [Description(Narrows)] string? q, [Description(HowMany)] int? limit, [Description(Behind)] string? after)
    {
        var (entries, next, total) = Part(registers.Policies(Query.Parse(q ?? "")), limit, after);
        return new(new PolicyListBody([.. entries.Select(e => new PolicyBody(e))], next, total));
    }

    public static Tagged<TargetListBody> Targets(RegisterShelf registers, [Description(Narrows)] string? q, [Description(HowMany)] int? limit, [Description(Behind)] string? after)
    {
        var (entries, next, total) = Part(registers.Targets(Query.Parse(q ?? "")), limit, after);
        return new(new TargetListBody([.. entries.Select(e => new TargetBody(new FactBody(e.Target), e.Actual is null ? null : new FactBody(e.Actual), e.Reached, e.Unlike))], next, total));
    }

    public static Tagged<ExpertListBody> Experts(RegisterShelf registers, [Description(Narrows)] string? q, [Description(HowMany)] int? limit, [Description(Behind)] string? after)
    {
        var (entries, next, total) = Part(registers.Experts(Query.Parse(q ?? "")), limit, after);
        return new(new ExpertListBody([.. entries.Select(e => new ExpertBody(e))], next, total));
    }

    private static (IEnumerable<T> Entries, string? Next, int Total) Part<T>(IReadOnlyList<T> all, int? limit, string? after)
    {
        var (from, count) = ((int)Math.Min(RequestValues.Number(after, "after") ?? 0, all.Count), RequestValues.Limit(limit));
        return (all.Skip(from).Take(count), from + count < all.Count ? (from + count).ToString(CultureInfo.InvariantCulture) : null, all.Count);
    }
}
