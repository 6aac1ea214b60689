using System.Globalization;
using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.Benchmarks.Store;

/// <summary>Articles made by chance from a seed, with facts whose attributes are as skewed as those of real ones.</summary>
internal sealed class GeneratedArticles
{
    private const string Characters =
        "国年大中人发工业经济政府市场改革开放生产业务管理建设服务技术创新投资企业地区城乡农村教育文化环境能源交通运输金融税收预算规划目标任务水平质量标准监督检查制度机制平台数据网络信息安全贸易进口出消费就收入增长下降提高加强推动促进完善支持鼓励实施落实全面深化协调绿色共享";

    private static readonly string[] Subjects =
        ["跨境电商", "货物贸易", "服务贸易", "规模以上工业", "高技术制造业", "数字经济核心产业", "新能源汽车", "集成电路", "粮食", "固定资产", "房地产开发", "社会消费品", "居民", "农村居民", "城镇", "一般公共预算", "民营企业", "外资", "研发", "可再生能源",
         "快递", "铁路", "港口", "民航", "软件业", "互联网", "算力", "养老", "医疗", "高校毕业生"];

    private static readonly string[] Measures =
        ["进出口规模", "出口额", "进口额", "增加值", "利润总额", "投资额", "零售总额", "人均可支配收入", "产量", "销量", "装机容量", "业务量", "用户规模", "专利授权量", "就业人数", "支出", "贷款余额", "占比", "覆盖率", "营业收入",
         "库存", "价格指数", "完成率", "吞吐量", "客运量", "用电量", "企业数量", "项目数量", "面积", "总产值"];

    private static readonly string[] Scopes = ["", "东部地区", "中部地区", "西部地区", "长三角", "珠三角", "京津冀", "自贸试验区", "国家级新区", "县域", "对东盟", "对欧盟", "中小型", "重点行业", "新增", "累计"];
    private static readonly string[] Units = ["%", "CNY", "家", "pp", "USD", "吨", "部", "公里", "千瓦时", "x", "平方米", "个", "人", "台", "EUR"];
    private static readonly string[] Names = ["国家统计局", "海关总署", "商务部", "国家发展改革委", "财政部", "中国人民银行", "工业和信息化部", "科技部", "农业农村部", "交通运输部"];

    private readonly Random _random;
    private readonly Vocabulary _words;
    private readonly Vocabulary _indicators;
    private readonly Vocabulary _units = new(Units);
    private readonly Vocabulary _sources;
    private readonly Vocabulary _people;
    private readonly Vocabulary _publishers;
    private readonly Vocabulary _policies;

    public GeneratedArticles(int seed)
    {
        _random = new Random(seed);
        var characters = Characters.Select(c => c.ToString()).ToArray();
        _words = new Vocabulary(Vocabulary.Pairs(characters, characters).OrderBy(_ => _random.Next()).Take(9000));
        _indicators = new Vocabulary(Vocabulary.Pairs(Scopes, [.. Vocabulary.Pairs(Subjects, Measures)]));
        _sources = new Vocabulary(Names.Concat(Vocabulary.Pairs(["北京", "上海", "广东", "浙江", "江苏", "山东", "四川", "湖北", "河南", "陕西"], ["统计局", "商务厅", "发展改革委", "财政厅", "海关", "科技厅"])));
        _people = new Vocabulary(Vocabulary.Pairs(["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"], [.. characters.Take(60).Select((c, i) => c + characters[(i * 7) % 60])]));
        _publishers = new Vocabulary(Vocabulary.Pairs(["经济", "人民", "科技", "国际", "金融", "农业", "地方", "工商"], ["日报", "时报", "观察", "周刊", "评论"]));
        _policies = new Vocabulary(Enumerable.Range(1, 3000).Select(i => $"关于{_words.Pick(_random)}{_words.Pick(_random)}{i}工作的意见"));
    }

    /// <summary>A word of the middle ranks, for queries.</summary>
    public string Word() => _words.Pick(_random);

    public string Indicator() => _indicators.Pick(_random);

    public string Person() => _people.Pick(_random);

    public IEnumerable<Extraction> Take(int count, int facts) => Enumerable.Range(0, count).Select(i => Article(i, facts));

