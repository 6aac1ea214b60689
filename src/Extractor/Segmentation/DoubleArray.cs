namespace Extractor.Segmentation;

/// <summary>
/// A double-array trie that grows: finds free slots, moves children out of the way. Deterministic: equal insertions
/// give an equal array. Not thread-safe; readers get the array when it is finished.
/// </summary>
internal sealed class DoubleArray
{
    private const int End = -1;
    private const int Occupied = -2;
    private readonly int _codeCount;
    private readonly int _patience;
    private int[] _firstChild; // by base: a slot of the children at that base, 0 = base unused
    private int[] _sibling; // by slot: the next child of the same parent
    private int[] _nextFree; // by slot: next in the list of free slots, or Occupied
    private int[] _previousFree;
    private int _freeHead = End;
    private int _freeTail = End;
    private int _lastUsed;

    /// <param name="codeCount">Greatest character code plus one.</param>
    /// <param name="nodes">Nodes to start from; copied.</param>
    /// <param name="patience">How many free slots to try for a place before the array is lengthened.</param>
    public DoubleArray(int codeCount, ReadOnlySpan<TrieNode> nodes, int patience)
    {
        _patience = patience;
        _codeCount = codeCount;
        var size = Math.Max(nodes.Length, codeCount + 1);
        Nodes = GC.AllocateUninitializedArray<TrieNode>(size, pinned: true);
        nodes.CopyTo(Nodes);
        Nodes.AsSpan(nodes.Length).Fill(TrieNode.Empty);
        _firstChild = new int[size];
        _sibling = new int[size];
        _nextFree = new int[size];
        _previousFree = new int[size];
        // The first slots are the root's alone: few other nodes could use what is free there, and many would try.
        _nextFree.AsSpan(0, codeCount).Fill(Occupied);
        for (var slot = 1; slot < size; slot++)
        {
            if (Nodes[slot] != TrieNode.Empty)
            {
                Link(slot, slot - Nodes[slot].Label);
            }
            else if (slot >= codeCount)
            {
                Release(slot);
            }
        }
    }

    /// <summary>The slots; longer than the greatest base by more than the greatest code.</summary>
    public TrieNode[] Nodes { get; private set; }

    /// <summary>The child of a node for a code: its slot, 0 where there is none. The root is node 0.</summary>
    public int Child(int node, int code)
    {
        var start = node == 0 ? 0 : Nodes[node].Base;
        return (start != 0 || node == 0) && Nodes[start + code].Label == code ? start + code : 0;
    }

    /// <summary>Adds the missing child of a node for a code and returns its slot.</summary>
    public int AddChild(int node, int code)
    {
        if (node == 0)
        {
            return Occupy(0, code);
        }

        var start = Nodes[node].Base;
        if (start == 0)
        {
            start = FindBase([code]);
            Nodes[node] = Nodes[node].WithBase(start);
        }
        else if (_nextFree[start + code] == Occupied)
        {
            start = Move(node, code);
        }

        return Occupy(start, code);
    }

    /// <summary>Gives a leaf all its children at once, which packs tighter than one by one.</summary>
    /// <param name="node">The leaf, or 0 for the root, whose children have their places.</param>
    /// <param name="codes">Ascending codes.</param>
    public void AddChildren(int node, ReadOnlySpan<int> codes)
    {
        var start = node == 0 ? 0 : FindBase(codes);
        if (node != 0)
        {
            Nodes[node] = Nodes[node].WithBase(start);
        }

        foreach (var code in codes)
        {
            Occupy(start, code);
        }
    }

    /// <summary>The part of the array that lookups can reach.</summary>
    public ReadOnlySpan<TrieNode> Trimmed()
    {
        var last = Nodes.Length - 1;
        while (last > 0 && Nodes[last] == TrieNode.Empty)
        {
            last--;
        }

        return Nodes.AsSpan(0, Math.Min(Nodes.Length, last + _codeCount + 1));
    }

