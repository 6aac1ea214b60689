using Extractor.Rules;

namespace Extractor.Facts.Figures.Ranking;

/// <summary>
/// Chooses the phrase that names what a figure measures: every run of words about the number that could be a noun
/// phrase, and what earlier clauses spoke of, is weighed by its features; the heaviest wins, of equal ones the first.
/// Time is linear in the sentence, for windows are of fixed size. Immutable and thread-safe.
/// </summary>
internal sealed class PhraseRanker(PhraseClasses classes, WordCompany company, PhraseFeatures features, PhraseWeights weights)
{
    private const int ReachBack = 44;
    private const int ReachOn = 5; // places behind the number where a phrase may begin
    private const int MostWords = 14;
    private const int MostCharacters = 40;

    public PhraseClasses Classes => classes;

    public PhraseFeatures Features => features;

    /// <summary>What is known of the words of a sentence.</summary>
    public SentenceWords Words(Element[] elements, string text) => new(elements, text, classes, company);

    private PhraseWeights Weights => weights;

    /// <summary>The heaviest candidate; null where there is none.</summary>
    /// <param name="name">The indicator that a candidate makes, asked for only where a trace is kept.</param>
    public PhraseCandidate? Best(PhraseScene scene, PhraseTrace? trace, Func<PhraseCandidate, string?> name)
    {
        var search = new Search(this, scene, trace, name);
        search.Before();
        search.After();
        search.Carried();
        return search.Best;
    }

    private sealed class Search(PhraseRanker ranker, PhraseScene scene, PhraseTrace? trace, Func<PhraseCandidate, string?> name)
    {
        private readonly PhraseClasses _classes = ranker.Classes;
        private readonly List<int>? _traced = trace is null ? null : [];
        private int _best = int.MinValue;

        public PhraseCandidate? Best { get; private set; }

        public void Before()
        {
            var place = PhraseFeatures.Here;
            var clauseEnd = scene.Limit;
            for (var first = scene.Limit - 1; first >= Math.Max(0, scene.Limit - ReachBack); first--)
            {
                if (IsClauseMark(first))
                {
                    place = Math.Min(place + 1, PhraseFeatures.Back + 2);
                    clauseEnd = first;
                }
                else
                {
                    From(first, scene.Limit, place, clauseEnd);
                }
            }
        }

        public void After()
        {
            var end = scene.Anchor + 1;
            while (end < scene.Elements.Length && !IsClauseMark(end))
            {
                end++;
            }

            for (var first = scene.Anchor + 1; first < Math.Min(end, scene.Anchor + 1 + ReachOn); first++)
            {
                From(first, end, PhraseFeatures.After, end);
            }
        }

        public void Carried()
        {
            var start = scene.Limit;
            while (start > 0 && !IsClauseMark(start - 1))
            {
                start--;
            }

            Carry(scene.Subject, PhraseFeatures.Subject, start);
            Carry(scene.Topic, PhraseFeatures.Topic, start);
        }

        private bool IsClauseMark(int at) => _classes.IsClauseMark(scene.Classes[at]);

        private void Carry(Phrase? phrase, int place, int clauseStart)
        {
            if (phrase is not null)
            {
                Span<int> found = stackalloc int[PhraseFeatures.Most];
                var count = ranker.Features.Carried(scene, phrase, place, clauseStart, found);
                Offer(new PhraseCandidate(default, phrase, place), ranker.Weights.Sum(found[..count]), found[..count]);
            }
        }

        /// <summary>Every phrase that begins at an element.</summary>
        private void From(int first, int stop, int place, int clauseEnd)
        {
            if (!_classes.CanBegin(scene.Classes[first]))
            {
                return;
            }

            Span<int> found = stackalloc int[PhraseFeatures.Most];
            var count = ranker.Features.AtFirst(scene, first, place, found);
            var sum = ranker.Weights.Sum(found[..count]);
            _traced?.Clear();
            _traced?.AddRange(found[..count]);
            var depth = 0;
            for (var end = first + 1; end <= Math.Min(stop, first + MostWords) && !_classes.Stops(scene.Classes[end - 1]); end++)
            {
                var kind = scene.Classes[end - 1];
                depth += _classes.Depth(kind);
                if (depth < 0 || scene.Elements[end - 1].End - scene.Elements[first].Start > MostCharacters)
                {
                    return;
                }

                count = ranker.Features.Inside(scene, end - 1, first, place, found);
                sum += ranker.Weights.Sum(found[..count]);
                _traced?.AddRange(found[..count]);
                if (depth == 0 && _classes.CanEnd(kind))
                {
                    count = ranker.Features.AtLast(scene, first, end, place, clauseEnd, found);
                    Offer(new PhraseCandidate(new ElementRange(first, end), null, place), sum + ranker.Weights.Sum(found[..count]), found[..count]);
                }
            }
        }

        private void Offer(PhraseCandidate candidate, int sum, ReadOnlySpan<int> found)
        {
            trace?.Add([.. candidate.Carried is null ? _traced! : [], .. found], name(candidate));
            if (sum > _best)
            {
                (_best, Best) = (sum, candidate);
            }
        }
    }
}
