namespace Extractor.Storage.Facets;

/// <summary>What can be counted, and the fields of terms it is counted by.</summary>
public static class FacetCatalog
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Fields = new Dictionary<string, IReadOnlyList<string>>
    {
        ["kind"] = ["kind"],
        ["indicator"] = ["indicator"],
        ["unit"] = ["unit"],
        ["period"] = ["year"],
        ["measure"] = ["measure"],
        ["status"] = ["status"],
        ["direction"] = ["direction"],
        ["region"] = ["region"],
        ["issuer"] = ["issuers"],
        ["policy"] = ["title"],
        ["expert"] = ["name", "speaker"],
        ["affiliation"] = ["affiliation"],
        ["source"] = ["source"],
        ["publisher"] = ["publisher"],
        ["tag"] = ["tag"],
        ["rule"] = ["rule"],
        ["issue"] = ["issue"],
        ["state"] = ["state"],
    };
}
