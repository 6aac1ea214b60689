using Extractor.Facts.Calibration;
using Extractor.Facts.Dates;
using Extractor.Facts.Experts;
using Extractor.Facts.Figures;
using Extractor.Facts.Policies;
using Extractor.Rules;

namespace Extractor.Pipelines;

/// <summary>The frozen parts of a loaded pipeline.</summary>
internal sealed record PipelineParts(
    DocumentReader Reader,
    IReadOnlyList<RulePack> Packs,
    SymbolTable Symbols,
    FigureLinker Figures,
    DateLinker Dates,
    PolicyLinker Policies,
    ExpertLinker Experts,
    ConfidenceModel Confidence);
