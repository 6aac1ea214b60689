namespace Extractor.Storage.Searching;

/// <summary>Goes through a source without order from one end on, a portion after the other, so that the first hits need not wait for all.</summary>
internal interface IPortions
{
    /// <summary>The first hits by their ids, in order.</summary>
    /// <param name="where">The conditions of the search.</param>
    List<long> Take(Driver driver, string where, SqlParameters parameters, bool descending, int limit);
}
