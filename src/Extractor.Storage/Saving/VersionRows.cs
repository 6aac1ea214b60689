using System.Security.Cryptography;
using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Saving;

/// <summary>The rows of one extraction, made before anything is written and independent of the database.</summary>
internal sealed class VersionRows
{
    private readonly Extraction _extraction;
    private readonly string[] _slots;
    private readonly string?[] _pairs;

    /// <param name="withPairs">See <see cref="SqlDialect.WritesPairs"/>.</param>
    /// <exception cref="DocumentException">The facts do not fit their text, or are too many.</exception>
    public VersionRows(Extraction extraction, bool withPairs)
    {
        _extraction = extraction;
        Verify(extraction);
        _slots = [.. extraction.Facts.Select(SlotNotation.Write)];
        _pairs = [.. extraction.Facts.Select((f, i) => withPairs && !IsInSentenceBefore(i) ? Bigrams.Of(f.Sentence) : null)];
        Edits = DocumentNotation.Write(extraction.Document.Body.Edits);
        Blocks = DocumentNotation.Write(extraction.Document.Blocks);
        Sections = DocumentNotation.Write(extraction.Document.Sections);
        Issues = DocumentNotation.Write(extraction.Issues);
        Digest = DigestOf();
        Print = TextFingerprint.Of(extraction.Document.Text);
        Remarks = RemarkRows.Of(extraction);
    }

    /// <summary>What reprints of the text are found by.</summary>
    public TextFingerprint Print { get; }

    /// <summary>What a reviewer should see beside the facts.</summary>
    public IReadOnlyList<RemarkRow> Remarks { get; }

    public string Edits { get; }

    public string Blocks { get; }

    public string Sections { get; }

    public string Issues { get; }

    /// <summary>Equal for extractions that say the same of the same text.</summary>
    public string Digest { get; }

    /// <summary>The rows once the version has its number.</summary>
    public (List<SentenceRow> Sentences, List<FactRow> Facts) Number(long version, IReadOnlyList<string> tags)
    {
        var document = _extraction.Document;
        var shared = FactTerms.Of(document.Publisher, document.Authors, tags).ToList();
        var sentences = new List<SentenceRow>();
        var facts = new List<FactRow>(_extraction.Facts.Count);
        var first = 0;
        for (var i = 0; i < _extraction.Facts.Count; i++)
        {
            var fact = _extraction.Facts[i];
            var id = FactId.Pack(document.Published, version, i);
            if (IsInSentenceBefore(i))
            {
                sentences[^1] = sentences[^1] with { FactCount = sentences[^1].FactCount + 1 };
            }
            else
            {
                first = i;
                sentences.Add(new SentenceRow(id, 1, fact.SentenceSpan.Start, fact.Sentence, _pairs[i]));
            }

            var period = PeriodOf(fact);
            facts.Add(new FactRow(id, id + (i - first), fact, _slots[i], period, [.. FactTerms.Of(fact, period), .. shared]));
        }

        return (sentences, facts);
    }

    /// <summary>The time a fact speaks of: a figure's period, a date's value, a policy's date.</summary>
    public static DayRange? PeriodOf(Fact fact)
    {
        var notation = fact.TextOf("period") ?? fact.TextOf("date") ?? (fact.Kind == "date" ? fact.TextOf("value") : null);
        return notation is not null && PeriodNotation.TryRead(notation, out var days) ? days : null;
    }

    private bool IsInSentenceBefore(int fact) => fact > 0 && _extraction.Facts[fact - 1].SentenceSpan == _extraction.Facts[fact].SentenceSpan;

    private static void Verify(Extraction extraction)
    {
        if (extraction.Facts.Count > FactId.MaxFacts)
        {
            throw new DocumentException("store", $"The article gave {extraction.Facts.Count} facts; the store takes at most {FactId.MaxFacts} of one article.");
        }

        var text = extraction.Document.Text;
        foreach (var fact in extraction.Facts)
        {
            if (fact.Span.End > text.Length || !fact.Span.Of(text).SequenceEqual(fact.Quote)
                || fact.SentenceSpan.End > text.Length || !fact.SentenceSpan.Of(text).SequenceEqual(fact.Sentence)
                || fact.SourceSpan.End > extraction.Document.SourceStart + extraction.Document.Body.Source.Length)
            {
                throw new DocumentException("store", $"The fact {fact.Id} of rule {fact.Rule} at {fact.Span} does not quote the text.");
            }
        }
    }

    private string DigestOf()
    {
        var all = new StringBuilder(_extraction.Document.Text).Append('\n').Append(Edits).Append('\n').Append(Blocks).Append('\n').Append(Sections).Append('\n').Append(Issues);
        for (var i = 0; i < _slots.Length; i++)
        {
            var fact = _extraction.Facts[i];
            all.Append('\n').Append(fact.Id).Append(fact.Key).Append(fact.SentenceSpan).Append(fact.SourceSpan).Append(fact.Rule)
                .Append(fact.Confidence.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).AppendJoin(',', fact.Issues)
                .Append(_slots[i]).AppendJoin(',', fact.Slots.Where(s => s.Inherited).Select(s => s.Name));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, 16));
    }
}
