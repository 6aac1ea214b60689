using Extractor.Documents;

namespace Extractor.Facts;

/// <summary>Turns the issue codes of facts into issues of the article, for reviewers.</summary>
public static class FactIssues
{
    /// <summary>One issue for each code of each fact, in the order of the facts.</summary>
    public static IEnumerable<Issue> Of(IEnumerable<Fact> facts) =>
        facts.SelectMany(f => f.Issues.Select(code => new Issue(code, Message(code), f.Span, f.Quote)));

    private static string Message(string code) => code switch
    {
        IssueCodes.ExpertNameMissing => "a position is printed here and no name",
        IssueCodes.PolicyUnresolvedAlias => "nothing in the article says which document this short title means",
        IssueCodes.FigurePeriodMissing => "the article does not say when this figure holds",
        IssueCodes.FigureIndicatorMissing => "what this figure measures was not found",
        IssueCodes.FigureInconsistent => "this figure does not agree with another of the article",
        IssueCodes.DateUnresolved => "the year or day of this date cannot be told",
        _ => code,
    };
}
