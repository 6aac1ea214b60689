using Extractor.Recognition.Titles;
using Extractor.Text;

namespace Extractor.Facts.Policies;

/// <summary>One mention of a titled document while mentions are brought together. Owned by one linker.</summary>
internal sealed class PolicyMention(FactDraft draft, string title, string category)
{
    public FactDraft Draft { get; } = draft;

    public TextSpan Span => Draft.Span;

    public string Title { get; } = title;

    public string Category { get; set; } = category;

    /// <summary>Issuers that the title or the words around it name.</summary>
    public IReadOnlyList<string> Issuers { get; set; } = [];

    public string? Number { get; set; }

    public string? Date { get; set; }

    /// <summary>The short name that the bracket behind it gives it.</summary>
    public string? Alias { get; set; }

    /// <summary>The mention whose document this one means by a short name; null for full titles.</summary>
    public PolicyMention? Antecedent { get; set; }

    public static PolicyMention Of(FactDraft draft, TitleValue value) => new(draft, value.Title, value.Category)
    {
        Issuers = value.Issuers,
        Number = value.Number,
    };
}
