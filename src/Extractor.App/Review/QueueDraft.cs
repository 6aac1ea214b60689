using Extractor.Storage.Records;
using Extractor.Storage.Review;

namespace Extractor.App.Review;

/// <summary>The queue while it is put together.</summary>
internal sealed class QueueDraft
{
    private readonly Dictionary<string, (StoredFact? Fact, Remark? Remark, List<QueueReason> Reasons)> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

    public void Add(StoredFact fact, params ReadOnlySpan<QueueReason> reasons) => Of($"{fact.Fact.Id}@{fact.Document}", fact, null).AddRange(reasons);

    public void Add(Remark remark, QueueReason reason) => Of($"{remark.Key}@{remark.Document}", null, remark).Add(reason);

    /// <summary>Its decisions hang on another key than its own.</summary>
    public void Bind(StoredFact fact, string target) => _targets[$"{fact.Fact.Id}@{fact.Document}"] = target;

    public TargetKey TargetOf(QueueItem item) => new(item.Document, _targets.GetValueOrDefault(item.Name) ?? item.Fact?.Fact.Key ?? item.Remark!.Key);

    /// <summary>The riskiest first; of equals in a fixed order.</summary>
    public IEnumerable<QueueItem> Items() => _items
        .Select(i => new QueueItem(i.Key, i.Value.Fact, i.Value.Remark, Math.Round(QueueReasons.Risk(i.Value.Reasons), 6), [.. i.Value.Reasons.OrderByDescending(r => r.Weight)]))
        .OrderByDescending(i => i.Risk).ThenBy(i => i.Name, StringComparer.Ordinal);

    private List<QueueReason> Of(string name, StoredFact? fact, Remark? remark)
    {
        if (!_items.TryGetValue(name, out var item))
        {
            _items[name] = item = (fact, remark, []);
        }

        return item.Reasons;
    }
}
