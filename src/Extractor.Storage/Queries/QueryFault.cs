namespace Extractor.Storage.Queries;

/// <summary>What is wrong with a query and what to write instead, each without a closing full stop.</summary>
public sealed record QueryFault(string Problem, string Mend, string ProblemChinese, string MendChinese);
