namespace Extractor.Tests.Audit;

/// <summary>One case of the audit test set: articles read together, and what an audit must say of them.</summary>
/// <param name="Name">Template and number.</param>
/// <param name="Expected">The issue code of the planted error; null where everything is right and any alarm is false.</param>
public sealed record AuditCase(string Name, IReadOnlyList<AuditArticle> Articles, string? Expected)
{
    public override string ToString() => $"{Name}{(Expected is null ? "" : " ✗")}: {string.Join(" ‖ ", Articles.Select(a => a.Text))}";
}
