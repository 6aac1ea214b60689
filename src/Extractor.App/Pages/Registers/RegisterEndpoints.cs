using System.Globalization;
using Extractor.App.Registers;
using Extractor.App.Web;
using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Registers;

/// <summary>Answers <c>/policies</c>, <c>/experts</c> and <c>/targets</c>: the registers that the commands of these names print.</summary>
internal static class RegisterEndpoints
{
    public const int Rows = 30;
    private const string Operators = ":：\"“";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    public static Task<IResult> Policies(HttpContext context, RegisterShelf registers, string? q, string? after) =>
        Show<PoliciesPage, PolicyEntry, PolicyRow>(context, registers, RegisterShelf.PoliciesName, registers.Policies, q, after, PolicyRow.Of, PolicyRow.Words);

    public static Task<IResult> Experts(HttpContext context, RegisterShelf registers, string? q, string? after) =>
        Show<ExpertsPage, ExpertEntry, ExpertRow>(context, registers, RegisterShelf.ExpertsName, registers.Experts, q, after, ExpertRow.Of, ExpertRow.Words);

    public static Task<IResult> Targets(HttpContext context, RegisterShelf registers, string? q, string? after) =>
        Show<TargetsPage, TargetEntry, TargetEntry>(context, registers, RegisterShelf.TargetsName, registers.Targets, q, after, e => e, e => e.Words, NewestFirst);

    /// <summary>Those to come before those whose day is long past.</summary>
    private static IEnumerable<TargetEntry> NewestFirst(IEnumerable<TargetEntry> entries) => entries.OrderByDescending(e => e.Target.Fact.TextOf("period") ?? "", StringComparer.Ordinal);

    /// <summary>A query narrows which facts count; plain words look through what the register says.</summary>
    private static async Task<IResult> Show<TPage, TEntry, TRow>(
        HttpContext context, RegisterShelf registers, string name, Func<Query, IReadOnlyList<TEntry>> read, string? q, string? after, Func<TEntry, TRow> row, Func<TEntry, IEnumerable<string?>> words, Func<IEnumerable<TEntry>, IEnumerable<TEntry>>? ordered = null)
        where TPage : IComponent
    {
        var asked = q?.Trim() ?? "";
        var isQuery = asked.AsSpan().IndexOfAny(Operators) >= 0;
        try
        {
            var query = isQuery ? Query.Parse(asked) : Query.Everything;
            var entries = await registers.TakeAsync(name, query, read, Patience);
            if (entries is null)
            {
                context.Response.Headers["Refresh"] = "2";
                return Page.Of<WaitPage>(new { Name = name });
            }

            if (!isQuery && asked.Length > 0)
            {
                var sought = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.Fold).ToList();
                entries = [.. entries.Where(r => sought.All(s => words(r).Any(w => w is not null && TextFolding.Fold(w).Contains(s, StringComparison.Ordinal))))];
            }

            var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, entries.Count) : 0;
            return Page.Of<TPage>(new { Model = new RegisterModel<TRow>(asked, [.. (ordered?.Invoke(entries) ?? entries).Skip(from).Take(Rows).Select(row)], from, entries.Count) { AsOf = registers.AsOf(name, query) } });
        }
        catch (QueryException x)
        {
            return Page.Fault(context, StatusCodes.Status400BadRequest, "facts.malformed", x.Message);
        }
    }
}
