using Extractor.Segmentation;

namespace Extractor.Tests.Segmentation;

/// <summary>Changes of a dictionary; expected values are those of Python jieba 0.42.1.</summary>
public class UserDictionaryTests(SharedModel shared) : IClassFixture<SharedModel>
{
    private const string Text = "李小福是创新办主任也是云计算方面的专家";

    private readonly JiebaSegmenter _segmenter = new(shared.Model);

    [Fact]
    public void AddedWordsAreCutOut()
    {
        Assert.Equal("李小福/是/创新/办/主任/也/是/云/计算/方面/的/专家", Cut(Text));

        _segmenter.AddWord("云计算", 5);
        _segmenter.AddWord("创新办", 3, "i");

        Assert.Equal("李小福/是/创新办/主任/也/是/云计算/方面/的/专家", Cut(Text));
    }

    [Fact]
    public void AWordWithoutFrequencyGetsOneThatCutsItOut()
    {
        _segmenter.AddWord("韩玉赏鉴");

        Assert.Equal("请/用/韩玉赏鉴/的/方式", Cut("请用韩玉赏鉴的方式"));
    }

    [Fact]
    public void ADeletedWordIsCutApart()
    {
        _segmenter.DeleteWord("长江大桥");

        Assert.Equal("长江/大桥/的/通车/仪式", Cut("长江大桥的通车仪式"));
    }

    [Fact]
    public void TheMarkovModelDoesNotJoinADeletedWord()
    {
        _segmenter.DeleteWord("杭研");

        Assert.Equal("他/来到/了/网易/杭/研/大厦", Cut("他来到了网易杭研大厦"));
    }

    [Fact]
    public void ADeletedCharacterStillStandsAlone()
    {
        _segmenter.DeleteWord("的");

        Assert.Equal("中国/的/目的", Cut("中国的目的"));
    }

    [Fact]
    public void SuggestedFrequenciesJoinAndPart()
    {
        Assert.Equal(69, _segmenter.SuggestFreq("台中"));
        Assert.Equal(494, _segmenter.SuggestFreq(["中", "将"]));
        Assert.Equal("如果/放到/post/中将/出错/。", Cut("如果放到post中将出错。", false));

        _segmenter.SuggestFreq(["中", "将"], tune: true);
        _segmenter.SuggestFreq("台中", tune: true);

        Assert.Equal("如果/放到/post/中/将/出错/。", Cut("如果放到post中将出错。", false));
        Assert.Equal("「/台中/」/正确/应该/不会/被/切开", Cut("「台中」正确应该不会被切开", false));
    }

    [Fact]
    public void WordsWithStrangeCharactersCountAndAreNeverCutOut()
    {
        Assert.Equal(3, _segmenter.SuggestFreq("γ射线"));
        Assert.Equal(1, _segmenter.SuggestFreq("δ粒子"));

        _segmenter.AddWord("δ粒子", 100000);

        Assert.Equal("δ/粒子", Cut("δ粒子"));
        Assert.Equal(100000, _segmenter.Core.FrequencyOf("δ粒子"));
    }

    [Fact]
    public void AFileOfWordsIsRead()
    {
        _segmenter.Core.LoadUserDictionary(
            new StringReader("\ufeff云计算 5\n李小福 2 nr\n\n  创新办 3 i\r\n八一双鹿 3 nz\nNew York 7 ns\n凱特琳 nz\n台中\n"), "user.txt");

        Assert.Equal(
            "李小福/nr 是/v 创新办/i 主任/b 也/d 是/v 云计算/x 方面/n 的/uj 专家/n 八一双鹿/nz 凱特琳/nz",
            string.Join(' ', new PosSegmenter(_segmenter).Cut(Text + "八一双鹿凱特琳").Select(w => $"{w.Word}/{w.Flag}")));
        Assert.Equal([5L, 2, 7, 1, 69], new[] { "云计算", "李小福", "New York", "凱特琳", "台中" }.Select(w => _segmenter.Core.FrequencyOf(w)));
    }

    [Fact]
    public void AFrequencyBeyondAllBoundsIsNamedWithItsLine()
    {
        var fault = Assert.Throws<FormatException>(() => _segmenter.Core.LoadUserDictionary(new StringReader("甲乙丙 1\n丁 99999999999999999999"), "user.txt"));

        Assert.StartsWith("user.txt:2:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FullModeFindsAddedWordsThatOverlap()
    {
        foreach (var word in new[] { "AB", "ABC", "BCD" })
        {
            _segmenter.AddWord(word, 1000);
        }

        Assert.Equal("AB/ABC/BCD/X/数据", string.Join('/', _segmenter.Cut("XABCD数据", cutAll: true)));
    }

    [Fact]
    public void DictionariesAreOfTheInstance()
    {
        var other = new JiebaSegmenter(shared.Model);
        _segmenter.AddWord("云计算", 5);

        Assert.Contains("云计算", _segmenter.Cut(Text));
        Assert.DoesNotContain("云计算", other.Cut(Text));
    }

    [Fact]
    public void NewTagsGetNames()
    {
        _segmenter.AddWord("跨境电商", 50, "indicator");

        Assert.Contains(new TaggedWord("跨境电商", "indicator"), new PosSegmenter(_segmenter).Cut("发展跨境电商。"));
        Assert.Equal("indicator", _segmenter.Core.TagName(_segmenter.Core.TagOf("跨境电商")));
    }

    [Fact]
    public void ThousandsOfWordsKeepAllOthers()
    {
        var random = new Random(7);
        var added = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < 20_000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)random.Next(0x4e00, 0x9fd6)));
            added[word] = random.Next(1, 5000);
        }

        var known = new[] { "国务院", "数字贸易", "清华大学", "的", "C++", "以人为本" };
        var before = known.Select(w => _segmenter.Core.FrequencyOf(w)).ToArray();
        _segmenter.Core.LoadUserDictionary(new StringReader(string.Join('\n', added.Select(w => $"{w.Key} {w.Value}"))), "user.txt");

        Assert.All(added, w => Assert.Equal(w.Value, _segmenter.Core.FrequencyOf(w.Key)));
        Assert.Equal(before, known.Select(w => _segmenter.Core.FrequencyOf(w)));
        Assert.Equal(0, _segmenter.Core.FrequencyOf("鑫䶮不在"));
    }

    private string Cut(string text, bool hmm = true) => string.Join('/', _segmenter.Cut(text, hmm: hmm));
}
