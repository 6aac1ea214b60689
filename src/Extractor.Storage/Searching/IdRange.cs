namespace Extractor.Storage.Searching;

/// <summary>Bounds on ids of facts, both belonging to the range.</summary>
internal readonly record struct IdRange(long Low, long High)
{
    public static readonly IdRange All = new(0, long.MaxValue);

    public IdRange Meet(IdRange other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <summary>Condition on an expression; "1 = 1" where there is no bound.</summary>
    public string On(string expression, SqlParameters parameters) => (Low > 0, High < long.MaxValue) switch
    {
        (false, false) => "1 = 1",
        (true, false) => $"{expression} >= {parameters.Add(Low)}",
        (false, true) => $"{expression} <= {parameters.Add(High)}",
        _ => $"{expression} BETWEEN {parameters.Add(Low)} AND {parameters.Add(High)}",
    };
}
