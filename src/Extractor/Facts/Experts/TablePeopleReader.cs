using Extractor.Documents;
using Extractor.Recognition.Persons;
using Extractor.Text;

namespace Extractor.Facts.Experts;

/// <summary>Reads people from tables with a column of names and columns of organisations and positions.</summary>
internal static class TablePeopleReader
{
    private static readonly string[] Names = ["姓名", "名字", "专家姓名", "作者姓名", "委员姓名"];
    private static readonly string[] Organisations = ["单位", "机构", "所在单位", "工作单位"];
    private static readonly string[] Positions = ["职务", "职称", "头衔", "岗位"];

    /// <summary>The people of all tables in reading order.</summary>
    public static IEnumerable<(TextSpan Span, PersonValue Person)> Read(Document document)
    {
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (!IsColumn(document, document.Blocks[i], Names, true))
            {
                continue;
            }

            var name = document.Blocks[i].Span;
            var (affiliations, titles) = (new List<string>(), new List<string>());
            for (var j = i + 1; j < document.Blocks.Count && document.Blocks[j].Kind == BlockKind.TableCell && !IsColumn(document, document.Blocks[j], Names, true); j++)
            {
                var text = document.Blocks[j].Span.In(document.Text).Trim();
                if (IsColumn(document, document.Blocks[j], Organisations, false))
                {
                    affiliations.Add(text);
                }
                else if (IsColumn(document, document.Blocks[j], Positions, false))
                {
                    titles.AddRange(text.Split(['、', '，', ',', '；', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                }
            }

            if (affiliations.Count + titles.Count > 0 && name.Length is >= 2 and <= 20)
            {
                yield return (name, new PersonValue(name.In(document.Text).Replace(" ", "", StringComparison.Ordinal), name, affiliations, titles, PersonForm.Line));
            }
        }
    }

    private static bool IsColumn(Document document, Block block, string[] headers, bool whole) =>
        block is { Kind: BlockKind.TableCell, Headers.Count: > 0 }
        && block.Headers[0].In(document.Text).Trim().Replace(" ", "", StringComparison.Ordinal) is var header
        && block.Headers[0] != block.Span
        && headers.Any(h => whole ? header == h : header.Contains(h, StringComparison.Ordinal));
}
