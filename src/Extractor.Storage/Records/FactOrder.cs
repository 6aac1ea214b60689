namespace Extractor.Storage.Records;

/// <summary>The order of results.</summary>
public enum FactOrder
{
    /// <summary>By day of publication, the newest first; within an article in reading order.</summary>
    Newest,

    /// <summary>The reverse of <see cref="Newest"/>.</summary>
    Oldest,

    /// <summary>The greatest value first; facts without a value are left to the end.</summary>
    Value,

    /// <summary>The latest period first.</summary>
    Period,

    /// <summary>The least certain first.</summary>
    Confidence,

    /// <summary>The newest thousand by how well they answer the words of the query; behind them the older ones as <see cref="Newest"/>.</summary>
    Relevance,
}
