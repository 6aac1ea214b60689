using Extractor.Facts;

namespace Extractor.Audit.CrossArticle;

/// <summary>A figure as it is set against those of other articles.</summary>
/// <param name="Name">Of the indicator, the one preferred.</param>
/// <param name="Scope">Whose and which part.</param>
internal sealed record ComparedFigure(Witness Witness, FigureView View, string Name, string Scope)
{
    /// <summary>Units that count single things or people, which every article may count others of.</summary>
    private const string Counted = "个人名位起例件宗次项家户种款条只台辆座所处场架艘枚发颗栋幢届";

    private const int ShortName = 4;

    /// <summary>What is measured, of whom, and how.</summary>
    public (string Name, string Scope, string Measure, string Basis) Thing => (Name, Scope, View.Measure, View.Fact.TextOf("basis") ?? "yoy");

    /// <summary>All values that agree with it.</summary>
    public PrintedInterval Claim { get; } = CrossArticle.Claim.Of(View);

    /// <summary>
    /// Of a period that had not ended when the article appeared, the day it appeared: such values grow with every article.
    /// </summary>
    public DateOnly? AsOf => Witness.Published is { } day && ((PeriodNotation.TryRead(View.Period!, out var days) && DayRange.DayOf(day) <= days.Last) || IsSince) ? day : null;

    /// <summary>2005年设立以来: up to the day the article appeared, whatever period is named.</summary>
    private bool IsSince => Witness.Fact.Sentence.Contains("以来", StringComparison.Ordinal);

    /// <summary>用户, 国家, 死亡: articles count these of many things, and no two need be the same.</summary>
    public bool IsCountOfAnything => View.Measure == "level" && Name.Length <= ShortName && (View.Unit is null or "" || Counted.Contains(View.Unit[0]));

    /// <summary>The middle of what is printed, falls below zero.</summary>
    public decimal Middle => (View.Signed.Low + View.Signed.High) / 2;
}
