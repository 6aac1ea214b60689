namespace Extractor.Recognition.Times;

/// <summary>A length of time.</summary>
/// <param name="Unit">Y, Q, M, W or D.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Indefinite">It leaves the number open: 几年.</param>
/// <param name="Days">Its days are called 日, which name days of the month as well.</param>
internal readonly record struct TimeLength(decimal Amount, char Unit, int End, bool Indefinite, bool Days)
{
    public DateOnly Before(DateOnly day) => Shift(day, -1);

    public DateOnly After(DateOnly day) => Shift(day, 1);

    private DateOnly Shift(DateOnly day, int sign)
    {
        var months = Unit switch { 'Y' => 12m, 'Q' => 3m, 'M' => 1m, _ => 0m } * Amount;
        var whole = (int)decimal.Truncate(months);
        var days = Unit switch { 'W' => 7 * Amount, 'D' => Amount, _ => (months - whole) * 30 };
        var shifted = (long)day.DayNumber + sign * (whole * 31L + (long)days);
        if (shifted < 400 || shifted > DateOnly.MaxValue.DayNumber - 400)
        {
            return sign < 0 ? new DateOnly(1, 1, 2) : new DateOnly(9998, 1, 1);
        }

        return day.AddMonths(sign * whole).AddDays(sign * (int)days);
    }
}
