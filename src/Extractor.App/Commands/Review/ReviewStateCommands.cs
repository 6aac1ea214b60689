using Extractor.App.Cli;
using Extractor.App.Review;
using Extractor.Facts;
using Extractor.Storage;
using Extractor.Storage.Review;
using Extractor.Text;

namespace Extractor.App.Commands.Review;

/// <summary>Decisions that state something: correct, add, merge, split.</summary>
internal static class ReviewStateCommands
{
    public static void AddTo(Verb review, Shell shell, GlobalOptions global)
    {
        AddCorrect(review, shell, global);
        AddAdd(review, shell, global);
        AddMerge(review, shell, global);
        AddSplit(review, shell, global);
    }

    private static void AddCorrect(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("correct", shell, review);
        var name = verb.AddArgument("FACT", required: true);
        var slots = verb.AddArguments("SLOT=VALUE", required: false);
        var text = verb.AddText("--text", "QUOTE");
        var reason = verb.AddText("--reason", "WORDS");
        var reviewer = verb.AddText("--reviewer", "NAME");
        verb.Runs(parse =>
        {
            var who = ReviewCommand.Reviewer(parse, reviewer, shell);
            using var store = ReviewCommand.Open(parse, shell, global);
            var fact = FactOf(store, parse.GetValue(name)!);
            var given = Slots(fact.Fact!.Fact.Kind, parse.GetValue(slots) ?? [], shell);
            TextSpan? span = parse.GetValue(text) is { } quote ? Inside(fact.Fact.Fact.SentenceSpan, fact.Fact.Fact.Sentence, quote, fact.Fact.Fact.Span.Start) : null;
            if (given.Count == 0 && span is null)
            {
                throw shell.Misuse("review.nothing");
            }

            ReviewDecideCommands.Tell(store.Review.Correct(parse.GetValue(name)!, given, span, who, parse.GetValue(reason)), shell);
            return ExitCode.Done;
        });
    }

    private static void AddAdd(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("add", shell, review);
        var document = verb.AddArgument("DOCUMENT", required: true);
        var kind = verb.AddArgument("KIND", required: true);
        var text = verb.AddArgument("QUOTE", required: true);
        var slots = verb.AddArguments("SLOT=VALUE", required: false);
        var at = verb.AddCount("--at", least: 0);
        var reason = verb.AddText("--reason", "WORDS");
        var reviewer = verb.AddText("--reviewer", "NAME");
        verb.Runs(parse =>
        {
            var who = ReviewCommand.Reviewer(parse, reviewer, shell);
            var pack = global.LoadPipeline(parse).Packs.FirstOrDefault(p => p.Kind == parse.GetValue(kind)) ?? throw shell.Misuse("review.kind", parse.GetValue(kind));
            using var store = ReviewCommand.Open(parse, shell, global);
            var stored = store.FindDocument(parse.GetValue(document)!) ?? throw new ReviewException(ReviewFault.NothingThere, parse.GetValue(document)!);
            var quote = parse.GetValue(text)!;
            var start = stored.Document.Text.IndexOf(quote, Math.Min(parse.GetValue(at) ?? 0, stored.Document.Text.Length), StringComparison.Ordinal);
            if (start < 0)
            {
                throw new ReviewException(ReviewFault.NotInText, quote);
            }

            var given = Slots(pack.Kind, parse.GetValue(slots) ?? [], shell);
            var empty = new FactContent(default, default, "", [.. pack.Slots.Select(s => new FactSlot(s, s is "issuers" or "titles" ? new FactValue.List([]) : null))]);
            var fact = new NewFact(pack.Kind, new TextSpan(start, start + quote.Length), empty.With(given).Slots);
            ReviewDecideCommands.Tell(store.Review.Add(stored.Document.Path, fact, who, parse.GetValue(reason)), shell);
            return ExitCode.Done;
        });
    }

    private static void AddMerge(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("merge", shell, review);
        var name = verb.AddArgument("FACT", required: true);
        var others = verb.AddArguments("OTHER");
        var reason = verb.AddText("--reason", "WORDS");
        var reviewer = verb.AddText("--reviewer", "NAME");
        verb.Runs(parse =>
        {
            var who = ReviewCommand.Reviewer(parse, reviewer, shell);
            using var store = ReviewCommand.Open(parse, shell, global);
            ReviewDecideCommands.Tell(store.Review.Merge(parse.GetValue(name)!, parse.GetValue(others)!, [], null, who, parse.GetValue(reason)), shell);
            return ExitCode.Done;
        });
    }

    private static void AddSplit(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("split", shell, review);
        var name = verb.AddArgument("FACT", required: true);
        var parts = verb.AddArguments("PART");
        var reason = verb.AddText("--reason", "WORDS");
        var reviewer = verb.AddText("--reviewer", "NAME");
        verb.Runs(parse =>
        {
            var who = ReviewCommand.Reviewer(parse, reviewer, shell);
            using var store = ReviewCommand.Open(parse, shell, global);
            var whole = FactOf(store, parse.GetValue(name)!).Fact!.Fact;
            var stated = parse.GetValue(parts)!.Select(part => Part(part, whole, shell)).ToList();
            ReviewDecideCommands.Tell(store.Review.Split(parse.GetValue(name)!, stated, who, parse.GetValue(reason)), shell);
            return ExitCode.Done;
        });
    }

    /// <summary><c>text=… slot=value …</c>, parted by white space; slots that are not named stay as the whole has them.</summary>
    private static NewFact Part(string part, Fact whole, Shell shell)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var quote = words.FirstOrDefault(w => w.StartsWith("text=", StringComparison.Ordinal))?["text=".Length..] ?? throw shell.Misuse("review.part", part);
        var slots = Slots(whole.Kind, [.. words.Where(w => !w.StartsWith("text=", StringComparison.Ordinal))], shell);
        return new NewFact(whole.Kind, Inside(whole.SentenceSpan, whole.Sentence, quote, whole.Span.Start), FactContent.Of(whole).With(slots).Slots);
    }

    private static FactReview FactOf(IFactStore store, string name) => store.Review.Find(name) is { Fact: not null } found ? found : throw new ReviewException(ReviewFault.NothingThere, name);

    /// <summary>The quote's place in the sentence, the nearest to where the fact stands.</summary>
    private static TextSpan Inside(TextSpan sentence, string text, string quote, int near)
    {
        var best = -1;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0 && quote.Length > 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            best = best < 0 || Math.Abs(sentence.Start + at - near) < Math.Abs(sentence.Start + best - near) ? at : best;
        }

        return best < 0 ? throw new ReviewException(ReviewFault.NotInText, quote) : new TextSpan(sentence.Start + best, sentence.Start + best + quote.Length);
    }

    private static List<FactSlot> Slots(string kind, string[] given, Shell shell)
    {
        var slots = new List<FactSlot>();
        foreach (var word in given)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw shell.Misuse("review.slot", word);
            }

            slots.Add(SlotReader.Read(kind, word[..equals], word[(equals + 1)..], out var fault));
            if (fault is not null)
            {
                throw shell.Misuse(fault, word[..equals], word[(equals + 1)..]);
            }
        }

        return slots;
    }
}
