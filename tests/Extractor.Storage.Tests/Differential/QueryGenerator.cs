using System.Globalization;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Tests.Differential;

/// <summary>Makes queries from the words and values that the articles hold, and now and then from others.</summary>
internal sealed class QueryGenerator(int seed, IReadOnlyList<Extraction> articles)
{
    private readonly Random _random = new(seed);
    private readonly List<Fact> _facts = [.. articles.SelectMany(a => a.Facts)];

    public string Next() => Sequence(depth: 2);

    private string Sequence(int depth) => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Term(depth)));

    private string Term(int depth) => _random.Next(10) switch
    {
        < 3 => Words(),
        < 8 => Qualified(),
        8 => "-" + (_random.Next(2) == 0 ? Words() : Qualified()),
        _ when depth > 0 => $"({Sequence(depth - 1)} OR {Sequence(depth - 1)})",
        _ => Words(),
    };

    private string Words()
    {
        var sentence = Fact().Sentence;
        var length = Math.Min(sentence.Length, _random.Next(8) switch { 0 => 1, < 5 => 2, 5 => 3, 6 => 6, _ => 12 });
        var words = sentence.Substring(_random.Next(sentence.Length - length + 1), length);
        if (_random.Next(12) == 0)
        {
            words = string.Concat(words.Reverse());
        }

        return Quote(words);
    }

    private string Qualified()
    {
        var fact = Fact();
        var article = articles[_random.Next(articles.Count)].Document;
        return _random.Next(24) switch
        {
            0 => $"kind:{fact.Kind}",
            1 => Text("indicator", fact.TextOf("indicator")),
            2 => Text("source", fact.TextOf("source")),
            3 => Text("policy", fact.TextOf("title")),
            4 => Text("expert", fact.TextOf("name") ?? fact.TextOf("speaker")),
            5 => Text("affiliation", fact.TextOf("affiliation")),
            6 => Name("issuer", fact.ListOf("issuers").FirstOrDefault()),
            7 => Text("position", fact.ListOf("titles").FirstOrDefault()),
            8 => Text("region", fact.TextOf("region")),
            9 => $"unit:{Quote(fact.TextOf("unit") ?? "部")}",
            10 => $"measure:{fact.TextOf("measure") ?? "share"}",
            11 => $"status:{fact.TextOf("status") ?? "target"}",
            12 => $"direction:{(_random.Next(2) == 0 ? "up" : "down")}",
            13 => $"value:{Range(fact.NumberOf("value") ?? 100m)}",
            14 => $"period:{Period()}",
            15 => $"date:{Period()}",
            16 => $"published:{(article.Published ?? new DateOnly(2024, 5, 1)).ToString(_random.Next(2) == 0 ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture)}",
            17 => Name("rule", fact.Rule),
            18 => Text("text", fact.Quote),
            19 => $"document:{(_random.Next(2) == 0 ? Quote(article.Path.Split('/')[^1]) : Quote(article.Path[..Math.Min(article.Path.Length, 9)]) + "*")}",
            20 => Text("title", article.Title),
            21 => Text("publisher", article.Publisher),
            22 => $"{new[] { "indicator", "source", "period", "issue", "tag", "published", "value", "alias", "region", "issuer", "basis" }[_random.Next(11)]}:*",
            _ => $"tag:{(_random.Next(2) == 0 ? "甲" : "乙")}",
        };
    }

    private string Text(string name, string? value)
    {
        value ??= "数字";
        return _random.Next(5) switch
        {
            0 => $"{name}:={Quote(value)}",
            1 => $"{name}:{Quote(value[..Math.Min(2, value.Length)])}*",
            2 => $"{name}:{Quote(value)}",
            _ when value.Length > 2 && _random.Next(value.Length - 2) is var at => $"{name}:{Quote(value.Substring(at, 2))}",
            _ => $"{name}:{Quote(value)}",
        };
    }

    private string Name(string name, string? value)
    {
        value ??= "国务院";
        return _random.Next(3) == 0 ? $"{name}:{Quote(value[..Math.Min(3, value.Length)])}*" : $"{name}:{Quote(value)}";
    }

    private string Range(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return _random.Next(5) switch { 0 => ">" + text, 1 => "<=" + text, 2 => $"{text}..{(value * 3).ToString(CultureInfo.InvariantCulture)}", 3 => text, _ => ">=" + text };
    }

    private string Period()
    {
        var year = _random.Next(2012, 2036);
        return _random.Next(6) switch
        {
            0 => $"{year}-{_random.Next(1, 13):00}",
            1 => $"{year}..{year + _random.Next(8)}",
            2 => $">{year}",
            3 => $"{year}-Q{_random.Next(1, 5)}",
            4 => $"<={year}",
            _ => year.ToString(CultureInfo.InvariantCulture),
        };
    }

    private Fact Fact() => _facts[_random.Next(_facts.Count)];

    private static string Quote(string text)
    {
        var plain = string.Concat(text.Where(c => !"\"“”＂「」".Contains(c)));
        return TextFolding.Fold(plain).Length == 0 ? "数" : $"\"{plain}\"";
    }
}
