using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.App.Evaluation;

/// <summary>The form in which texts are compared: without width, white space, hedges and the little words around dates.</summary>
internal static class MentionText
{
    private static readonly Regex Hedge = new(
        "^(大约|大概|大致|约|将近|接近|近|超过|超|逾|高达|达到|达|突破|不足|不到|不低于|不高于|不少于|不多于|低于|高于|少于|多于|至少|不超过|至多|最高|最低|最多|最少)+"
        + "|([及或]?(以上|以下|以内)|左右|上下|多|余)+$",
        RegexOptions.NonBacktracking);

    private static readonly Regex BeforeDate = new("^(截至|截止到?|直到|自从|[到至自从在于])+", RegexOptions.NonBacktracking);

    private static readonly string[] AfterDate = ["时期", "期间", "以来", "起"];

    /// <summary>Compatibility form without white space.</summary>
    public static string Squash(string? text)
    {
        var form = CompatibilityForm.Of(text ?? "");
        return form.Any(IsSpace) ? string.Concat(form.Where(c => !IsSpace(c))) : form;
    }

    /// <summary>What a mention of this kind is matched by.</summary>
    public static string Key(string kind, string? text) => kind switch
    {
        "figure" => WithoutVagueness(Hedge.Replace(Squash(text), "")),
        "date" => Date(Squash(text)),
        _ => Squash(text),
    };

    /// <summary>9000多万 and 9000万 are the same mention.</summary>
    private static string WithoutVagueness(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!(text[i] is '多' or '余' && i + 1 < text.Length && text[i + 1] is '万' or '亿'))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static string Date(string text)
    {
        text = string.Concat(text.Where(c => !"“”‘’\"'「」".Contains(c)));
        text = BeforeDate.Replace(text, "") is { Length: > 0 } rest ? rest : text;
        foreach (var word in AfterDate)
        {
            var at = text.Length - word.Length;
            if (at > 0 && text.EndsWith(word, StringComparison.Ordinal) && (char.IsDigit(text[at - 1]) || "年月日季度五".Contains(text[at - 1])))
            {
                return text[..at];
            }
        }

        return text;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';
}
