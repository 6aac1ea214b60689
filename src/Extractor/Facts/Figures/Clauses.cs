using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>The clauses of a sentence: runs of elements between commas, semicolons, colons, stops and parting spaces.</summary>
internal sealed class Clauses
{
    private readonly int[] _starts; // for each element, where its clause begins
    private readonly int[] _ends;

    private Clauses(int[] starts, int[] ends) => (_starts, _ends) = (starts, ends);

    public static Clauses Of(Element[] elements, string text)
    {
        var starts = new int[elements.Length];
        var ends = new int[elements.Length];
        var start = 0;
        for (var i = 0; i < elements.Length; i++)
        {
            starts[i] = start;
            if (elements[i].Annotation is null && elements[i].End - elements[i].Start == 1
                && PunctuationMarks.Normal(text[elements[i].Start]) is '，' or '；' or '：' or '。' or '！' or '？' or ' ')
            {
                Array.Fill(ends, i, start, i - start + 1);
                start = i + 1;
            }
        }

        Array.Fill(ends, elements.Length, start, elements.Length - start);
        return new Clauses(starts, ends);
    }

    /// <summary>The clause an element stands in, its closing mark left out.</summary>
    public ElementRange Containing(int element) => new(_starts[element], _ends[element]);

    /// <summary>Whether the element is the mark that closes a clause.</summary>
    public bool IsEnd(int element) => _ends[element] == element;
}
