using Extractor.Audit.CrossArticle;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Review;

/// <summary>Sets the figures of a store's articles against each other. Reprints of one article are one source.</summary>
internal sealed class ConflictFinder(IFactStore store)
{
    /// <summary>So many figures the queue compares, the newest; <c>review conflicts</c> compares all.</summary>
    public const int ForQueue = 100_000;

    /// <summary>So many are held at once; of more, first those are sought that several documents speak of.</summary>
    private const int HeldAtOnce = 20_000;

    private readonly CrossArticleAudit _audit = Audit(store);

    /// <param name="most">At most so many figures are compared, the newest.</param>
    public ConflictReport Find(Query query, int most = int.MaxValue)
    {
        QueryNode[] figures =
        [
            new QueryNode.Match(QualifierCatalog.Find("kind")!, new FieldTest.Equal("figure")),
            new QueryNode.Match(QualifierCatalog.Find("period")!, new FieldTest.Present()),
        ];
        var wanted = query.Narrowed(figures);
        var count = store.Count(wanted, Math.Min(most, HeldAtOnce) + 1L);
        var facts = Documents(wanted, most);
        var held = (count <= HeldAtOnce ? facts.SelectMany(d => d) : Shared(wanted, most)).ToList();
        var byPlace = held.ToDictionary(f => (f.Document, f.Fact.Id));
        var origins = store.Origins([.. held.Select(f => f.DocumentId).Distinct()]);
        var findings = _audit.Run(held.Select(f => Witness(f, $"{origins.GetValueOrDefault(f.DocumentId, f.DocumentId)}")));
        return new ConflictReport(
            [.. findings.Select(f => new ConflictItem(f, [.. f.Sides.Select(s => (IReadOnlyList<StoredFact>)[.. s.Select(w => byPlace[(w.Document, w.Fact.Id)])])]))],
            most < int.MaxValue && count > most);
    }

    /// <summary>Only what more than one document speaks of, found in a first reading that keeps nothing but hashes.</summary>
    private IEnumerable<StoredFact> Shared(Query wanted, int most)
    {
        var speakers = new Dictionary<int, long>(); // hash of the thing, its document; 0 where there are several
        foreach (var document in Documents(wanted, most))
        {
            foreach (var (_, thing) in _audit.Things([.. document.Select(f => Witness(f, ""))]))
            {
                var key = string.GetHashCode(thing, StringComparison.Ordinal);
                speakers[key] = speakers.TryGetValue(key, out var other) && other != document[0].DocumentId ? 0 : document[0].DocumentId;
            }
        }

        foreach (var document in Documents(wanted, most))
        {
            var byId = document.ToDictionary(f => f.Fact.Id);
            foreach (var (witness, thing) in _audit.Things([.. document.Select(f => Witness(f, ""))]))
            {
                if (speakers.GetValueOrDefault(string.GetHashCode(thing, StringComparison.Ordinal)) == 0)
                {
                    yield return byId[witness.Fact.Id];
                }
            }
        }
    }

    /// <summary>The figures, document after document.</summary>
    private IEnumerable<List<StoredFact>> Documents(Query wanted, int most)
    {
        var document = new List<StoredFact>();
        foreach (var fact in store.Stream(wanted).Take(most).Where(f => f.State != "rejected"))
        {
            if (document.Count > 0 && document[0].DocumentId != fact.DocumentId)
            {
                yield return document;
                document = [];
            }

            document.Add(fact);
        }

        if (document.Count > 0)
        {
            yield return document;
        }
    }

    private static CrossArticleAudit Audit(IFactStore store)
    {
        var names = new IndicatorNames(store);
        return new CrossArticleAudit(names.Preferred, names.Places);
    }

    private static Witness Witness(StoredFact fact, string origin) => new(fact.Fact, fact.Document, origin, fact.Published) { Title = fact.Title };
}
