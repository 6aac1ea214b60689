using Dapper;

namespace Extractor.Storage.Searching;

/// <summary>Collects the values of a statement; text of a query enters SQL by no other way.</summary>
internal sealed class SqlParameters
{
    private int _count;

    public DynamicParameters Values { get; } = new();

    /// <returns>The parameter's name, as it stands in SQL.</returns>
    public string Add(object? value)
    {
        var name = $"@p{++_count}";
        Values.Add(name, value);
        return name;
    }

    /// <summary>Gives a parameter another value for the next execution.</summary>
    public void Set(string name, object? value) => Values.Add(name, value);
}
