using Extractor.App.Cli;
using Extractor.Recognition;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.App.Review;

/// <summary>What the shipped pipeline and the people of a store say of names: which mean one indicator, which are places.</summary>
internal sealed class IndicatorNames(IFactStore store)
{
    private readonly IndicatorAliases _aliases = new(AliasLexicon.Read(AliasLexicon.ShippedPipeline).Concat(store.IndicatorAliases()));

    /// <summary>Null where the pipeline names none.</summary>
    public Lexicon? Places { get; } = AliasLexicon.Find("regions");

    /// <summary>The name preferred for an indicator that has several; others as they are.</summary>
    public string Preferred(string name) => _aliases.Preferred(TextFolding.Fold(name)) ?? name;
}
