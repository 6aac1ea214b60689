namespace Extractor.Rules;

/// <summary>
/// Compiles one half of a pattern to instructions for a simulated automaton (Thompson's construction, as in Pike's
/// virtual machine), so that matching takes time linear in the elements.
/// </summary>
internal sealed class PatternCompiler
{
    private const int MaxSteps = 4000;
    private readonly List<PatternStep> _steps = [];
    private readonly bool _backward;

    private PatternCompiler(bool backward) => _backward = backward;

    /// <param name="items">The nodes on one side of the anchor, in writing order.</param>
    /// <param name="backward">Whether they are read right to left.</param>
    /// <param name="symbols">Size of the complete alphabet.</param>
    public static PatternProgram Compile(IReadOnlyList<PatternNode> items, bool backward, int symbols)
    {
        var compiler = new PatternCompiler(backward);
        var accept = compiler.Add(new PatternStep(PatternOp.Accept, 0, 0, null));
        var entry = compiler.Emit(new PatternNode.Sequence(items), accept);
        var steps = compiler._steps.ToArray();
        return new PatternProgram(steps, entry, FirstSet(steps, entry, symbols));
    }

    private int Add(PatternStep step)
    {
        if (_steps.Count >= MaxSteps)
        {
            throw new PatternSyntaxException($"the pattern needs more than {MaxSteps} steps; use fewer counted repetitions", 0);
        }

        _steps.Add(step);
        return _steps.Count - 1;
    }

    /// <summary>Writes a node that goes on at <paramref name="next"/>; returns its entry.</summary>
    private int Emit(PatternNode node, int next)
    {
        switch (node)
        {
            case PatternNode.Atom atom:
                return Add(new PatternStep(PatternOp.Element, next, 0, atom.Symbols));
            case PatternNode.SentenceStart:
            case PatternNode.SentenceEnd:
                return Add(new PatternStep(PatternOp.Edge, next, 0, null));
            case PatternNode.Capture capture:
                var close = Add(new PatternStep(PatternOp.Save, next, (capture.Index * 2) + 1, null));
                var inner = Emit(capture.Item, close);
                return Add(new PatternStep(PatternOp.Save, inner, capture.Index * 2, null));
            case PatternNode.Choice choice:
                var entry = Emit(choice.Options[^1], next);
                for (var i = choice.Options.Count - 2; i >= 0; i--)
                {
                    entry = Add(new PatternStep(PatternOp.Split, Emit(choice.Options[i], next), entry, null));
                }

                return entry;
            case PatternNode.Sequence sequence:
                // The item read last is written first; read backward that is the leftmost one.
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    next = Emit(sequence.Items[_backward ? i : sequence.Items.Count - 1 - i], next);
                }

                return next;
            case PatternNode.Repeat repeat:
                return EmitRepeat(repeat, next);
            default:
                throw new PatternSyntaxException("the anchor '@' may not stand inside a group that repeats, is optional or has choices", 0);
        }
    }

    private int EmitRepeat(PatternNode.Repeat repeat, int next)
    {
        if (repeat.Max < 0)
        {
            var loop = Add(new PatternStep(PatternOp.Split, 0, 0, null));
            var body = Emit(repeat.Item, loop);
            _steps[loop] = repeat.Lazy
                ? new PatternStep(PatternOp.Split, next, body, null)
                : new PatternStep(PatternOp.Split, body, next, null);
            next = loop;
        }

        for (var i = repeat.Min; i < repeat.Max; i++)
        {
            var body = Emit(repeat.Item, next);
            next = repeat.Lazy
                ? Add(new PatternStep(PatternOp.Split, next, body, null))
                : Add(new PatternStep(PatternOp.Split, body, next, null));
        }

        for (var i = 0; i < repeat.Min; i++)
        {
            next = Emit(repeat.Item, next);
        }

        return next;
    }

    private static bool[]? FirstSet(PatternStep[] steps, int entry, int symbols)
    {
        var first = new bool[symbols];
        var seen = new bool[steps.Length];
        var stack = new Stack<int>([entry]);
        while (stack.TryPop(out var at))
        {
            if (seen[at])
            {
                continue;
            }

            seen[at] = true;
            var step = steps[at];
            switch (step.Op)
            {
                case PatternOp.Accept:
                case PatternOp.Edge:
                    return null;
                case PatternOp.Element:
                    step.Symbols!.CopyTo(first);
                    break;
                case PatternOp.Split:
                    stack.Push(step.Next);
                    stack.Push(step.Other);
                    break;
                default:
                    stack.Push(step.Next);
                    break;
            }
        }

        return first;
    }
}
