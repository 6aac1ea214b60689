using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.App.Registers;

/// <summary>The registers as pages, the interface and assistants take them: put together once for all of them.</summary>
internal sealed class RegisterShelf(IFactStore store, Shelf shelf)
{
    public const string PoliciesName = "policies";
    public const string TargetsName = "targets";
    public const string ExpertsName = "experts";

    public IReadOnlyList<PolicyEntry> Policies(Query query) => shelf.Take(Name(PoliciesName, query), () => PolicyRegister.Read(store, query));

    public IReadOnlyList<TargetEntry> Targets(Query query) => shelf.Take(Name(TargetsName, query), () => TargetTracker.Read(store, query));

    public IReadOnlyList<ExpertEntry> Experts(Query query) => shelf.Take(Name(ExpertsName, query), () => ExpertRegister.Read(store, query));

    /// <summary>A register for who does not wait long; null where it is being put together yet.</summary>
    /// <param name="read">One of the above.</param>
    public Task<IReadOnlyList<T>?> TakeAsync<T>(string name, Query query, Func<Query, IReadOnlyList<T>> read, TimeSpan patience) =>
        shelf.TakeAsync(Name(name, query), () => read(query), patience);

    /// <summary>When it was put together, where the store has moved on since; null where it has not.</summary>
    public DateTimeOffset? AsOf(string name, Query query) => shelf.AsOf(Name(name, query));

    private static string Name(string name, Query query) => $"{name} {query.Text}";
}
