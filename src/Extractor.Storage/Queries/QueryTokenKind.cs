namespace Extractor.Storage.Queries;

internal enum QueryTokenKind
{
    Open,
    Close,
    Minus,
    Or,
    And,
    Word,
    Phrase,
    Qualifier,
    End,
}
