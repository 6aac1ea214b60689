namespace Extractor.Storage.Accounts;

/// <summary>One line of the audit log.</summary>
/// <param name="Account">Who; empty where nobody logs in.</param>
/// <param name="Action">Such as <c>login</c>, or a method and the pattern of its address.</param>
/// <param name="Subject">On what: an address, or the name that was tried.</param>
/// <param name="Outcome"><c>ok</c>, <c>refused</c>, or a status code.</param>
/// <param name="Address">The machine it came from.</param>
public sealed record AuditEntry(long EntryId, DateTimeOffset At, string Account, string Action, string Subject, string Outcome, string Address);
