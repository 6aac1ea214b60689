using Extractor.Facts;
using Extractor.Recognition;

namespace Extractor.Audit.CrossArticle;

/// <summary>
/// Which values that came true may be held against a target: of the same indicator, place, unit and measure, over the same
/// kind of time. A sum of several years is none of one year, nor last year's growth this year's. Pure and thread-safe.
/// </summary>
/// <param name="preferred">The name preferred for an indicator that has several; gives others back as they are.</param>
/// <param name="places">Names of places with their full names; null knows none but those with 省, 市 and the like.</param>
public sealed class TargetComparison(Func<string, string> preferred, Lexicon? places = null)
{
    private readonly Scope _scope = new(places);

    /// <summary>What is measured, of whom, in which unit and how; null where no two articles need mean the same by it.</summary>
    public string? Thing(Witness witness)
    {
        if (FigureView.Of([witness.Fact]) is not [var view] || view.Identity.Name.Length < 2)
        {
            return null;
        }

        var (name, place) = (preferred(view.Identity.Name), _scope.Place(witness, view));
        var isSome = view.Identity.IsLocal && place.Length == 0;
        return isSome || new ComparedFigure(witness, view, name, place).IsCountOfAnything ? null : $"{name}|{place}|{view.Unit}|{view.Measure}";
    }

    /// <summary>Why a value of the same thing cannot be held against a target.</summary>
    /// <returns>Null where it can; else <c>basis</c>, <c>part</c> or <c>period</c>.</returns>
    public static string? Unlike(Fact target, Fact actual)
    {
        if (Basis(target) != Basis(actual))
        {
            return "basis";
        }

        if (!Parts(target).SetEquals(Parts(actual)))
        {
            return "part";
        }

        return PeriodNotation.TryRead(target.TextOf("period") ?? "", out var wanted) && PeriodNotation.TryRead(actual.TextOf("period") ?? "", out var came)
            && IsSameKindOfTime(wanted, came, IsRate(target)) ? null : "period";
    }

    /// <summary>Whether a value that can be held against a target reaches it; null where that cannot be told.</summary>
    public static bool? Reached(Fact target, Fact actual)
    {
        if (target.NumberOf("value") is not { } wanted || actual.NumberOf("value") is not { } came)
        {
            return null;
        }

        if (IsRate(target) && Falls(target) != Falls(actual))
        {
            return came == 0 && target.TextOf("modifier") is "at_most" or "under";
        }

        var most = target.TextOf("modifier") is "at_most" or "under" || (!IsRate(target) && Falls(target));
        if (came != wanted)
        {
            var reached = most ? came < wanted : came > wanted;
            // 5%左右 is neither reached nor missed by 4.8%.
            return reached || target.TextOf("modifier") is not "about" || PrintedInterval.Of(target)?.Overlaps(new PrintedInterval(came, came)) != true ? reached : null;
        }

        return actual.TextOf("modifier") switch
        {
            "nearly" or "under" => most,
            "about" => null,
            "over" => !most,
            _ => true,
        };
    }

    private static bool IsRate(Fact fact) => fact.TextOf("measure") is "growth" or "change";

    private static bool Falls(Fact fact) => fact.TextOf("direction") == "down";

    private static string? Basis(Fact fact) => fact.TextOf("basis") ?? (fact.TextOf("measure") == "growth" ? "yoy" : null);

    /// <summary>That a value is expected says nothing of what it is.</summary>
    private static HashSet<string> Parts(Fact fact) => [.. Scope.PartsBeside(fact).Where(p => p != "预计")];

    private static bool IsSameKindOfTime(DayRange wanted, DayRange came, bool isRate) => Years(wanted) switch
    {
        1 when IsWholeYears(wanted) => IsWholeYears(came) && Years(came) == 1 && (!isRate || wanted == came),
        // Of several years so far as they have come, from their first day on.
        > 1 => IsWholeYears(wanted) && IsWholeYears(came) && wanted.First == came.First && Years(came) > 1,
        _ => wanted == came,
    };

    private static int Years(DayRange days) => (days.Last / 10000) - (days.First / 10000) + 1;

    private static bool IsWholeYears(DayRange days) => days.First % 10000 == 101 && days.Last % 10000 == 1231;
}
