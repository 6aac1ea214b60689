using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Extractor.Segmentation;

namespace Extractor.ModelBuilder;

/// <summary>Compiles the tables of Python jieba into the sections of a model. Equal tables give equal bytes.</summary>
internal sealed class ModelCompiler
{
    private readonly Dictionary<ModelSection, byte[]> _sections = [];

    /// <param name="directory">The folder of the Python package: dict.txt, finalseg/, posseg/, analyse/.</param>
    public ModelCompiler(string directory)
    {
        var lines = DictionaryLine.Read(Path.Combine(directory, "dict.txt"));
        var codes = new CharacterCodes(lines);
        var pos = new PosTables(Path.Combine(directory, "posseg"), lines.Select(l => l.Tag));
        Put<ushort>(ModelSection.Codes, codes.Table);
        PutText(ModelSection.Tags, string.Join('\n', pos.Tags));
        PutWords(lines, codes, pos);
        PutIdf(Path.Combine(directory, "analyse", "idf.txt"), codes, lines.Sum(l => l.Frequency));
        PutHmm(Path.Combine(directory, "finalseg"), codes);
        pos.Compile(codes, this);
    }

    public byte[] Section(ModelSection section) => _sections[section];

    public void Put<T>(ModelSection section, ReadOnlySpan<T> values)
        where T : unmanaged => _sections.Add(section, MemoryMarshal.AsBytes(values).ToArray());

    private void PutText(ModelSection section, string text) => _sections.Add(section, Encoding.UTF8.GetBytes(text));

    private void PutWords(List<DictionaryLine> lines, CharacterCodes codes, PosTables pos)
    {
        var frequencies = lines.Select(l => l.Frequency).Distinct().Order().ToArray();
        Put<long>(ModelSection.Frequencies, [0, .. frequencies]);
        Put<double>(ModelSection.Logarithms, [0, .. frequencies.Select(f => Math.Log(f))]);
        var words = new Dictionary<string, DictionaryLine>(StringComparer.Ordinal); // of a word entered twice the last holds
        foreach (var line in lines)
        {
            words[line.Word] = line;
        }

        Put<TrieNode>(ModelSection.Words, TrieCompiler.Compile(
            words.Values.Where(w => codes.Covers(w.Word)).Select(w => (
                w.Word,
                TrieNode.Empty.WithTag(pos.TagId(w.Tag)).WithWeight(Array.BinarySearch(frequencies, w.Frequency) + 1))),
            codes));
        PutText(ModelSection.OtherWords, string.Join('\n', words.Values
            .Where(w => !codes.Covers(w.Word))
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Word} {w.Frequency} {w.Tag}"))));
    }

    private void PutIdf(string path, CharacterCodes codes, long total)
    {
        var lines = File.ReadLines(path)
            .Select(l => l.Split(' '))
            .Select(f => (Word: f[0], Value: double.Parse(f[1], CultureInfo.InvariantCulture)))
            .ToArray();
        var values = lines.Select(l => l.Value).Distinct().Order().ToArray();
        var median = lines.Select(l => l.Value).Order().ElementAt(lines.Length / 2);
        Put<double>(ModelSection.IdfValues, [0, .. values]);
        Put<TrieNode>(ModelSection.IdfWords, TrieCompiler.Compile(
            lines.Select(l => (l.Word, TrieNode.Empty.WithWeight(Array.BinarySearch(values, l.Value) + 1))),
            codes));
        Put<long>(ModelSection.Totals, [total, BitConverter.DoubleToInt64Bits(Math.Log(total)), BitConverter.DoubleToInt64Bits(median)]);
    }

    private void PutHmm(string directory, CharacterCodes codes)
    {
        const string States = "BEMS";
        var transitions = new double[4 + 16];
        Array.Fill(transitions, HmmTables.Never);
        foreach (var (state, value) in PythonLiteral.ReadTable(Path.Combine(directory, "prob_start.py")))
        {
            transitions[States.IndexOf((string)state, StringComparison.Ordinal)] = (double)value;
        }

        foreach (var (from, targets) in PythonLiteral.ReadTable(Path.Combine(directory, "prob_trans.py")))
        {
            foreach (var (to, value) in (List<KeyValuePair<object, object>>)targets)
            {
                transitions[4 + (States.IndexOf((string)from, StringComparison.Ordinal) * 4) + States.IndexOf((string)to, StringComparison.Ordinal)] = (double)value;
            }
        }

        var emissions = new double[codes.Count * 4];
        Array.Fill(emissions, HmmTables.Never);
        foreach (var (state, characters) in PythonLiteral.ReadTable(Path.Combine(directory, "prob_emit.py")))
        {
            foreach (var (character, value) in (List<KeyValuePair<object, object>>)characters)
            {
                if (codes.Covers((string)character))
                {
                    emissions[(codes.Table[((string)character)[0]] * 4) + States.IndexOf((string)state, StringComparison.Ordinal)] = (double)value;
                }
            }
        }

        Put<double>(ModelSection.HmmTransitions, transitions);
        Put<double>(ModelSection.HmmEmissions, emissions);
    }
}
