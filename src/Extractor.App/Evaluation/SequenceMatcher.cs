namespace Extractor.App.Evaluation;

/// <summary>
/// The Ratcliff–Obershelp comparison exactly as Python's difflib does it without junk: the longest common block, the
/// earliest in the first sequence and then in the second, and the same again on either side of it.
/// </summary>
internal static class SequenceMatcher
{
    /// <summary>Blocks that both share, in order, touching ones joined.</summary>
    public static IReadOnlyList<MatchingBlock> Blocks<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
        where T : notnull
    {
        var places = new Dictionary<T, List<int>>();
        for (var j = 0; j < b.Count; j++)
        {
            (places.TryGetValue(b[j], out var list) ? list : places[b[j]] = []).Add(j);
        }

        var found = new List<MatchingBlock>();
        var open = new Stack<(int ALow, int AHigh, int BLow, int BHigh)>();
        open.Push((0, a.Count, 0, b.Count));
        while (open.TryPop(out var part))
        {
            var block = Longest(a, places, part.ALow, part.AHigh, part.BLow, part.BHigh);
            if (block.Size > 0)
            {
                found.Add(block);
                open.Push((part.ALow, block.A, part.BLow, block.B));
                open.Push((block.A + block.Size, part.AHigh, block.B + block.Size, part.BHigh));
            }
        }

        return Joined(found);
    }

    private static MatchingBlock Longest<T>(
        IReadOnlyList<T> a, Dictionary<T, List<int>> places, int aLow, int aHigh, int bLow, int bHigh)
        where T : notnull
    {
        var best = new MatchingBlock(aLow, bLow, 0);
        var lengths = new Dictionary<int, int>(); // by end in b, of the blocks that end at the element of a before
        for (var i = aLow; i < aHigh; i++)
        {
            var next = new Dictionary<int, int>();
            foreach (var j in places.GetValueOrDefault(a[i]) ?? [])
            {
                if (j >= bHigh)
                {
                    break;
                }

                if (j >= bLow)
                {
                    var length = next[j] = lengths.GetValueOrDefault(j - 1) + 1;
                    if (length > best.Size)
                    {
                        best = new MatchingBlock(i - length + 1, j - length + 1, length);
                    }
                }
            }

            lengths = next;
        }

        return best;
    }

    private static List<MatchingBlock> Joined(List<MatchingBlock> blocks)
    {
        var joined = new List<MatchingBlock>();
        foreach (var block in blocks.OrderBy(b => b.A).ThenBy(b => b.B))
        {
            if (joined is [.., var last] && last.A + last.Size == block.A && last.B + last.Size == block.B)
            {
                joined[^1] = last with { Size = last.Size + block.Size };
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }
}
