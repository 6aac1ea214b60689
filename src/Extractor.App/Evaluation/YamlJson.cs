using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extractor.App.Evaluation;

/// <summary>YAML as JSON: quoted scalars are texts, plain ones numbers, flags or nothing where they look so, else texts.</summary>
internal static class YamlJson
{
    /// <exception cref="FormatException">The text is no YAML, or no mapping; the message names the line.</exception>
    public static JsonObject Read(TextReader text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(text);
            return stream.Documents is [{ RootNode: YamlMappingNode root }] ? Mapping(root) : throw new FormatException("1: not a YAML mapping");
        }
        catch (YamlException x)
        {
            throw new FormatException($"{x.Start.Line}: {x.InnerException?.Message ?? x.Message}", x);
        }
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => Mapping(mapping),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Select(Node)]),
        YamlScalarNode scalar => Scalar(scalar),
        _ => throw new FormatException($"{node.Start.Line}: an alias leads nowhere"),
    };

    private static JsonObject Mapping(YamlMappingNode mapping) =>
        new(mapping.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Node(pair.Value))));

    private static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain)
        {
            return JsonValue.Create(text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => JsonValue.Create(true),
            "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => JsonValue.Create(false),
            _ when IsNumber(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }

    /// <summary>Digits with a sign, a point, an exponent; 2025-07-14 and 1,000 are texts.</summary>
    private static bool IsNumber(string text) =>
        text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E') && text.LastIndexOf('-') <= Math.Max(0, text.IndexOfAny(['e', 'E']) + 1);
}
