namespace Extractor.Storage.Queries;

/// <param name="Text">A word, a phrase without its quotes, or the name of a qualifier without its colon.</param>
/// <param name="Starred">Whether a <c>*</c> follows a phrase.</param>
/// <param name="Glued">Whether nothing stands between it and the token before it.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Start, int Length, string Text, bool Starred, bool Glued)
{
    public int End => Start + Length;
}