    private Extraction Article(int number, int facts)
    {
        // Recent years hold most articles.
        var published = new DateOnly(2026, 6, 30).AddDays(-(int)(Math.Pow(_random.NextDouble(), 2) * 3650));
        var path = $"generated/{number / 1000:000}/{number:000000}.txt";
        var hash = new Source(path, Encoding.UTF8.GetBytes($"{number} {_random.Next()}")).ContentHash;
        var text = new StringBuilder($"{_words.Pick(_random)}{_words.Pick(_random)}报告\n");
        var title = text.ToString(0, text.Length - 1);
        var drafts = new List<(string Kind, TextSpan Span, TextSpan Sentence, FactSlot[] Slots)>();
        while (drafts.Count < facts)
        {
            Sentence(text, drafts, published);
        }

        var body = MappedText.Identity(text.ToString());
        var made = drafts.Select(d => new Fact
        {
            Kind = d.Kind,
            Id = FactIdentity.Id(hash, d.Kind, d.Span, 0),
            Key = FactIdentity.Key(d.Kind, d.Sentence.In(body.Text), d.Span.In(body.Text), 0),
            Span = d.Span,
            SourceSpan = d.Span,
            Quote = d.Span.In(body.Text),
            Sentence = d.Sentence.In(body.Text),
            SentenceSpan = d.Sentence,
            Rule = $"{d.Kind}s/rule-{(int)(Math.Pow(_random.NextDouble(), 3) * 40)}",
            Confidence = 0.5 + (_random.Next(50) / 100.0),
            Slots = d.Slots,
            Issues = _random.Next(200) == 0 ? [IssueCodes.FigureInconsistent] : [],
        }).OrderBy(f => f.Span).ToList();
        var document = new Document
        {
            Path = path,
            ContentHash = hash,
            Body = body,
            Blocks = [new Block(new TextSpan(0, title.Length), BlockKind.Title), new Block(new TextSpan(title.Length + 1, body.Text.Length), BlockKind.Paragraph)],
            Title = title,
            Published = published,
            Publisher = _publishers.Pick(_random),
            Authors = [_people.Pick(_random)],
        };
        return new Extraction(document, made, []);
    }

    private void Sentence(StringBuilder text, List<(string, TextSpan, TextSpan, FactSlot[])> drafts, DateOnly published)
    {
        var start = text.Length;
        var first = drafts.Count;
        for (var words = _random.Next(4, 9); words > 0; words--)
        {
            text.Append(_words.Pick(_random));
        }

        for (var clauses = _random.Next(1, 4); clauses > 0; clauses--)
        {
            var (kind, quote, slots) = _random.Next(100) switch
            {
                < 60 => Figure(text, published),
                < 82 => Date(published),
                < 97 => Policy(published),
                _ => Expert(),
            };
            var at = text.Length;
            text.Append(quote);
            drafts.Add((kind, new TextSpan(at, text.Length), default, slots));
            text.Append('，').Append(_words.Pick(_random)).Append(_words.Pick(_random));
        }

        text.Append('。');
        for (var i = first; i < drafts.Count; i++)
        {
            drafts[i] = drafts[i] with { Item3 = new TextSpan(start, text.Length) };
        }
    }

    private (string, string, FactSlot[]) Figure(StringBuilder text, DateOnly published)
    {
        var indicator = _indicators.Pick(_random);
        var unit = _units.Pick(_random);
        var value = Math.Round((decimal)Math.Pow(10, _random.NextDouble() * (unit is "%" or "pp" ? 2 : 9)), 1);
        text.Append(indicator).Append('为');
        var source = _random.Next(3) == 0 ? _sources.Pick(_random) : null;
        return ("figure", value.ToString(CultureInfo.InvariantCulture) + unit,
        [
            new("value", value), new("upper", (decimal?)null), new("unit", unit), new("modifier", _random.Next(6) == 0 ? "over" : "exact"),
            new("indicator", indicator), new("region", _random.Next(8) == 0 ? _sources.Pick(_random)[..2] : null), new("period", Period(published)),
            new("measure", unit == "%" ? "growth" : unit == "pp" ? "change" : "level"), new("basis", unit == "%" ? "yoy" : null),
            new("direction", _random.Next(7) == 0 ? "down" : "up"), new("status", _random.Next(12) == 0 ? "target" : "actual"), new("source", source),
            new("speaker", _random.Next(20) == 0 ? _people.Pick(_random) : null),
        ]);
    }

    private (string, string, FactSlot[]) Date(DateOnly published)
    {
        var value = Period(published);
        return ("date", value + "年", [new("value", value), new("mod", (string?)null), new("vague", new FactValue.Flag(false))]);
    }

    private (string, string, FactSlot[]) Policy(DateOnly published)
    {
        var title = _policies.Pick(_random);
        return ("policy", $"《{title}》",
        [
            new("title", title), new("category", "policy"), new("issuers", new FactValue.List([_sources.Pick(_random)])), new("number", (string?)null),
            new("date", Period(published)), new("alias", (string?)null), new("refersTo", (string?)null),
        ]);
    }

    private (string, string, FactSlot[]) Expert()
    {
        var name = _people.Pick(_random);
        var affiliation = _words.Pick(_random) + "大学";
        return ("expert", $"{name}（{affiliation}教授）", [new("name", name), new("affiliation", affiliation), new("titles", new FactValue.List(["教授"])), new("role", "speaker")]);
    }

    private string Period(DateOnly published)
    {
        var year = published.Year - (int)(Math.Pow(_random.NextDouble(), 3) * 12);
        return _random.Next(6) switch
        {
            0 => $"{year}-{_random.Next(1, 13):00}",
            1 => $"{year}-Q{_random.Next(1, 5)}",
            2 => $"{year - 5}/{year}",
            _ => year.ToString(CultureInfo.InvariantCulture),
        };
    }
}
