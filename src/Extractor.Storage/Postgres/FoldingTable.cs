using System.Text;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Postgres;

/// <summary>How <see cref="TextFolding"/> changes characters, as the two arguments of the function translate in SQL literals.</summary>
internal static class FoldingTable
{
    public static (string From, string To) Literals()
    {
        var (from, to, leftOut) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var c = '\u0001'; c < '\uFFFE'; c++)
        {
            if (char.IsSurrogate(c))
            {
                continue;
            }

            var folded = TextFolding.Fold(c.ToString());
            if (folded.Length == 0)
            {
                leftOut.Append(c);
            }
            else if (folded[0] != c)
            {
                from.Append(c);
                to.Append(folded[0]);
            }
        }

        return (Literal(from.Append(leftOut)), Literal(to));
    }

    private static string Literal(StringBuilder text) => text.Replace("'", "''").ToString();
}
