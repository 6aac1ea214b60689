namespace Extractor.Segmentation;

/// <summary>
/// Joins and tags single characters by the Viterbi path over states of position and tag. A known character may only be
/// in the states listed for it; where none of them can follow, and for unknown characters, any state may.
/// </summary>
internal static unsafe class PosHmmCutter
{
    /// <summary>Cuts the characters from..to of the stretch, all of them Chinese, and adds the words to the buffer.</summary>
    /// <param name="origin">Where the stretch begins in the text.</param>
    public static void Cut(SegmentationModel model, int origin, int from, int to, SegmentBuffer buffer)
    {
        var tables = model.PosHmm;
        var codes = buffer.Scratch.Codes;
        var scratch = buffer.Scratch.Pos;
        var used = Start(tables, codes[from], scratch);
        for (var at = from + 1; at < to; at++)
        {
            used = Step(tables, codes[at], at - from, used, scratch);
        }

        Decode(tables, origin, from, to, used, buffer);
    }

    private static int Start(PosHmmTables tables, int code, PosScratch scratch)
    {
        scratch.Reserve(1, 0, tables.StateCount);
        var first = tables.EmissionIndex[code * 2];
        var listed = tables.EmissionIndex[(code * 2) + 1];
        var count = listed == 0 ? tables.StateCount : listed;
        if (listed == 0)
        {
            FillEmissions(tables, code, scratch);
        }

        for (var i = 0; i < count; i++)
        {
            var state = listed == 0 ? (byte)i : tables.EmissionStates[first + i];
            scratch.States[i] = state;
            scratch.Now[i] = tables.Starts[state] + (listed == 0 ? scratch.Emissions[state] : tables.Emissions[first + i]);
        }

        scratch.Offsets[0] = 0;
        scratch.Offsets[1] = count;
        return count;
    }

    /// <summary>Finds the best way to every state of the next character; returns how many states are used up then.</summary>
    private static int Step(PosHmmTables tables, int code, int character, int used, PosScratch scratch)
    {
        scratch.Reserve(character + 1, used, tables.StateCount);
        (scratch.Before, scratch.Now) = (scratch.Now, scratch.Before);
        var first = tables.EmissionIndex[code * 2];
        var listed = tables.EmissionIndex[(code * 2) + 1];
        var from = scratch.Offsets[character - 1];
        TakeBefore(tables, from, used, scratch);
        var count = 0;
        for (var i = 0; i < listed; i++)
        {
            count += Reach(tables, tables.EmissionStates[first + i], tables.Emissions[first + i], used, count, scratch);
        }

        if (count == 0)
        {
            FillEmissions(tables, code, scratch);
            for (var state = 0; state < tables.StateCount; state++)
            {
                count += Reach(tables, (byte)state, scratch.Emissions[state], used, count, scratch);
            }
        }

        for (var i = from; i < used; i++)
        {
            scratch.ScoreOf[scratch.States[i]] = double.NegativeInfinity;
        }

        scratch.Offsets[character + 1] = used + count;
        return used + count;
    }

    /// <summary>Takes the state up if any state before leads to it; returns how many were taken up, 0 or 1.</summary>
    private static int Reach(PosHmmTables tables, byte state, double emission, int to, int index, PosScratch scratch)
    {
        var best = tables.IsContinuation(state)
            ? BestContinuation(tables.Continuations[state], emission, scratch, out var origin)
            : BestStart(tables, state, emission, scratch, out origin);
        if (double.IsNegativeInfinity(best))
        {
            return 0;
        }

        scratch.States[to + index] = state;
        scratch.Origins[to + index] = (byte)origin;
        scratch.Now[index] = best;
        return 1;
    }

    private static double BestContinuation(in PosContinuation word, double emission, PosScratch scratch, out int origin)
    {
        var begin = scratch.ScoreOf[word.Begin] + word.BeginTransition + emission;
        var middle = scratch.ScoreOf[word.Middle] + word.MiddleTransition + emission;
        origin = scratch.IndexOf[middle >= begin ? word.Middle : word.Begin];
        return middle >= begin ? middle : begin;
    }

    /// <summary>The best way to the first character of a word, from the states in which a word ends.</summary>
    private static double BestStart(PosHmmTables tables, byte state, double emission, PosScratch scratch, out int origin)
    {
        var transitions = tables.Transitions + (state * tables.StateCount);
        var states = scratch.EndStates.AsSpan(0, scratch.EndCount);
        var scores = scratch.EndScores.AsSpan(0, states.Length);
        var best = double.NegativeInfinity;
        var last = 0;
        for (var i = 0; i < states.Length; i++)
        {
            var score = scores[i] + transitions[states[i]] + emission;
            if (score >= best)
            {
                best = score;
                last = i;
            }
        }

        origin = scratch.EndIndexes[last];
        return best;
    }

    /// <summary>Lays the states of the character before out by state, and those that end a word side by side.</summary>
    private static void TakeBefore(PosHmmTables tables, int from, int to, PosScratch scratch)
    {
        scratch.EndCount = 0;
        for (var i = from; i < to; i++)
        {
            var state = scratch.States[i];
            var score = scratch.Before[i - from];
            scratch.ScoreOf[state] = score;
            scratch.IndexOf[state] = (byte)(i - from);
            if (tables.Position(state) is HmmCutter.E or HmmCutter.S)
            {
                scratch.EndStates[scratch.EndCount] = state;
                scratch.EndScores[scratch.EndCount] = score;
                scratch.EndIndexes[scratch.EndCount++] = (byte)(i - from);
            }
        }
    }

    private static void FillEmissions(PosHmmTables tables, int code, PosScratch scratch)
    {
        Array.Fill(scratch.Emissions, HmmTables.Never);
        for (var i = tables.EmissionIndex[code * 2]; i < tables.EmissionIndex[(code * 2) + 2]; i++)
        {
            scratch.Emissions[tables.EmissionStates[i]] = tables.Emissions[i];
        }
    }

    private static void Decode(PosHmmTables tables, int origin, int from, int to, int used, SegmentBuffer buffer)
    {
        var scratch = buffer.Scratch.Pos;
        var marks = buffer.Scratch.Marks;
        var offset = scratch.Offsets[to - from - 1];
        var at = 0;
        for (var i = 1; i < used - offset; i++)
        {
            at = scratch.Now[i] >= scratch.Now[at] ? i : at;
        }

        for (var character = to - from - 1; character >= 0; character--)
        {
            var entry = scratch.Offsets[character] + at;
            marks[from + character] = scratch.States[entry];
            at = scratch.Origins[entry];
        }

        var start = from;
        for (var character = from; character < to; character++)
        {
            var state = marks[character];
            if (tables.Position(state) is HmmCutter.E or HmmCutter.S)
            {
                start = character + 1;
                buffer.Add(origin + start, tables.Tag(state));
            }
        }

        if (start < to)
        {
            buffer.Add(origin + to, tables.Tag(marks[start]));
        }
    }
}
