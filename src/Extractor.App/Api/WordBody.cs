using Extractor.Storage.Words;

namespace Extractor.App.Api;

/// <summary>One entry of the log of words.</summary>
/// <param name="Id">What decisions name it by.</param>
/// <param name="Line">As it stands in the lexicon: word, normal form, further columns, parted by tabs.</param>
/// <param name="State">proposed, adopted, declined or withdrawn.</param>
/// <param name="Documents">In so many documents it was tried.</param>
/// <param name="Contradicted">Of the facts lost or changed, those that a reviewer had accepted.</param>
internal sealed record WordBody(
    long Id, string Lexicon, string Word, string Line, string State, string By, DateTimeOffset At, string Reason, int Documents, int Gained, int Lost, int Changed, int Contradicted)
{
    public WordBody(WordChange change)
        : this(
            change.ChangeId, change.Entry.Lexicon, change.Entry.Word, change.Entry.Line, change.Action.ToString().ToLowerInvariant(), change.By, change.At, change.Reason,
            change.Effect.Documents, change.Effect.Gained, change.Effect.Lost, change.Effect.Changed, change.Effect.Contradicted)
    {
    }
}
