using Extractor.Storage.Records;

namespace Extractor.App.Pages.Indicators;

/// <summary>What it would change to take two names for one indicator.</summary>
/// <param name="Name">The one preferred.</param>
/// <param name="Alias">The other.</param>
/// <param name="Held">What the other name stands for already, where it does.</param>
/// <param name="Facts">The newest facts under the other name; all of them would be found under the first.</param>
/// <param name="Named">How many there are under the first.</param>
/// <param name="Fault">Key of the words that say why it cannot be; null where it can.</param>
public sealed record AliasModel(string Name, string Alias, IndicatorAlias? Held, FactPage Facts, FactPage Named, string? Fault);
