using Extractor.Recognition;

namespace Extractor.Facts.Figures.Ranking;

/// <summary>
/// The features by which candidate phrases are ranked: what stands at and beside their borders, what lies inside, how
/// long they are, where they stand seen from the number, and how they fit its unit and rule. Immutable and thread-safe.
/// </summary>
internal sealed class PhraseFeatures
{
    public const int After = 0;
    public const int Here = 1;
    public const int Back = 2;
    public const int Subject = 5;
    public const int Topic = 6;

    /// <summary>No step adds more features than this.</summary>
    public const int Most = 32;

    private const string LastCharacters = "额值量率数价费款金资产积程速比重度模人者员家户业目本利润口入出站车线路园区院校所店厂场器机品药网平台";
    private const int LongestBareHead = 6;

    public static readonly string[] Places = ["after", "here", "back", "back2", "back3", "subject", "topic"];
    public static readonly string[] Units = ["number", "percent", "permille", "pp", "money", "multiple", "count", "measure", "duration", "person", "other"];
    public static readonly string[] Measures = ["level", "growth", "change", "share", "multiple", "none"];

    private readonly List<FeatureTemplate> _templates = [];
    private readonly PhraseClasses _classes;
    private readonly WordCompany _company;
    private readonly Lexicon _heads;
    private readonly int[] _lastCharacter = new int[char.MaxValue + 1];
    private readonly FeatureTemplate _placeBefore, _placeFirst, _beforeFirst, _beforeBefore, _lastUnit, _placeLast, _placeNext, _lastNext, _nextNext, _ending, _gap, _ruleNext;
    private readonly FeatureTemplate _inside, _pair, _length, _count, _whole, _rulePlace, _unitPlace, _modifier, _firstLast, _same, _head, _proposed, _measureLast, _numberBefore, _numberAfter, _list, _nominals;
    private readonly FeatureTemplate _bondFirst, _bondNext, _bondInside, _bondNextLast, _bondFirstBefore, _fit, _fitUnit, _like, _likePlace, _between;
    private readonly FeatureTemplate _carriedRule, _carriedUnit, _carriedGap, _carriedLength, _carriedOwn;

    /// <param name="classes">Of elements.</param>
    /// <param name="company">Which words go together.</param>
    /// <param name="rules">Ids of the pack's rules in file order.</param>
    /// <param name="heads">Nouns that name no indicator alone, with the way they are completed.</param>
    public PhraseFeatures(PhraseClasses classes, WordCompany company, IEnumerable<string> rules, Lexicon heads)
    {
        _classes = classes;
        _company = company;
        _heads = heads;
        var kind = classes.Domain;
        var place = new FeatureDomain(Places);
        var unit = new FeatureDomain(Units);
        var measure = new FeatureDomain(Measures);
        var rule = new FeatureDomain(rules);
        var character = new FeatureDomain(["other", .. LastCharacters.Distinct().Select(c => c.ToString())]);
        foreach (var c in LastCharacters)
        {
            _lastCharacter[c] = character.IndexOf(c.ToString());
        }

        var bucket = new FeatureDomain(["0", "1", "2", "3", "4", "5", "6", "7"]);
        var yes = new FeatureDomain(["no", "yes"]);
        HeadClasses = new FeatureDomain(["none", .. heads.Entries.Select(e => e.Normal).Distinct()]);
        _placeBefore = Template("before", place, kind);
        _placeFirst = Template("first", place, kind);
        _beforeFirst = Template("before+first", kind, kind);
        _beforeBefore = Template("before-before", kind, kind);
        _placeLast = Template("last", place, kind);
        _placeNext = Template("next", place, kind);
        _lastNext = Template("last+next", kind, kind);
        _nextNext = Template("next-next", kind, kind);
        _ending = Template("ending", character, unit);
        _lastUnit = Template("last+unit", kind, unit);
        _measureLast = Template("measure+next", measure, kind);
        _gap = Template("gap", place, bucket, yes);
        _ruleNext = Template("rule+next", rule, kind);
        _inside = Template("inside", yes, kind);
        _pair = Template("pair", kind, kind);
        _length = Template("length", place, bucket);
        _count = Template("words", place, bucket);
        _whole = Template("whole", place, bucket);
        _rulePlace = Template("rule+place", rule, place);
        _unitPlace = Template("unit+place", unit, place);
        _modifier = Template("modifier", bucket, bucket);
        _firstLast = Template("first+last", kind, kind);
        _same = Template("same", bucket, rule);
        _head = Template("head", HeadClasses, place, measure);
        _numberBefore = Template("before number", place, kind);
        _numberAfter = Template("after number", place, kind);
        _list = Template("list", bucket, bucket);
        _nominals = Template("nominals", place, bucket, bucket);
        _proposed = Template("proposed", rule);
        _bondFirst = Template("bond+first", place, bucket);
        _bondFirstBefore = Template("bond+before", kind, bucket);
        _bondInside = Template("bond+inside", yes, bucket);
        _bondNext = Template("bond+end", place, bucket);
        _bondNextLast = Template("bond+next", kind, bucket);
        _fit = Template("fit", place, bucket);
        _fitUnit = Template("fit+unit", unit, bucket);
        _like = Template("like", unit, bucket);
        _likePlace = Template("like+place", place, bucket);
        _between = Template("between", place, bucket, yes);
        _carriedRule = Template("carried+rule", place, rule);
        _carriedUnit = Template("carried+unit", place, unit);
        _carriedGap = Template("carried+gap", place, bucket, bucket);
        _carriedLength = Template("carried+length", place, bucket);
        _carriedOwn = Template("carried+own", place, yes, measure);
    }

