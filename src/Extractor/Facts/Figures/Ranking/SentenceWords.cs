using Extractor.Recognition.Quantities;
using Extractor.Rules;

namespace Extractor.Facts.Figures.Ranking;

/// <summary>What the ranking knows of the words of one sentence; counts over any run of them are ready made.</summary>
internal sealed class SentenceWords
{
    private readonly int[] _nominals; // before each element
    private readonly int[] _verbs;
    private readonly int[] _joins;
    private readonly int[] _numbers;
    private readonly int[] _bonds;

    /// <param name="classes">What elements are.</param>
    /// <param name="company">What words go together.</param>
    public SentenceWords(Element[] elements, string text, PhraseClasses classes, WordCompany company)
    {
        Classes = classes.Of(elements, text);
        Ids = new int[elements.Length];
        _bonds = new int[elements.Length];
        _nominals = new int[elements.Length + 1];
        _verbs = new int[elements.Length + 1];
        _joins = new int[elements.Length + 1];
        _numbers = new int[elements.Length + 1];
        for (var i = 0; i < elements.Length; i++)
        {
            var kind = Classes[i];
            Ids[i] = company.IdOf(elements[i], text);
            _bonds[i] = i == 0 ? 0 : company.Bond(Ids[i - 1], Ids[i]);
            _nominals[i + 1] = _nominals[i] + (classes.IsNominal(kind) ? 1 : 0);
            _verbs[i + 1] = _verbs[i] + (classes.IsVerbal(kind) ? 1 : 0);
            _joins[i + 1] = _joins[i] + (classes.Joins(kind) ? 1 : 0);
            _numbers[i + 1] = _numbers[i] + (elements[i].Annotation?.Value is QuantityValue { Kind: not QuantityKind.Ordinal } ? 1 : 0);
        }
    }

    /// <summary>For each element its class.</summary>
    public int[] Classes { get; }

    /// <summary>For each element its number in <see cref="WordCompany"/>; 0 where it is rare.</summary>
    public int[] Ids { get; }

    /// <summary>How strongly the element before holds to this one; 0 beyond the sentence.</summary>
    public int Bond(int at) => at > 0 && at < _bonds.Length ? _bonds[at] : 0;

    /// <summary>Nouns from one element to before another; 0 where that stands before it.</summary>
    public int Nominals(int from, int to) => Count(_nominals, from, to);

    public int Verbs(int from, int to) => Count(_verbs, from, to);

    /// <summary>How many 、 or 和.</summary>
    public int Joins(int from, int to) => Count(_joins, from, to);

    public int Numbers(int from, int to) => Count(_numbers, from, to);

    private static int Count(int[] before, int from, int to) => to > from ? before[to] - before[from] : 0;
}
