namespace Extractor.Rules;

/// <summary>One kind of fact: its slots and its rules. Immutable and thread-safe.</summary>
/// <param name="Name">The pack's folder, first part of its rules' ids.</param>
/// <param name="Kind">The kind its facts have in the output.</param>
/// <param name="Slots">Names of the slots in the order of the output.</param>
/// <param name="Rules">Its rules.</param>
public sealed record RulePack(string Name, string Kind, IReadOnlyList<string> Slots, RuleSet Rules);
