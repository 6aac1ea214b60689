using Extractor.App.Review;
using Extractor.App.Web;
using Extractor.Facts;
using Extractor.Storage.Review;
using Extractor.Text;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Review;

/// <summary>Reads the facts of a form.</summary>
internal sealed class FactFormReader(IFormCollection form, PageContext page, string kind, IReadOnlyList<string> slots)
{
    public const int MostParts = 8;

    /// <summary>The part as it was written, to be shown again.</summary>
    public FactPart Part(int index) => new(Quote(index), [.. slots.Select(s => SlotReader.Read(kind, s, Field(index, s), out _))]);

    /// <summary>The facts; parts without words are left out.</summary>
    /// <param name="text">Of the article.</param>
    /// <param name="near">Where quotes are looked for first.</param>
    /// <exception cref="FormatException">Something is written that cannot be; it says what.</exception>
    public List<NewFact> Facts(string text, int near)
    {
        var facts = new List<NewFact>();
        for (var i = 0; i < MostParts; i++)
        {
            if (Quote(i).Length > 0)
            {
                facts.Add(new NewFact(kind, QuotePlace.Find(text, Quote(i), near) ?? throw new FormatException(page.Format("form.not-in-text", Quote(i))), Slots(i)));
            }
        }

        return facts;
    }

    private List<FactSlot> Slots(int index)
    {
        var read = new List<FactSlot>();
        foreach (var slot in slots)
        {
            read.Add(SlotReader.Read(kind, slot, Field(index, slot), out var fault));
            if (fault is not null)
            {
                throw new FormatException($"{FactText.Word("slot", slot, page.Words)}: {page.Words.Format(fault, Field(index, slot), slot)}");
            }
        }

        return read;
    }

    private string Quote(int index) => form[$"p{index}.quote"].ToString().ReplaceLineEndings("\n").Trim();

    private string Field(int index, string slot) => form[$"p{index}.s.{slot}"].ToString().Trim();
}
