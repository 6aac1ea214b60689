using System.Globalization;
using System.Text.Json;
using Extractor.App.Api;
using Extractor.App.Output;
using Extractor.Storage.Records;

namespace Extractor.App.Mcp;

/// <summary>A fact with a line that cites it: the sentence, the article, its publisher and day.</summary>
internal sealed record Citation(StoredFact Fact) : IWritten
{
    public void Write(Utf8JsonWriter json) => FactJson.WriteFact(json, Fact.Document, Fact.Fact, Fact.State, further: further =>
    {
        further.WriteNumber("documentId", Fact.DocumentId);
        further.WriteString("documentTitle", Fact.Title);
        further.WriteString("documentPublisher", Fact.Publisher);
        further.WriteString("documentPublished", Fact.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        further.WriteString("citation", Line(Fact));
    });

    private static string Line(StoredFact fact)
    {
        IEnumerable<string?> source = [fact.Title is null ? fact.Document : $"《{fact.Title}》", fact.Publisher, fact.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        return $"“{fact.Fact.Sentence.ReplaceLineEndings(" ").Trim()}”({string.Join(",", source.Where(s => !string.IsNullOrEmpty(s)))})";
    }
}
