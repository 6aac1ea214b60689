using Extractor.Text;

namespace Extractor.Repair;

/// <summary>
/// Repairs of single characters: line ends, invisible characters, spaces of odd width, full-width letters and digits,
/// and, in texts whose typesetting pulled them apart, digits and punctuation with spaces between.
/// </summary>
internal static class CharacterRepair
{
    private enum Act : byte
    {
        Keep,
        Delete,
        Space,
        LineEnd,
        Return,
        HalfWidth,
        FullStop,
    }

    private static readonly Act[] Acts = Build();

    public static List<TextEdit> Edits(string text)
    {
        var edits = new List<TextEdit>();
        var apart = SpacedText.IsPulledApart(text);
        for (var at = 0; at < text.Length; at++)
        {
            var act = Acts[text[at]];
            if (act != Act.Keep)
            {
                at = Repair(text, at, act, edits);
            }
            else if (text[at] == ' ' && (apart ? SpacedText.IsNeedless(text, at) : SpacedText.IsInsideYear(text, at)))
            {
                edits.Add(new TextEdit(new TextSpan(at, at + 1), "", "repair.pulled-apart"));
            }
        }

        return edits;
    }

    private static int Repair(string text, int at, Act act, List<TextEdit> edits)
    {
        var end = at + 1;
        while (end < text.Length && act is Act.Delete or Act.HalfWidth && Acts[text[end]] == act)
        {
            end++;
        }

        var span = new TextSpan(at, end);
        switch (act)
        {
            case Act.Delete:
                edits.Add(new TextEdit(span, "", "repair.invisible"));
                break;
            case Act.Space:
                edits.Add(new TextEdit(span, " ", "repair.space"));
                break;
            case Act.LineEnd:
                edits.Add(new TextEdit(span, "\n", "repair.line-end"));
                break;
            case Act.Return:
                edits.Add(new TextEdit(span, end < text.Length && text[end] == '\n' ? "" : "\n", "repair.line-end"));
                break;
            case Act.HalfWidth:
                edits.Add(new TextEdit(span, string.Create(end - at, (text, at), static (to, from) =>
                {
                    for (var i = 0; i < to.Length; i++)
                    {
                        to[i] = (char)(from.text[from.at + i] - 0xfee0);
                    }
                }), "repair.full-width"));
                break;
            case Act.FullStop when at > 0 && end < text.Length && IsAnyDigit(text[at - 1]) && IsAnyDigit(text[end]):
                edits.Add(new TextEdit(span, ".", "repair.full-width"));
                break;
        }

        return end - 1;
    }

    private static bool IsAnyDigit(char c) => CharKind.IsDigit(c) || c is >= '０' and <= '９';

    private static Act[] Build()
    {
        var acts = new Act[char.MaxValue + 1];
        for (var c = 0; c < 0x20; c++)
        {
            acts[c] = c is '\n' or '\t' ? Act.Keep : c == '\r' ? Act.Return : c is '\f' or '\v' ? Act.LineEnd : Act.Delete;
        }

        acts['\u007f'] = acts['\u00ad'] = acts['\u061c'] = acts['\ufeff'] = acts['\u180e'] = Act.Delete;
        Range('\u200b', '\u200f', Act.Delete);
        Range('\u202a', '\u202e', Act.Delete);
        Range('\u2060', '\u2069', Act.Delete);
        acts['\u00a0'] = acts['\u202f'] = acts['\u205f'] = acts['\u1680'] = Act.Space;
        Range('\u2000', '\u200a', Act.Space);
        acts['\u0085'] = acts['\u2028'] = acts['\u2029'] = Act.LineEnd;
        Range('０', '９', Act.HalfWidth);
        Range('Ａ', 'Ｚ', Act.HalfWidth);
        Range('ａ', 'ｚ', Act.HalfWidth);
        acts['％'] = Act.HalfWidth;
        acts['．'] = Act.FullStop;
        return acts;

        void Range(char from, char to, Act act)
        {
            for (int c = from; c <= to; c++)
            {
                acts[c] = act;
            }
        }
    }
}
