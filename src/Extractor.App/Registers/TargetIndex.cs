using Extractor.Storage.Records;
using Extractor.Text;

namespace Extractor.App.Registers;

/// <summary>
/// Finds the targets a document sets, without looking at each target for each document. A target is the document's where
/// it is named as source, where its own text says it, or where the same sentence names it.
/// </summary>
internal sealed class TargetIndex
{
    private readonly IReadOnlyList<StoredFact> _targets;
    private readonly ILookup<string, int> _bySource;
    private readonly ILookup<(string Document, TextSpan Sentence), int> _bySentence;
    private readonly ILookup<string, int> _byHeadline;
    private readonly ILookup<(char, char), string> _headlines; // by each two characters that follow each other in them

    public TargetIndex(IReadOnlyList<StoredFact> targets)
    {
        _targets = targets;
        var numbered = targets.Select((t, i) => (Target: t, Index: i)).ToList();
        _bySource = numbered.Where(t => t.Target.Fact.TextOf("source") is not null)
            .ToLookup(t => t.Target.Fact.TextOf("source")!.Trim('《', '》'), t => t.Index, StringComparer.Ordinal);
        _bySentence = numbered.ToLookup(t => (t.Target.Document, t.Target.Fact.SentenceSpan), t => t.Index);
        _byHeadline = numbered.Where(t => t.Target.Title is not null).ToLookup(t => t.Target.Title!, t => t.Index, StringComparer.Ordinal);
        _headlines = _byHeadline.SelectMany(h => Pairs(h.Key).Distinct().Select(p => (Pair: p, Headline: h.Key))).ToLookup(p => p.Pair, p => p.Headline);
    }

    /// <summary>The targets of one document, in the order they were given.</summary>
    public List<StoredFact> Of(string title, IReadOnlyCollection<string> aliases, IReadOnlyCollection<StoredFact> mentions)
    {
        var documents = mentions.Select(m => m.Document).ToHashSet(StringComparer.Ordinal);
        var found = new SortedSet<int>(_bySource[title]);
        found.UnionWith(aliases.SelectMany(a => _bySource[a]).Where(t => documents.Contains(_targets[t].Document)));
        found.UnionWith(mentions.SelectMany(m => _bySentence[(m.Document, m.Fact.SentenceSpan)]));
        var headlines = Pairs(title).Take(1).SelectMany(p => _headlines[p]);
        found.UnionWith(headlines.Where(h => h.Contains(title, StringComparison.Ordinal)).SelectMany(h => _byHeadline[h]));
        return [.. found.Select(t => _targets[t])];
    }

    private static IEnumerable<(char, char)> Pairs(string text) => text.Zip(text.Skip(1));
}
