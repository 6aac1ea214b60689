using System.Globalization;
using Extractor.App.Output;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Charts;

/// <summary>A unit to show values in, such as 亿元 for values that are stored in yuan.</summary>
/// <param name="Unit">As it is shown.</param>
/// <param name="Stored">The unit of the facts it is for.</param>
/// <param name="Factor">How many of the stored unit make one.</param>
internal sealed record SeriesScale(string Unit, string Stored, decimal Factor)
{
    public static SeriesScale Of(string unit) => new(unit, UnitNotation.Normalise(unit), UnitNotation.FactorOf(unit));

    public static SeriesScale Unscaled(string? unit) => new(unit ?? "", unit ?? "", 1m);

    /// <summary>The plainest multiple of ten thousand or a hundred million for values up to the greatest.</summary>
    public static SeriesScale For(string? unit, decimal greatest)
    {
        var (word, factor) = greatest switch
        {
            >= 1_000_000_000_000m => ("万亿", 1_000_000_000_000m),
            >= 100_000_000m => ("亿", 100_000_000m),
            >= 100_000m => ("万", 10_000m),
            _ => ("", 1m),
        };
        return new SeriesScale(unit is null ? word : unit.All(char.IsAsciiLetterUpper) ? (word + " " + unit).Trim() : word + unit, unit ?? "", factor);
    }

    public bool Fits(SeriesLine line) => line.Unit == Stored;

    public string Plain(decimal value) => FactJson.Plain(value / Factor).ToString(CultureInfo.InvariantCulture);

    public string Write(decimal value, decimal? upper)
    {
        var text = (value / Factor).ToString("#,0.############", CultureInfo.InvariantCulture);
        var range = upper is { } u ? "…" + (u / Factor).ToString("#,0.############", CultureInfo.InvariantCulture) : "";
        return $"{text}{range}{(Unit is "%" or "‰" ? Unit : " " + Unit)}".TrimEnd();
    }
}
