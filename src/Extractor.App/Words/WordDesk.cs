using System.Collections.Concurrent;
using Extractor.App.Jobs;
using Extractor.App.Output;
using Extractor.App.Review;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Extractor.Storage.Records;
using Extractor.Storage.Words;

namespace Extractor.App.Words;

/// <summary>
/// Words for the lexicons from proposal to adoption. Whatever is asked, the word is tried first, in the pipeline in force,
/// on the stored articles that hold it; what comes of it is told and noted. Thread-safe.
/// </summary>
internal sealed class WordDesk(PipelineInForce inForce, IFactStore store)
{
    /// <summary>More articles are tried by sample.</summary>
    public const int MostDocuments = 1000;

    public const int LongestLine = 120;

    private readonly SemaphoreSlim _one = new(1, 1);

    public LexiconFolder Lexicons { get; } = new(inForce.Folder);

    /// <summary>Shows what adding a word would change, or taking it away where it is adopted.</summary>
    /// <exception cref="WordException">It cannot stand in the lexicon.</exception>
    public async Task<WordTrial> TryAsync(WordEntry entry, CancellationToken cancellation)
    {
        Check(entry);
        await _one.WaitAsync(cancellation);
        try
        {
            inForce.Refresh();
            var adopted = store.Words.Adopted();
            IReadOnlyList<WordEntry> words = adopted.Contains(entry) ? [.. adopted.Where(w => w != entry)] : [.. adopted, entry];
            var (former, changed) = (inForce.Current, AmendedPipeline.Load(inForce.Folder, words));
            var holding = store.Words.DocumentsWith(entry.Word);
            var tried = Sample(holding);
            var changes = new ConcurrentBag<(int Order, FactChange Change)>();
            Parallel.ForEach(tried.Select((path, i) => (path, i)), new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, document =>
            {
                foreach (var change in store.FindDocument(document.path) is { } held ? Changes(held, former, changed) : [])
                {
                    changes.Add((document.i, change));
                }
            });
            List<FactChange> all = [.. changes.OrderByDescending(c => c.Change.Contradicts).ThenBy(c => c.Order).Select(c => c.Change)];
            return new WordTrial(holding.Count, all, new WordEffect(
                tried.Count, all.Count(c => c.Kind == "gained"), all.Count(c => c.Kind == "lost"), all.Count(c => c.Kind == "changed"), all.Count(c => c.Contradicts)));
        }
        catch (PipelineException x)
        {
            throw new WordException("lexicon.broken") { Faults = [.. x.Faults.Select(f => f.Replace(inForce.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))] };
        }
        finally
        {
            _one.Release();
        }
    }

    /// <exception cref="WordException">It cannot stand in the lexicon, or is adopted already.</exception>
    public async Task<WordChange> ProposeAsync(WordEntry entry, string by, string reason, CancellationToken cancellation)
    {
        RefuseAdopted(entry);
        return Noted(entry, WordAction.Proposed, by, reason, (await TryAsync(entry, cancellation)).Effect);
    }

    /// <summary>Puts the word into force.</summary>
    /// <param name="anyway">Whether it is taken although reviewers had accepted facts that would be lost or say something else.</param>
    /// <exception cref="WordException">It cannot stand in the lexicon, is adopted already, or contradicts reviewers.</exception>
    public async Task<WordChange> AdoptAsync(WordEntry entry, string by, string reason, bool anyway, CancellationToken cancellation)
    {
        RefuseAdopted(entry);
        var trial = await TryAsync(entry, cancellation);
        return trial.Effect.Contradicted > 0 && !anyway
            ? throw new WordException("lexicon.contradicts", trial.Effect.Contradicted)
            : Put(entry, WordAction.Adopted, by, reason, trial.Effect);
    }

    public WordChange Decline(WordEntry entry, string by, string reason) => Noted(entry, WordAction.Declined, by, reason, WordEffect.None);

