using Extractor.Facts.Dates;
using Extractor.Facts.Figures;
using Extractor.Rules;

namespace Extractor.Pipelines;

/// <summary>The frozen parts of a loaded pipeline.</summary>
internal sealed record PipelineParts(
    DocumentReader Reader,
    IReadOnlyList<RulePack> Packs,
    SymbolTable Symbols,
    FigureLinker Figures,
    DateLinker Dates);
