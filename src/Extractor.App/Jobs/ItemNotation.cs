using System.Text.Json;
using Extractor.App.Inputs;
using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>How inputs are written as items of the ledger, and read back by whichever process works on them.</summary>
internal static class ItemNotation
{
    private sealed record Place(string? File, IReadOnlyList<string>? Entries, string? Failure);

    /// <param name="input">What the user named.</param>
    /// <param name="content">Its bytes, where the ledger keeps them.</param>
    public static NewItem Write(InputItem input, byte[]? content)
    {
        var location = input.Location;
        var place = content is not null ? null
            : location is null ? new Place(null, null, input.Failure)
            : new Place(Path.GetFullPath(location.File), location.Entries.Count > 0 ? location.Entries : null, null);
        var isPlain = input.Facets == InputFacets.None || (input.Facets is { Published: null, Publisher: null, Address: null, Tags.Count: 0 });
        return new NewItem(
            input.Path,
            place is null || (place.Entries is null && place.File == input.Path) ? null : JsonSerializer.Serialize(place),
            isPlain ? null : JsonSerializer.Serialize(input.Facets),
            content is null ? (ReadOnlyMemory<byte>?)null : content);
    }

    public static InputItem Read(WorkItem item)
    {
        var facets = item.Facets is null ? InputFacets.None : JsonSerializer.Deserialize<InputFacets>(item.Facets)!;
        var place = item.Place is null ? new Place(item.Path, null, null) : JsonSerializer.Deserialize<Place>(item.Place)!;
        return new InputItem(item.Path, facets)
        {
            Location = place.File is null ? null : new InputLocation(place.File, place.Entries ?? []),
            Failure = place.Failure,
        };
    }
}
