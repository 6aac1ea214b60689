using System.Globalization;

namespace Extractor.Tests.Audit;

/// <summary>
/// Writes the audit test set from a seed: for each template so many articles whose figures agree as a statistics office's
/// do (each computed from exact values and then rounded for itself), and as many with one planted error. Places and
/// institutions are invented. Written before the audits that it judges; they are never fitted to single cases of it.
/// </summary>
internal sealed partial class AuditCaseGenerator(int seed)
{
    public const int PerTemplate = 12;

    private static readonly string[] Places = ["青澜市", "云桥省", "北原市", "澜海市"];

    private static readonly string[] Levels = ["社会消费品零售总额", "跨境电商进出口额", "软件业务收入", "一般公共预算收入", "固定资产投资额", "规模以上工业增加值", "旅游收入", "高新技术产品出口额"];

    private static readonly string[] Shares = ["高技术制造业增加值占规模以上工业增加值的比重", "数字经济核心产业增加值占地区生产总值的比重", "民营企业进出口占全市进出口总值的比重", "非化石能源占能源消费总量的比重"];

    private readonly Random _random = new(seed);

    private delegate AuditCase Template(string name, bool planted);

    /// <summary>All cases, those that are right first.</summary>
    public IReadOnlyList<AuditCase> All()
    {
        (string Name, Template Write)[] templates =
        [
            ("growth", Growth), ("fall", Fall), ("since", Since), ("change", Change), ("parts", Parts), ("part-share", PartShare), ("shares", SharesOfOne),
            ("points", Points), ("cagr", Cagr), ("multiple", Multiple), ("range", Range), ("magnitude", Magnitude), ("currency", Currency), ("conflict", Conflict), ("list", List),
        ];
        return [.. new[] { false, true }.SelectMany(planted => templates.SelectMany(t => Enumerable.Range(1, PerTemplate).Select(n => t.Write($"{t.Name} {n}", planted))))];
    }

    private static AuditCase Case(string name, bool planted, string code, params AuditArticle[] articles) => new(name, articles, planted ? code : null);

    private static AuditArticle Article(string text, int year, int month = 2) => new(text, new DateOnly(year, month, 17));

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    private int Year() => 2019 + _random.Next(7);

    /// <summary>A value with more digits than are printed.</summary>
    private decimal Exact(decimal low, decimal high) => low + ((high - low) * _random.Next(1, 1_000_000) / 1_000_000m);

    private static string Print(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero).ToString("0." + new string('0', digits), CultureInfo.InvariantCulture).TrimEnd('.');

    /// <summary>The number with two of its digits exchanged so that it changes by more than a tenth, as a slip of the hand does; ten times it where none does.</summary>
    private string Slip(string number)
    {
        var was = decimal.Parse(number, CultureInfo.InvariantCulture);
        var swaps = new List<string>();
        for (var i = 0; i < number.Length; i++)
        {
            for (var j = i + 1; j < number.Length; j++)
            {
                var letters = number.ToCharArray();
                (letters[i], letters[j]) = (letters[j], letters[i]);
                if (char.IsDigit(letters[i]) && char.IsDigit(letters[j]) && letters[0] != '0'
                    && decimal.Parse(letters, NumberStyles.Number, CultureInfo.InvariantCulture) is var now && Math.Abs(now - was) > was / 10)
                {
                    swaps.Add(new string(letters));
                }
            }
        }

        return swaps.Count > 0 ? Pick([.. swaps]) : (was * 10).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A percentage that is wrong by two points at least.</summary>
    private decimal Off(decimal percent) => percent + (Pick(1, -1) * Exact(2, 9)) is > 0.3m and var wrong ? wrong : percent + Exact(2, 9);
}
