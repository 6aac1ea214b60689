using Extractor.Pipelines;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Storage.Tests.Differential;

/// <summary>Generated queries find the same facts in the same order in every store as in a plain loop over all facts.</summary>
public sealed class DifferentialQueryTests(PostgresServer server)
{
    private const int Queries = 2000;

    [Fact]
    public void SqliteAnswersLikeTheReference()
    {
        using var place = TestStore.Sqlite();
        Compare(place);
    }

    [Fact]
    public void PostgresAnswersLikeTheReference()
    {
        using var place = server.Place();
        Compare(place);
    }

    /// <summary>Pairs of names among the commonest, whatever they mean, and a part of a name.</summary>
    private static IEnumerable<(string, string)> Aliases(IReadOnlyList<Extraction> articles)
    {
        var names = articles.SelectMany(a => a.Facts).Select(f => f.TextOf("indicator")).OfType<string>().Where(n => n.Length > 2).CountBy(n => n).OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Key).Take(40).ToList();
        return names.Take(20).Zip(names.Skip(20)).Append((names[5][..2], names[30]));
    }

    private static void Compare(TestStore place)
    {
        using var store = place.Open();
        var reference = new ReferenceSearch();
        var articles = CorpusArticles.Read();
        var run = store.BeginRun("ingest", Samples.Fingerprint);
        foreach (var (article, index) in articles.Select((a, i) => (a, i)))
        {
            string[] tags = index % 3 == 0 ? ["甲"] : index % 3 == 1 ? ["甲", "乙"] : [];
            store.Save(run, article, Samples.Options(tags));
            reference.Add(article, tags);
        }

        foreach (var (alias, name) in Aliases(articles))
        {
            store.AddIndicatorAlias(new IndicatorAlias(alias, name, "test"));
            reference.AddAlias(alias, name);
        }

        var generator = new QueryGenerator(seed: 20240501, articles);
        var orders = Enum.GetValues<FactOrder>();
        var hits = 0L;
        for (var i = 0; i < Queries; i++)
        {
            var text = generator.Next();
            var query = Query.Parse(text);
            var order = orders[i % orders.Length];
            var expected = reference.Find(query, order);
            var page = store.Search(query, new PageRequest { Limit = 7, Sort = order, CountUpTo = null });
            Assert.True(expected.Count == page.Total, $"{text}: {page.Total} facts, the reference finds {expected.Count}.");
            Assert.True(expected.Take(7).SequenceEqual(page.Items.Select(f => f.Fact.Id)), $"{text}: the first page in order {order} differs.");
            if (i % 5 == 0)
            {
                Assert.True(expected.SequenceEqual(store.Stream(query, order).Select(f => f.Fact.Id)), $"{text}: the stream in order {order} differs.");
            }

            hits += expected.Count;
        }

        Assert.True(hits > Queries, "The queries hardly find anything.");
    }
}
