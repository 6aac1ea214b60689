using Extractor.Recognition;
using Extractor.Storage.Records;

namespace Extractor.App.Cli;

/// <summary>The names of indicators that a pipeline says mean the same: <c>lexicons/indicator-aliases.tsv</c>.</summary>
internal static class AliasLexicon
{
    public static string ShippedPipeline { get; } = Path.Combine(AppContext.BaseDirectory, "pipelines", "policy-articles");

    /// <summary>A word list of the shipped pipeline; null where there is none of the name.</summary>
    public static Lexicon? Find(string name) => Path.Combine(ShippedPipeline, "lexicons", name + ".tsv") is var file && File.Exists(file) ? Lexicon.Load(file, []) : null;

    /// <summary>Empty where the pipeline has none; what is faulty in it is told when the pipeline is loaded.</summary>
    public static IReadOnlyList<IndicatorAlias> Read(string pipeline)
    {
        var file = Path.Combine(pipeline, "lexicons", "indicator-aliases.tsv");
        return File.Exists(file) ? [.. Lexicon.Load(file, []).Entries.Select(e => new IndicatorAlias(e.Word, e.Normal, "lexicon"))] : [];
    }
}