    /// <summary>Takes an adopted word out of force.</summary>
    public async Task<WordChange> WithdrawAsync(WordEntry entry, string by, string reason, CancellationToken cancellation)
    {
        // What the pipeline does not load with or without is taken away untried.
        var effect = Lexicons.StandingOf(entry) == WordStanding.InForce ? (await TryAsync(entry, cancellation)).Effect : WordEffect.None;
        return Put(entry, WordAction.Withdrawn, by, reason, effect);
    }

    /// <summary>Begins a run that extracts the articles that hold a word again.</summary>
    /// <returns>Its number.</returns>
    public long ExtractAgain(WordEntry entry)
    {
        var key = $"words {entry.Lexicon} {entry.Word} {inForce.Current.Fingerprint}";
        if (store.Jobs.FindOpen(key) is { } open)
        {
            return open.RunId;
        }

        var details = new IngestDetails { Query = $"\"{entry.Word}\"" };
        var run = store.Jobs.Begin(new RunRequest
        {
            Kind = RunKind.Reextract,
            Title = $"reextract {entry.Word}",
            Details = details.Write(),
            Key = key,
            Fingerprint = inForce.Current.Fingerprint,
        });
        foreach (var batch in store.Words.DocumentsWith(entry.Word).Select(p => new NewItem(p)).Chunk(500))
        {
            store.Jobs.Add(run, batch);
        }

        store.Jobs.CloseFeed(run);
        return run;
    }

    private void Check(WordEntry entry)
    {
        if (!Lexicons.Names.Contains(entry.Lexicon) || entry.Word.Length == 0)
        {
            throw new WordException("lexicon.incomplete");
        }

        if (entry.Line.Length > LongestLine || entry.Line[0] == '#' || entry.Word != entry.Word.Trim() || entry.Line.Any(c => char.IsControl(c) && c != '\t') || entry.Word.Contains('"'))
        {
            throw new WordException("lexicon.odd", LongestLine);
        }

        if (Lexicons.StandingOf(entry) != WordStanding.InForce)
        {
            throw new WordException("lexicon.there", entry.Word, entry.Lexicon);
        }
    }

    private void RefuseAdopted(WordEntry entry)
    {
        if (store.Words.Last(entry.Lexicon, entry.Word) is { Action: WordAction.Adopted } last)
        {
            throw new WordException("lexicon.adopted-already", entry.Word, last.By);
        }
    }

    private WordChange Put(WordEntry entry, WordAction action, string by, string reason, WordEffect effect)
    {
        var noted = Noted(entry, action, by, reason, effect);
        inForce.Refresh();
        return noted;
    }

    private WordChange Noted(WordEntry entry, WordAction action, string by, string reason, WordEffect effect) =>
        store.Words.Add(entry, action, by, reason, effect) ?? throw new WordException("lexicon.moved", entry.Word);

    /// <summary>What the word alone changes: what the pipeline in force would change of these facts anyway is not its doing.</summary>
    private static IEnumerable<FactChange> Changes(StoredDocument held, Pipeline former, Pipeline changed)
    {
        try
        {
            var with = PipelineDiff.Of(held, changed.Extract(held.Document, new ExtractionOptions()).Facts);
            if (held.Fingerprint == former.Fingerprint)
            {
                return [.. with];
            }

            var without = PipelineDiff.Of(held, former.Extract(held.Document, new ExtractionOptions()).Facts).Select(Named).ToHashSet();
            return [.. with.Where(c => !without.Contains(Named(c)))];
        }
        catch (DocumentException)
        {
            return []; // it cannot be extracted, with the word or without
        }
    }

    private static string Named(FactChange change) => $"{change.Kind} {(change.Before ?? change.After)!.Key} {string.Join('\n', change.After?.Slots.Select(s => FactColumns.Cell(s.Value)) ?? [])}";

    private static IReadOnlyList<string> Sample(IReadOnlyList<string> paths) => paths.Count <= MostDocuments
        ? paths
        : [.. Enumerable.Range(0, MostDocuments).Select(i => paths[(int)((long)i * paths.Count / MostDocuments)])];
}