    private int Occupy(int start, int code)
    {
        var slot = start + code;
        Take(slot);
        Nodes[slot] = TrieNode.Labelled(code);
        Link(slot, start);
        return slot;
    }

    private void Link(int slot, int start)
    {
        _nextFree[slot] = Occupied;
        _lastUsed = Math.Max(_lastUsed, slot);
        _sibling[slot] = _firstChild[start];
        _firstChild[start] = slot;
    }

    /// <summary>Moves the children of a node to a base where the new code has room too; returns that base.</summary>
    private int Move(int node, int code)
    {
        var from = Nodes[node].Base;
        var codes = new List<int> { code };
        for (var slot = _firstChild[from]; slot != 0; slot = _sibling[slot])
        {
            codes.Add(Nodes[slot].Label);
        }

        codes.Sort();
        var to = FindBase(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(codes));
        var child = _firstChild[from];
        _firstChild[from] = 0;
        while (child != 0)
        {
            var next = _sibling[child];
            var target = to + Nodes[child].Label;
            Take(target);
            Nodes[target] = Nodes[child];
            Link(target, to);
            Nodes[child] = TrieNode.Empty;
            Release(child);
            child = next;
        }

        Nodes[node] = Nodes[node].WithBase(to);
        return to;
    }

    private int FindBase(ReadOnlySpan<int> codes)
    {
        var tries = 0;
        for (var slot = _freeHead; slot != End && tries < _patience; slot = _nextFree[slot])
        {
            var start = slot - codes[0];
            if (start > 0 && _firstChild[start] == 0 && Fits(start, codes))
            {
                return Reserve(start);
            }

            tries++;
        }

        var free = Math.Max(_lastUsed + 1 - codes[0], 1);
        while (free < _firstChild.Length && (_firstChild[free] != 0 || free + codes[0] < _codeCount))
        {
            free++;
        }

        return Reserve(free);
    }

    private bool Fits(int start, ReadOnlySpan<int> codes)
    {
        foreach (var code in codes)
        {
            if (start + code < Nodes.Length && _nextFree[start + code] == Occupied)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes sure that every code behind the base has a slot.</summary>
    private int Reserve(int start)
    {
        var needed = start + _codeCount + 1;
        if (start > TrieNode.MaxBase)
        {
            throw new InvalidOperationException($"The dictionary is full: it has more than {TrieNode.MaxBase} nodes.");
        }

        if (needed > Nodes.Length)
        {
            Grow(Math.Max(needed, Nodes.Length + Nodes.Length / 8));
        }

        return start;
    }

    private void Grow(int size)
    {
        var from = Nodes.Length;
        var nodes = GC.AllocateUninitializedArray<TrieNode>(size, pinned: true);
        Nodes.CopyTo(nodes, 0);
        nodes.AsSpan(from).Fill(TrieNode.Empty);
        Nodes = nodes;
        Array.Resize(ref _firstChild, size);
        Array.Resize(ref _sibling, size);
        Array.Resize(ref _nextFree, size);
        Array.Resize(ref _previousFree, size);
        for (var slot = from; slot < size; slot++)
        {
            Release(slot);
        }
    }

    private void Release(int slot)
    {
        _nextFree[slot] = End;
        _previousFree[slot] = _freeTail;
        if (_freeTail == End)
        {
            _freeHead = slot;
        }
        else
        {
            _nextFree[_freeTail] = slot;
        }

        _freeTail = slot;
    }

    private void Take(int slot)
    {
        if (slot < _codeCount)
        {
            return;
        }

        var next = _nextFree[slot];
        var previous = _previousFree[slot];
        if (previous == End)
        {
            _freeHead = next;
        }
        else
        {
            _nextFree[previous] = next;
        }

        if (next == End)
        {
            _freeTail = previous;
        }
        else
        {
            _previousFree[next] = previous;
        }

        _nextFree[slot] = Occupied;
    }
}
