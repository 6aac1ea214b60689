using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Storage.Records;

namespace Extractor.App.Api;

/// <summary>A stored fact: as <c>search</c> prints it, with what its document says.</summary>
internal sealed record FactBody(StoredFact Fact) : IWritten
{
    public void Write(Utf8JsonWriter json) => FactJson.WriteFact(json, Fact.Document, Fact.Fact, Fact.State, Fact.Matches, further =>
    {
        further.WriteNumber("documentId", Fact.DocumentId);
        further.WriteString("documentTitle", Fact.Title);
        further.WriteString("documentPublisher", Fact.Publisher);
        further.WriteString("documentPublished", Fact.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    });
}