    public IReadOnlyList<FeatureTemplate> Templates => _templates;

    public FeatureDomain HeadClasses { get; }

    /// <summary>How many features there are.</summary>
    public int Size { get; private set; }

    /// <summary>Of where a phrase begins.</summary>
    public int AtFirst(PhraseScene scene, int first, int place, Span<int> into)
    {
        var (before, kind) = (Class(scene, first - 1), Class(scene, first));
        into[0] = _placeBefore.Id(place, before);
        into[1] = _placeFirst.Id(place, kind);
        into[2] = _beforeFirst.Id(before, kind);
        into[3] = _beforeBefore.Id(Class(scene, first - 2), before);
        into[4] = _rulePlace.Id(scene.Rule, place);
        into[5] = _unitPlace.Id(scene.Unit, place);
        into[6] = _numberBefore.Id(place, Class(scene, scene.Anchor - 1));
        into[7] = _numberAfter.Id(place, Class(scene, scene.Anchor + 1));
        into[8] = _bondFirst.Id(place, scene.Words.Bond(first));
        into[9] = _bondFirstBefore.Id(before, scene.Words.Bond(first));
        return 10;
    }

    /// <summary>Of one more element that a phrase takes in.</summary>
    public int Inside(PhraseScene scene, int at, int first, int place, Span<int> into)
    {
        into[0] = _inside.Id(place == After ? 1 : 0, Class(scene, at));
        if (at == first)
        {
            return 1;
        }

        into[1] = _pair.Id(Class(scene, at - 1), Class(scene, at));
        into[2] = _bondInside.Id(place == After ? 1 : 0, scene.Words.Bond(at));
        return 3;
    }

    /// <summary>Of where a phrase ends and what it is as a whole.</summary>
    public int AtLast(PhraseScene scene, int first, int end, int place, int clauseEnd, Span<int> into)
    {
        var (last, next) = (Class(scene, end - 1), Class(scene, end));
        var characters = scene.Elements[end - 1].End - scene.Elements[first].Start;
        var n = 0;
        into[n++] = _placeLast.Id(place, last);
        into[n++] = _placeNext.Id(place, next);
        into[n++] = _lastNext.Id(last, next);
        into[n++] = _nextNext.Id(next, Class(scene, end + 1));
        into[n++] = _ending.Id(_lastCharacter[scene.Text[scene.Elements[end - 1].End - 1]], scene.Unit);
        into[n++] = _lastUnit.Id(last, scene.Unit);
        into[n++] = _measureLast.Id(scene.Measure, next);
        into[n++] = _ruleNext.Id(scene.Rule, next);
        into[n++] = Gap(scene, end, place, clauseEnd);
        into[n++] = _length.Id(place, Bucket(characters, [2, 3, 4, 6, 9, 13, 18]));
        into[n++] = _count.Id(place, Bucket(end - first, [1, 2, 3, 4, 5, 7, 9]));
        into[n++] = _whole.Id(place, (_classes.Stops(Class(scene, first - 1)) ? 1 : 0) + (_classes.IsNominal(next) ? 0 : 2) + (end == clauseEnd ? 4 : 0));
        into[n++] = _modifier.Id(Modifier(scene, first, end, out var noun), noun);
        into[n++] = _nominals.Id(place, Math.Min(scene.Words.Nominals(first, end), 3), Math.Min(scene.Words.Verbs(first, end), 3));
        into[n++] = _firstLast.Id(Class(scene, first), last);
        var phrase = scene.Text.AsSpan(scene.Elements[first].Start, characters);
        into[n++] = _same.Id((Is(phrase, scene.Subject?.Text) ? 1 : 0) + (Is(phrase, scene.Topic?.Text) ? 2 : 0), scene.Rule);
        into[n++] = _list.Id(Math.Min(scene.ListLength, 5), Math.Min(scene.Words.Joins(first, end), 5));
        into[n++] = _head.Id(HeadOf(phrase), place, scene.Measure);
        var head = scene.Words.Ids[end - 1];
        var fit = _company.Fit(scene.Words.Ids[scene.Anchor], head);
        var like = _company.Like(head);
        into[n++] = _bondNext.Id(place, scene.Words.Bond(end));
        into[n++] = _bondNextLast.Id(next, scene.Words.Bond(end));
        into[n++] = _fit.Id(place, fit);
        into[n++] = _fitUnit.Id(scene.Unit, fit);
        into[n++] = _like.Id(scene.Unit, like);
        into[n++] = _likePlace.Id(place, like);
        into[n++] = Between(scene, first, end, place);
        if (Is(phrase, scene.Proposal))
        {
            into[n++] = _proposed.Id(scene.Rule);
        }

        return n;
    }

