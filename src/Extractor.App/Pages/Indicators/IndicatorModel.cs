using Extractor.Storage.Records;

namespace Extractor.App.Pages.Indicators;

/// <summary>One indicator over time.</summary>
/// <param name="Name">As asked for.</param>
/// <param name="Query">Narrows the facts.</param>
/// <param name="Series">All lines.</param>
/// <param name="Panels">Lines that may share a picture, the fullest panel first.</param>
/// <param name="Aliases">Other names that people said mean the same.</param>
public sealed record IndicatorModel(string Name, string Query, IndicatorSeries Series, IReadOnlyList<IReadOnlyList<SeriesLine>> Panels, IReadOnlyList<IndicatorAlias> Aliases);
