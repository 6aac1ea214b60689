using System.Globalization;
using System.Reflection;
using System.Text;

namespace Extractor.App.Evaluation;

/// <summary>
/// Unicode's compatibility form (NFKC), character by character: ５．２％ becomes 5.2%. The program runs with invariant
/// culture, where the framework leaves texts as they are, so the table is ours. Loose combining marks are not composed.
/// </summary>
internal static class CompatibilityForm
{
    private static readonly Dictionary<int, string> Forms = Read();

    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(r => Forms.ContainsKey(r.Value)))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Forms.TryGetValue(rune.Value, out var form))
            {
                result.Append(form);
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static Dictionary<int, string> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("evaluation/compatibility.tsv")!);
        var forms = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                var tab = line.IndexOf('\t');
                forms[Hex(line[..tab])] = string.Concat(line[(tab + 1)..].Split(' ').Select(h => char.ConvertFromUtf32(Hex(h))));
            }
        }

        return forms;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
