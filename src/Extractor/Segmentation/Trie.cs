namespace Extractor.Segmentation;

/// <summary>Lookups in a finished double array.</summary>
internal static unsafe class Trie
{
    /// <summary>Finds the node of a word; false where no word begins so. The caller keeps the tables alive.</summary>
    public static bool TryFind(TrieNode* nodes, ushort* codes, ReadOnlySpan<char> word, out TrieNode node)
    {
        node = TrieNode.Empty;
        var start = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var code = codes[word[i]];
            if (code == 0 || (i > 0 && start == 0))
            {
                return false;
            }

            node = nodes[start + code];
            if (node.Label != code)
            {
                return false;
            }

            start = node.Base;
        }

        return word.Length > 0;
    }
}
