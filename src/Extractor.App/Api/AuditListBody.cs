using Extractor.Storage.Accounts;

namespace Extractor.App.Api;

/// <summary>A page of the audit log, the newest first.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
internal sealed record AuditListBody(IReadOnlyList<AuditEntry> Items, string? Next);
