using Extractor.App.Cli;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Pages.Indicators;

/// <summary>Other names of indicators: what one would change, and then taking it.</summary>
internal static class AliasEndpoints
{
    private const int Shown = 12;
    private const int LongestName = 60;

    public static IResult Preview(IFactStore store, Site site, string? name, string? alias)
    {
        var model = Model(store, site, name?.Trim() ?? "", alias?.Trim() ?? "");
        return Page.Of<AliasPage>(new { Model = model }, model.Fault is null || model.Alias.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    public static IResult Take(HttpContext context, IFactStore store, Site site, [FromForm] string? name, [FromForm] string? alias, [FromForm] string? reason)
    {
        var model = Model(store, site, name?.Trim() ?? "", alias?.Trim() ?? "");
        if (model.Fault is not null)
        {
            return Page.Of<AliasPage>(new { Model = model }, StatusCodes.Status422UnprocessableEntity);
        }

        store.AddIndicatorAlias(new IndicatorAlias(model.Alias, model.Name, Caller.Of(context).Signature), reason?.Trim() ?? "");
        return Back(model.Name);
    }

    public static IResult Drop(HttpContext context, IFactStore store, [FromForm] string? name, [FromForm] string? alias) =>
        store.RemoveIndicatorAlias(alias ?? "", Caller.Of(context).Signature) ? Back(name ?? "") : Page.Fault(context, StatusCodes.Status404NotFound, "alias.missing");

    private static AliasModel Model(IFactStore store, Site site, string name, string alias)
    {
        var fault = name.Length == 0 || alias.Length == 0 ? "alias.incomplete"
            : Math.Max(name.Length, alias.Length) > LongestName ? "alias.long"
            : TextFolding.Fold(name) == TextFolding.Fold(alias) ? "alias.same"
            : AliasLexicon.Read(site.InForce.Folder).Any(a => TextFolding.Fold(a.Alias) == TextFolding.Fold(alias) && TextFolding.Fold(a.Name) == TextFolding.Fold(name)) ? "alias.known"
            : null;
        return new AliasModel(name, alias, store.IndicatorAliases().FirstOrDefault(a => TextFolding.Fold(a.Alias) == TextFolding.Fold(alias)), Of(store, alias), Of(store, name), fault);
    }

    private static FactPage Of(IFactStore store, string name) =>
        name.Length == 0 ? new FactPage([], null, null, 0, false) : store.Search(Query.Parse(Terms(name)), new PageRequest { Limit = Shown });

    /// <summary>A name within a longer one counts as well.</summary>
    public static string Terms(string name) => QueryTerms.Term("indicator", name).Replace(":=", ":", StringComparison.Ordinal);

    private static IResult Back(string name) => Results.LocalRedirect(Link.Ascii(Link.To("/indicator", ("name", name))));
}
