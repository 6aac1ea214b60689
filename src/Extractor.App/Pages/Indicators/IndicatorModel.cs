using Extractor.Storage.Records;

namespace Extractor.App.Pages.Indicators;

/// <summary>One indicator over time.</summary>
/// <param name="Name">As asked for.</param>
/// <param name="Query">Narrows the facts.</param>
/// <param name="Series">All lines.</param>
/// <param name="Panels">Those shown, the fullest first.</param>
/// <param name="Others">Those named and linked.</param>
/// <param name="Aliases">Other names that people or the pipeline say mean the same.</param>
public sealed record IndicatorModel(
    string Name, string Query, IndicatorSeries Series, IReadOnlyList<IndicatorPanel> Panels, IReadOnlyList<IndicatorPanel> Others, IReadOnlyList<IndicatorAlias> Aliases);
