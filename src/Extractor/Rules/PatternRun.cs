namespace Extractor.Rules;

/// <summary>
/// Simulates compiled patterns over elements: all threads step together, at most one a state, so the time is linear in
/// the elements (Pike's algorithm); of several ways to match, the one a backtracking matcher would find first wins.
/// Scratch space is reused; not thread-safe, use one a thread.
/// </summary>
internal sealed class PatternRun
{
    private List<(int Step, int[] Captures)> _threads = [];
    private List<(int Step, int[] Captures)> _next = [];
    private int[] _seen = new int[256];
    private int _generation;

    /// <summary>How many elements the last run got past, also where it failed.</summary>
    public int Reached { get; private set; }

    /// <param name="program">One half of a pattern.</param>
    /// <param name="elements">The sentence.</param>
    /// <param name="start">Index of the first element to read.</param>
    /// <param name="step">1 to read on, -1 to read back.</param>
    /// <param name="captures">Element positions by capture, [first read, behind last read]; -1 = none. The result where it matches.</param>
    /// <param name="end">Index of the element the match stops before.</param>
    public bool Match(PatternProgram program, ReadOnlySpan<Element> elements, int start, int step, ref int[] captures, out int end)
    {
        if (_seen.Length < program.Steps.Length)
        {
            _seen = new int[program.Steps.Length * 2];
        }

        _threads.Clear();
        _next.Clear();
        Reached = 0;
        end = start;
        var matched = false;
        var at = start;
        _generation++;
        Follow(program, program.Entry, captures, _threads, at, elements.Length);
        while (_threads.Count > 0)
        {
            var symbol = at >= 0 && at < elements.Length ? elements[at].Symbol : -1;
            _generation++;
            foreach (var (pc, saved) in _threads)
            {
                var instruction = program.Steps[pc];
                if (instruction.Op == PatternOp.Accept)
                {
                    matched = true;
                    captures = saved;
                    end = at;
                    break; // threads behind this one have lower priority
                }

                if (symbol >= 0 && instruction.Symbols!.Contains(symbol))
                {
                    Follow(program, instruction.Next, saved, _next, at + step, elements.Length);
                }
            }

            if (_next.Count > 0)
            {
                Reached++;
            }

            (_threads, _next) = (_next, _threads);
            _next.Clear();
            at += step;
        }

        return matched;
    }

    /// <summary>Adds the states reachable without an element, in order of priority.</summary>
    private void Follow(PatternProgram program, int pc, int[] captures, List<(int Step, int[] Captures)> into, int at, int length)
    {
        while (true)
        {
            if (_seen[pc] == _generation)
            {
                return;
            }

            _seen[pc] = _generation;
            var step = program.Steps[pc];
            switch (step.Op)
            {
                case PatternOp.Split:
                    Follow(program, step.Next, captures, into, at, length);
                    pc = step.Other;
                    continue;
                case PatternOp.Save:
                    captures = (int[])captures.Clone();
                    captures[step.Other] = at;
                    pc = step.Next;
                    continue;
                case PatternOp.Edge:
                    if (at >= 0 && at < length)
                    {
                        return;
                    }

                    pc = step.Next;
                    continue;
                default:
                    into.Add((pc, captures));
                    return;
            }
        }
    }
}
