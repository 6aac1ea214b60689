using System.Globalization;
using Extractor.App.Registers;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Registers;

/// <summary>Answers <c>/policies</c>, <c>/experts</c> and <c>/targets</c>: the registers that the commands of these names print.</summary>
internal static class RegisterEndpoints
{
    private const int Rows = 30;
    private const string Operators = ":：\"“";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static Task<IResult> Policies(HttpContext context, IFactStore store, Shelf shelf, string? q, string? after) =>
        Show<PoliciesPage, PolicyRow>(context, shelf, "policies", q, after, query => [.. PolicyRegister.Read(store, query).Select(PolicyRow.Of)], r => r.Words);

    public static Task<IResult> Experts(HttpContext context, IFactStore store, Shelf shelf, string? q, string? after) =>
        Show<ExpertsPage, ExpertRow>(context, shelf, "experts", q, after, query => [.. ExpertRegister.Read(store, query).Select(ExpertRow.Of)], r => r.Words);

    public static Task<IResult> Targets(HttpContext context, IFactStore store, Shelf shelf, string? q, string? after) =>
        Show<TargetsPage, TargetRow>(context, shelf, "targets", q, after, query => [.. TargetTracker.Read(store, query).Select(TargetRow.Of)], r => r.Words);

    /// <summary>A query narrows which facts count; plain words look through what the register says.</summary>
    private static async Task<IResult> Show<TPage, TRow>(
        HttpContext context, Shelf shelf, string name, string? q, string? after, Func<Query, List<TRow>> read, Func<TRow, IEnumerable<string?>> words)
        where TPage : IComponent
    {
        var asked = q?.Trim() ?? "";
        var isQuery = asked.AsSpan().IndexOfAny(Operators) >= 0;
        try
        {
            var query = isQuery ? Query.Parse(asked) : Query.Everything;
            var rows = await shelf.TakeAsync($"{name} {query.Text}", () => read(query), Patience);
            if (rows is null)
            {
                context.Response.Headers["Refresh"] = "2";
                return Page.Of<WaitPage>(new { Name = name });
            }

            if (!isQuery && asked.Length > 0)
            {
                var sought = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.Fold).ToList();
                rows = [.. rows.Where(r => sought.All(s => words(r).Any(w => w is not null && TextFolding.Fold(w).Contains(s, StringComparison.Ordinal))))];
            }

            var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, rows.Count) : 0;
            return Page.Of<TPage>(new { Model = new RegisterModel<TRow>(asked, [.. rows.Skip(from).Take(Rows)], from, rows.Count) });
        }
        catch (QueryException x)
        {
            return Page.Fault(context, StatusCodes.Status400BadRequest, "facts.malformed", x.Message);
        }
    }
}
