using System.Text;
using AngleSharp.Css.Parser;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extractor.Loading;

/// <summary>Reads the list of publishers' selectors, <c>publishers.yaml</c> of a pipeline.</summary>
public static class PublisherFile
{
    private static readonly string[] Keys = ["name", "when", "body", "title", "date", "source"];

    /// <summary>Reads a file; every fault is added as <c>file:line: what is wrong</c>.</summary>
    public static IReadOnlyList<PublisherSelectors> Read(string path, ICollection<string> faults)
    {
        var publishers = new List<PublisherSelectors>();
        var yaml = new YamlStream();
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            yaml.Load(reader);
        }
        catch (YamlException broken)
        {
            faults.Add($"{path}:{broken.Start.Line}: {broken.Message}");
            return publishers;
        }

        if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlSequenceNode list)
        {
            faults.Add($"{path}:1: the file must hold a list of publishers");
            return publishers;
        }

        foreach (var entry in list)
        {
            if (Read(path, entry, faults) is { } publisher)
            {
                publishers.Add(publisher);
            }
        }

        return publishers;
    }

    private static PublisherSelectors? Read(string path, YamlNode entry, ICollection<string> faults)
    {
        if (entry is not YamlMappingNode map)
        {
            faults.Add($"{path}:{entry.Start.Line}: an entry must hold name, when and body");
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var before = faults.Count;
        foreach (var (key, value) in map)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            var text = (value as YamlScalarNode)?.Value;
            if (Array.IndexOf(Keys, name) < 0)
            {
                faults.Add($"{path}:{key.Start.Line}: '{name}' is unknown; known are {string.Join(", ", Keys)}");
            }
            else if (string.IsNullOrWhiteSpace(text) || (name != "name" && new CssSelectorParser().ParseSelector(text) is null))
            {
                faults.Add($"{path}:{value.Start.Line}: '{text}' is no CSS selector");
            }
            else
            {
                values[name] = text;
            }
        }

        foreach (var needed in Keys.Take(3).Where(k => !values.ContainsKey(k)))
        {
            faults.Add($"{path}:{entry.Start.Line}: the entry has no '{needed}'");
        }

        return faults.Count > before ? null : new PublisherSelectors(values["name"], values["when"], values["body"])
        {
            Title = values.GetValueOrDefault("title"),
            Date = values.GetValueOrDefault("date"),
            Source = values.GetValueOrDefault("source"),
        };
    }
}
