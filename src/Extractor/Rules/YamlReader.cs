using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extractor.Rules;

/// <summary>Reads YAML with places, collecting faults as <c>file:line: …</c> instead of stopping at the first.</summary>
internal sealed class YamlReader(string file, ICollection<string> faults)
{
    public string Place(YamlNode node) => $"{file}:{node.Start.Line}";

    public void Fault(YamlNode node, string message) => faults.Add($"{Place(node)}: {message}");

    /// <summary>The document's root; null where the file is no YAML or empty (the fault is recorded).</summary>
    public YamlNode? Read()
    {
        try
        {
            using var reader = File.OpenText(file);
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents.Count > 0)
            {
                return stream.Documents[0].RootNode;
            }

            faults.Add($"{file}:1: the file is empty");
        }
        catch (YamlException x)
        {
            faults.Add($"{file}:{x.Start.Line}: {x.Message}");
        }

        return null;
    }

    /// <summary>A mapping's entries; a fault where the node is something else, holds a key twice or one not allowed.</summary>
    public Dictionary<string, YamlNode> Map(YamlNode? node, params ReadOnlySpan<string> allowed)
    {
        var result = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is not YamlMappingNode mapping)
        {
            if (node is not null)
            {
                Fault(node, "a mapping (key: value) is expected here");
            }

            return result;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = key is YamlScalarNode scalar ? scalar.Value ?? "" : "";
            if (allowed.Length > 0 && !allowed.Contains(name))
            {
                Fault(key, $"'{name}' is not known here; known are {string.Join(", ", allowed!)}");
            }
            else
            {
                result[name] = value;
            }
        }

        return result;
    }

    public IEnumerable<YamlNode> List(YamlNode? node)
    {
        if (node is YamlSequenceNode sequence)
        {
            return sequence.Children;
        }

        if (node is not null)
        {
            Fault(node, "a list is expected here");
        }

        return [];
    }

    public string? Text(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value;
            default:
                Fault(node, "a plain value is expected here");
                return null;
        }
    }
}
