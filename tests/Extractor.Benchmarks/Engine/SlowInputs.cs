using System.Text;
using Extractor.Documents;

namespace Extractor.Benchmarks.Engine;

/// <summary>
/// Texts made to be slow: real sentences torn and mixed, and words that begin patterns in runs that no writer would print.
/// Seeded: the same seed gives the same texts.
/// </summary>
internal sealed class SlowInputs(int seed, IReadOnlyList<Source> real)
{
    public const int Length = 10_000; // characters at least

    private static readonly string[] Openers = ["《", "（", "“", "(", "[", "〔", "<", "【", "{", "\"", "'"];
    private static readonly string[] Closers = ["》", "）", "”", ")", "]", "〕", ">", "】", "}", "\"", "'"];
    private static readonly string[] Joints = ["，", "、", "；", "。", "和", "及", "与", "的", "：", "\n", " ", "　", "-", "—", "至", "~", "/", ".", ","];
    private static readonly string[] Numbers = ["1", "2024", "12.5", "3.2%", "5亿元", "二十万亿", "一", "百", "万", "亿", "千分之", "１２", "0.5个百分点", "第3", "1/2", "廿", "零", "两", "半"];
    private static readonly string[] Times = ["2024年", "1月", "5日", "上半年", "截至", "今年", "去年同期", "十四五", "时期", "以来", "前三季度", "1—11月", "星期一", "世纪", "年代", "同比", "比上年"];
    private static readonly string[] Words = ["增长", "下降", "占", "比重", "达到", "超过", "规模", "其中", "分别", "提高", "到", "是", "的", "国务院", "办公厅", "印发", "关于", "通知", "意见", "办法", "教授", "主任", "王", "李明", "大学", "研究院", "省", "市", "表示", "据", "显示", "记者", "企业", "中国"];

    private readonly Random _random = new(seed);
    private readonly string[] _sentences = [.. real.SelectMany(s => Encoding.UTF8.GetString(s.Bytes.Span).Split(['。', '\n'], StringSplitOptions.RemoveEmptyEntries)).Where(s => s.Length is > 4 and < 300)];

    /// <summary>A text and how it was made.</summary>
    public (string Kind, string Text) Next()
    {
        var all = (string[])[.. Openers, .. Closers, .. Joints, .. Numbers, .. Times, .. Words];
        return _random.Next(12) switch
        {
            0 => ("one word over and over", Repeated(all, 1)),
            1 => ("two words over and over", Repeated(all, 2)),
            2 => ("a phrase over and over", Repeated(all, 3 + _random.Next(6))),
            3 => ("words of all kinds", Mixed(all)),
            4 => ("numbers and joints", Mixed([.. Numbers, .. Joints])),
            5 => ("times and numbers", Mixed([.. Times, .. Numbers])),
            6 => ("openers and words", Mixed([.. Openers, .. Words])),
            7 => ("brackets", Mixed([.. Openers, .. Closers])),
            8 => ("words without a stop", Mixed([.. Words, .. Numbers, .. Times])),
            9 => ("real sentences without a stop", Sentences("，")),
            10 => ("real sentences torn", Torn(Sentences("。"))),
            _ => ("random characters", Characters()),
        };
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private string Repeated(string[] from, int words)
    {
        var unit = string.Concat(Enumerable.Range(0, words).Select(_ => Pick(from)));
        return string.Concat(Enumerable.Repeat(unit, (Length / unit.Length) + 1));
    }

    private string Mixed(string[] from)
    {
        var text = new StringBuilder();
        while (text.Length < Length)
        {
            text.Append(Pick(from));
        }

        return text.ToString();
    }

    private string Sentences(string stop)
    {
        var text = new StringBuilder();
        while (text.Length < Length)
        {
            text.Append(Pick(_sentences)).Append(stop);
        }

        return text.ToString();
    }

    private string Torn(string text)
    {
        var torn = new StringBuilder(text);
        for (var i = 0; i < text.Length / 50; i++)
        {
            torn[_random.Next(torn.Length)] = text[_random.Next(text.Length)];
            torn.Insert(_random.Next(torn.Length), Pick(Openers));
        }

        return torn.ToString();
    }

    private string Characters()
    {
        var text = new StringBuilder();
        while (text.Length < Length)
        {
            text.Append(_random.Next(4) switch
            {
                0 => (char)_random.Next(0x20, 0x7f),
                1 => (char)_random.Next(0x4e00, 0x9fa5),
                2 => (char)_random.Next(0x3000, 0x303f),
                _ => (char)_random.Next(0xff01, 0xff5e),
            });
        }

        return text.ToString();
    }
}
