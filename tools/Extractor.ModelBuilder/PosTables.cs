using Extractor.Segmentation;

namespace Extractor.ModelBuilder;

/// <summary>The tables of posseg. States that no path can enter or leave are left out; that changes no result.</summary>
internal sealed class PosTables
{
    private const string Positions = "BEMS";

    private readonly Dictionary<(char Position, string Tag), int> _states = [];
    private readonly List<double> _starts = [];
    private readonly double[] _transitions;
    private readonly SortedDictionary<char, SortedDictionary<int, double>> _emissions = [];
    private readonly Dictionary<char, HashSet<int>> _listed = [];

    public PosTables(string directory, IEnumerable<string> dictionaryTags)
    {
        var transitions = PythonLiteral.ReadTable(Path.Combine(directory, "prob_trans.py"))
            .ToDictionary(t => State(t.Key), t => (List<KeyValuePair<object, object>>)t.Value);
        var starts = PythonLiteral.ReadTable(Path.Combine(directory, "prob_start.py")).ToDictionary(s => State(s.Key), s => (double)s.Value);
        Tags = [.. transitions.Keys.Select(s => s.Tag).Concat(dictionaryTags).Concat(["eng", "m", "x"]).Distinct().Order(StringComparer.Ordinal)];

        // jieba's tuples compare by position, then tag; ties between states go to the greater tuple.
        foreach (var state in transitions.Keys.OrderBy(s => s.Position).ThenBy(s => s.Tag, StringComparer.Ordinal))
        {
            if (transitions[state].Count > 0)
            {
                _states.Add(state, _states.Count);
                _starts.Add(starts[state]);
            }
            else if (starts[state] != HmmTables.Never)
            {
                throw new InvalidDataException($"The state {state} can begin a word and not go on.");
            }
        }

        _transitions = new double[_states.Count * _states.Count];
        Array.Fill(_transitions, double.NegativeInfinity);
        foreach (var (from, targets) in transitions)
        {
            foreach (var (target, value) in targets)
            {
                var to = State(target);
                if ((from.Position is 'B' or 'M') != (to.Position is 'E' or 'M'))
                {
                    throw new InvalidDataException($"The transition {from} to {to} leaves a word unfinished.");
                }

                if (to.Position is 'E' or 'M' && from.Tag != to.Tag)
                {
                    throw new InvalidDataException($"The transition {from} to {to} changes the tag inside a word.");
                }

                _transitions[(_states[to] * _states.Count) + _states[from]] = (double)value;
            }
        }

        ReadEmissions(directory);
    }

    /// <summary>All tags; the id of each is its index plus one.</summary>
    public List<string> Tags { get; }

    public byte TagId(string tag) => checked((byte)(Tags.IndexOf(tag) + 1));

    public void Compile(CharacterCodes codes, ModelCompiler model)
    {
        model.Put<byte>(ModelSection.PosStates, _states.Keys.SelectMany(s => new[] { (byte)Positions.IndexOf(s.Position), TagId(s.Tag) }).ToArray());
        model.Put<double>(ModelSection.PosStarts, _starts.ToArray());
        model.Put<double>(ModelSection.PosTransitions, _transitions);
        var characters = codes.Table.Select((code, c) => (Code: code, Character: (char)c)).Where(c => c.Code != 0).OrderBy(c => c.Code);
        var index = new List<int> { 0, 0 }; // code 0
        var states = new List<byte>();
        var values = new List<double>();
        foreach (var (_, character) in characters)
        {
            index.Add(states.Count);
            var emissions = _emissions.GetValueOrDefault(character) ?? [];
            var listed = _listed.GetValueOrDefault(character) ?? [];
            index.Add(listed.Count);
            foreach (var state in listed.Order().Concat(emissions.Keys.Where(s => !listed.Contains(s))))
            {
                states.Add((byte)state);
                values.Add(emissions.GetValueOrDefault(state, HmmTables.Never));
            }
        }

        index.AddRange([states.Count, 0]);
        model.Put<int>(ModelSection.PosEmissionIndex, index.ToArray());
        model.Put<byte>(ModelSection.PosEmissionStates, states.ToArray());
        model.Put<double>(ModelSection.PosEmissions, values.ToArray());
    }

    private static (char Position, string Tag) State(object tuple)
    {
        var parts = (List<object>)tuple;
        return (((string)parts[0])[0], (string)parts[1]);
    }

    private void ReadEmissions(string directory)
    {
        foreach (var (tuple, characters) in PythonLiteral.ReadTable(Path.Combine(directory, "prob_emit.py")))
        {
            foreach (var (character, value) in (List<KeyValuePair<object, object>>)characters)
            {
                var key = ((string)character)[0];
                if (!_emissions.TryGetValue(key, out var values))
                {
                    _emissions.Add(key, values = []);
                }

                values.Add(_states[State(tuple)], (double)value);
            }
        }

        foreach (var (character, tuples) in PythonLiteral.ReadTable(Path.Combine(directory, "char_state_tab.py")))
        {
            var listed = ((List<object>)tuples).Select(State).Where(_states.ContainsKey).Select(s => _states[s]).ToHashSet();
            if (listed.Count == 0)
            {
                throw new InvalidDataException($"The character {character} has no state that can go on.");
            }

            _listed.Add(((string)character)[0], listed);
        }
    }
}
