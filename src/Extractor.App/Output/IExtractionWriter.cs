using Extractor.Pipelines;

namespace Extractor.App.Output;

/// <summary>Prints articles with their facts in one format; disposing it writes what closes the format.</summary>
internal interface IExtractionWriter : IDisposable
{
    void Write(Extraction extraction);
}