    /// <summary>Of a phrase carried over from earlier clauses.</summary>
    public int Carried(PhraseScene scene, Phrase phrase, int place, int clauseStart, Span<int> into)
    {
        into[0] = _carriedRule.Id(place, scene.Rule);
        into[1] = _carriedUnit.Id(place, scene.Unit);
        into[2] = _carriedGap.Id(place, Math.Min(scene.SubjectDistance, 3), Math.Min(scene.Words.Nominals(clauseStart, scene.Limit), 3));
        into[3] = _carriedLength.Id(place, Bucket(phrase.Text.Length, [2, 3, 4, 6, 9, 13, 18]));
        into[4] = _carriedOwn.Id(place, scene.Proposal is null ? 0 : 1, scene.Measure);
        into[5] = _numberBefore.Id(place, Class(scene, scene.Anchor - 1));
        into[6] = _numberAfter.Id(place, Class(scene, scene.Anchor + 1));
        return 7;
    }

    private static bool Is(ReadOnlySpan<char> phrase, string? other) => other is not null && phrase.SequenceEqual(other);

    private static int Bucket(int value, ReadOnlySpan<int> limits)
    {
        var at = 0;
        while (at < limits.Length && value > limits[at])
        {
            at++;
        }

        return at;
    }

    private static int Class(PhraseScene scene, int at) => at >= 0 && at < scene.Classes.Length ? scene.Classes[at] : 0;

    private int HeadOf(ReadOnlySpan<char> phrase) =>
        phrase.Length <= LongestBareHead && _heads.Find(phrase) is { } head ? HeadClasses.IndexOf(head.Normal) : 0;

    /// <summary>What lies between a phrase and the end of its clause, or the number.</summary>
    private int Gap(PhraseScene scene, int end, int place, int clauseEnd)
    {
        var nominals = scene.Words.Nominals(end, clauseEnd);
        var verbs = scene.Words.Verbs(end, clauseEnd);
        return _gap.Id(place, Math.Min(nominals, 3) + (end < clauseEnd ? 4 : 0), verbs > 0 ? 1 : 0);
    }

    /// <summary>Other numbers between a phrase and the number, and whether one follows the phrase in its own clause.</summary>
    private int Between(PhraseScene scene, int first, int end, int place)
    {
        var (from, to) = place == After ? (scene.Anchor + 1, first) : (end, scene.Anchor);
        var numbers = scene.Words.Numbers(from, to);
        var own = numbers > 0 && OwnNumber(scene, from, to);
        return _between.Id(place, Math.Min(numbers, 7), own ? 1 : 0);
    }

    private bool OwnNumber(PhraseScene scene, int from, int to)
    {
        for (var i = from; i < to && !_classes.IsClauseMark(Class(scene, i)); i++)
        {
            if (scene.Words.Numbers(i, i + 1) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How long what stands before the last 的 is; 0 where there is none.</summary>
    private int Modifier(PhraseScene scene, int first, int end, out int head)
    {
        for (var i = end - 2; i > first; i--)
        {
            if (_classes.IsOf(Class(scene, i)))
            {
                head = Bucket(scene.Elements[end - 1].End - scene.Elements[i].End, [1, 2, 3, 4, 6, 9]);
                return 1 + Bucket(scene.Elements[i].Start - scene.Elements[first].Start, [2, 4, 6, 9, 13, 18]);
            }
        }

        head = 0;
        return 0;
    }

    private FeatureTemplate Template(string name, params FeatureDomain[] domains)
    {
        var template = new FeatureTemplate(name, Size, domains);
        _templates.Add(template);
        Size += template.Count;
        return template;
    }
}
