namespace Extractor.Storage.Queries;

/// <summary>A query that cannot be understood: where, why, and how to mend it, in English and Chinese.</summary>
public sealed class QueryException : Exception
{
    public QueryException(string query, int position, int length, QueryFault fault)
        : base(Describe(query, position, length, fault, chinese: false))
    {
        Query = query;
        Position = position;
        Length = length;
        Fault = fault;
    }

    public string Query { get; }

    /// <summary>Where the fault begins in <see cref="Query"/>, from 0.</summary>
    public int Position { get; }

    public int Length { get; }

    public QueryFault Fault { get; }

    public string In(bool chinese) => Describe(Query, Position, Length, Fault, chinese);

    private static string Describe(string query, int position, int length, QueryFault fault, bool chinese)
    {
        var part = query.Substring(position, Math.Min(length, query.Length - position));
        var place = part.Length == 0
            ? chinese ? $"第 {position + 1} 个字符处" : $"at character {position + 1}"
            : chinese ? $"第 {position + 1} 个字符“{part}”" : $"at character {position + 1}, \"{part}\"";
        return chinese ? $"查询有误（{place}）：{fault.ProblemChinese}。{fault.MendChinese}。" : $"The query is malformed {place}: {fault.Problem}. {fault.Mend}.";
    }
}
