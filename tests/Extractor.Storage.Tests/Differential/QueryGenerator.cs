using System.Globalization;
using Extractor.Documents;
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

    /// <summary>Any qualifier there is, with a value that some fact or article has, or one near it.</summary>
    private string Qualified()
    {
        var qualifier = QualifierCatalog.All[_random.Next(QualifierCatalog.All.Count)];
        var name = qualifier.Aliases.Count > 0 && _random.Next(4) == 0 ? qualifier.Aliases[^1] : qualifier.Name;
        return _random.Next(12) == 0 ? $"{name}:*" : $"{name}:{Value(qualifier, Fact(), articles[_random.Next(articles.Count)].Document)}";
    }

    private string Value(Qualifier qualifier, Fact fact, Document article) => qualifier.Type switch
    {
        QualifierType.Number when qualifier.Name == "confidence" => Range(Math.Round((decimal)fact.Confidence, 2)),
        QualifierType.Number => Range(fact.NumberOf("value") ?? 100m) + (_random.Next(6) == 0 ? fact.TextOf("unit") is "CNY" ? "元" : "%" : ""),
        QualifierType.Period when qualifier.Name == "published" => (article.Published ?? new DateOnly(2024, 5, 1)).ToString(_random.Next(2) == 0 ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture),
        QualifierType.Period => Period(),
        QualifierType.Unit => Quote(fact.TextOf("unit") ?? "部"),
        QualifierType.Path => _random.Next(2) == 0 ? Quote(article.Path.Split('/')[^1]) : Quote(article.Path[..Math.Min(article.Path.Length, 9)]) + "*",
        QualifierType.Choice when qualifier.Values.Count > 0 => qualifier.Values[_random.Next(qualifier.Values.Count)],
        QualifierType.Choice => Texts(qualifier, fact, article) ?? "policy",
        QualifierType.Name => Name(Texts(qualifier, fact, article) ?? "国务院"),
        _ => Text(Texts(qualifier, fact, article) ?? "数字"),
    };

    /// <summary>What a fact, or else any fact, says where the qualifier looks.</summary>
    private string? Texts(Qualifier qualifier, Fact fact, Document article) => qualifier.Name switch
    {
        "kind" => fact.Kind,
        "text" => fact.Quote,
        "rule" => fact.Rule,
        "id" => fact.Id,
        "key" => fact.Key,
        "issue" => _facts.SelectMany(f => f.Issues).Skip(_random.Next(20)).FirstOrDefault(),
        "headline" => article.Title,
        "publisher" => article.Publisher,
        "author" => article.Authors.FirstOrDefault(),
        "tag" => _random.Next(2) == 0 ? "甲" : "乙",
        _ => _facts.Skip(_random.Next(_facts.Count)).Prepend(fact).SelectMany(f => qualifier.Fields.SelectMany(field => f.TextOf(field) is { } text ? [text] : f.ListOf(field))).FirstOrDefault(v => v.Length > 0),
    };

    private string Text(string value) => _random.Next(5) switch
    {
        0 => $"={Quote(value)}",
        1 => $"{Quote(value[..Math.Min(2, value.Length)])}*",
        2 => Quote(value),
        _ when value.Length > 2 && _random.Next(value.Length - 2) is var at => Quote(value.Substring(at, 2)),
        _ => Quote(value),
    };

    private string Name(string value) => _random.Next(3) == 0 ? $"{Quote(value[..Math.Min(3, value.Length)])}*" : Quote(value);

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
