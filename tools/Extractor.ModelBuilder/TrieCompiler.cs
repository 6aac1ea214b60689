using Extractor.Segmentation;

namespace Extractor.ModelBuilder;

/// <summary>Lays words out as a double array, breadth first.</summary>
internal static class TrieCompiler
{
    /// <param name="words">Distinct words, all covered by the codes, with the node value each ends in.</param>
    public static TrieNode[] Compile(IEnumerable<(string Word, TrieNode Value)> words, CharacterCodes codes)
    {
        var sorted = words
            .Select(w => (Codes: w.Word.Select(c => (int)codes.Table[c]).ToArray(), w.Value))
            .OrderBy(w => w.Codes, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))
            .ToArray();
        var array = new DoubleArray(codes.Count, [], int.MaxValue);
        var queue = new Queue<(int Node, int From, int To, int Depth)>();
        queue.Enqueue((0, 0, sorted.Length, 0));
        while (queue.TryDequeue(out var at))
        {
            var from = at.From;
            if (sorted[from].Codes.Length == at.Depth)
            {
                var value = sorted[from++].Value;
                array.Nodes[at.Node] = array.Nodes[at.Node].WithTag(value.Tag).WithWeight(value.Weight);
            }

            var groups = new List<(int Code, int From, int To)>();
            while (from < at.To)
            {
                var code = sorted[from].Codes[at.Depth];
                var to = from;
                while (to < at.To && sorted[to].Codes[at.Depth] == code)
                {
                    to++;
                }

                groups.Add((code, from, to));
                from = to;
            }

            if (groups.Count > 0)
            {
                array.AddChildren(at.Node, groups.Select(g => g.Code).ToArray());
                foreach (var group in groups)
                {
                    queue.Enqueue((array.Child(at.Node, group.Code), group.From, group.To, at.Depth + 1));
                }
            }
        }

        return array.Trimmed().ToArray();
    }
}
