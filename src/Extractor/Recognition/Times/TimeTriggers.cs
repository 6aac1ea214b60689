namespace Extractor.Recognition.Times;

/// <summary>
/// Tells from two characters whether a time expression can begin: one look-up for most of a text, a second for the
/// rest. Says yes too often, never no where one begins. Immutable and thread-safe.
/// </summary>
internal sealed class TimeTriggers
{
    private const string Written = "零〇○◯一壹二贰貳两兩三叁參参四肆五伍六陆陸七柒八捌九玖廿卅卌十拾百佰千仟";
    private const string BehindNumber = "年月日号號季周週天星礼禮个個多半世载余餘来几幾点點时時版、-—–－~～―至到0123456789０１２３４５６７８９ \u3000";
    private const string Lengths = "半几幾俩仨数數个個的0123456789０１２３４５６７８９ \u3000";

    private readonly byte[] _first = new byte[char.MaxValue + 1]; // 0 never, 1 ask the pair, 2 always
    private readonly uint[] _pairs = new uint[1 << 15]; // 2^20 bits

    public TimeTriggers(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _first[word[0]] = 1;
            if (word.Length > 1)
            {
                Allow(word[0], word[1]);
            }
            else
            {
                Allow(word[0], Lengths + Written); // 近三年, 前4个月, 未来的
            }
        }

        foreach (var c in Written + "几幾数數半俩仨个個")
        {
            _first[c] = 1;
            Allow(c, BehindNumber + Written);
        }

        foreach (var word in new[] { "公元", "纪元", "紀元", "Q1", "Q2", "Q3", "Q4", "q1", "q2", "q3", "q4" })
        {
            _first[word[0]] = 1;
            Allow(word[0], word[1]);
        }

        _first['第'] = 1;
        Allow('第', "一二三四1234１２３４");
        foreach (var c in "“\"「‘")
        {
            _first[c] = 1;
            Allow(c, Written);
        }

        foreach (var c in "0123456789０１２３４５６７８９")
        {
            _first[c] = 2;
        }
    }

    /// <summary>The first place from <paramref name="at"/> on where a time can begin, or the end of the text.</summary>
    public int Next(ReadOnlySpan<char> text, int at)
    {
        var first = _first;
        for (; at < text.Length; at++)
        {
            var kind = first[text[at]];
            if (kind != 0 && (kind == 2 || at + 1 >= text.Length || Has(text[at], text[at + 1])))
            {
                break;
            }
        }

        return at;
    }

    private void Allow(char first, string seconds)
    {
        foreach (var second in seconds)
        {
            Allow(first, second);
        }
    }

    private void Allow(char first, char second)
    {
        var index = Index(first, second);
        _pairs[index >> 5] |= 1u << (int)(index & 31);
    }

    private bool Has(char first, char second)
    {
        var index = Index(first, second);
        return (_pairs[index >> 5] & (1u << (int)(index & 31))) != 0;
    }

    private static uint Index(char first, char second) => (((uint)first << 16) | second) * 0x9E3779B1u >> 12;
}
