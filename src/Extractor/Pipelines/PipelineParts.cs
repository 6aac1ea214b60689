using Extractor.Audit;
using Extractor.Facts.Calibration;
using Extractor.Facts.Dates;
using Extractor.Facts.Experts;
using Extractor.Facts.Figures;
using Extractor.Facts.Policies;
using Extractor.Loading;
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
    ConfidenceModel Confidence)
{
    /// <summary>The words that audits go by.</summary>
    public required AuditWords Audit { get; init; }

    /// <summary>Makes figures of cells of tables.</summary>
    public required TableFigureLinker Tables { get; init; }

    /// <summary>Selectors for the pages of known publishers.</summary>
    public required IReadOnlyList<PublisherSelectors> Publishers { get; init; }

    /// <summary>Words of pages, which loading and repair go by.</summary>
    public required PageWords Words { get; init; }

    /// <summary>Which properties of a JSON article hold its parts.</summary>
    public required ArticleFields Fields { get; init; }
}
