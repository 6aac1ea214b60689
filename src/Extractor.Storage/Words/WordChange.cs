namespace Extractor.Storage.Words;

/// <summary>One entry of the log of words.</summary>
/// <param name="ChangeId">Its number; the log grows by rising numbers.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in their words; may be empty.</param>
/// <param name="Effect">What trying it had shown then.</param>
public sealed record WordChange(long ChangeId, DateTimeOffset At, string By, WordAction Action, WordEntry Entry, string Reason, WordEffect Effect);
