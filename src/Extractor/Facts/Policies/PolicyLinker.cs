using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Regions;
using Extractor.Recognition.Titles;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Facts.Policies;

/// <summary>
/// Makes a fact of every mention of a titled document: 《titles》 by the rules of the policies pack, titles nested in
/// them, later mentions under an alias, and the article's own title where it is such a document. Thread-safe.
/// </summary>
public sealed class PolicyLinker
{
    private readonly RulePack _pack;
    private readonly TitleCategories _categories;
    private readonly PolicyRegister _register;
    private readonly OwnTitleFinder _ownTitle;

    /// <param name="pack">The pack of kind <c>policy</c>.</param>
    /// <param name="endings">Endings of titles and the category they tell.</param>
    /// <param name="issuers">Reads issuers inside titles.</param>
    public PolicyLinker(RulePack pack, Lexicon endings, TitleIssuers issuers)
    {
        _pack = pack;
        _categories = new TitleCategories(endings);
        _register = new PolicyRegister(_categories);
        _ownTitle = new OwnTitleFinder(_categories, issuers);
    }

    public void Link(Reading reading, List<FactDraft> into)
    {
        var mentions = new List<PolicyMention>();
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            foreach (var match in _pack.Rules.Match(reading.Elements[s], reading.Matcher))
            {
                if (match.Rule.Ignore is null && match.AnchorElement.Annotation?.Value is TitleValue title)
                {
                    Add(reading, s, match, title, mentions);
                }
            }
        }

        var own = _ownTitle.Find(reading, _pack.Kind);
        mentions.AddRange(own);
        mentions.AddRange(AliasMentionFinder.Find(reading.Text, mentions, _pack.Kind));
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        _register.Resolve(mentions, own.FirstOrDefault());
        into.AddRange(mentions.Select(m => m.Draft));
    }

    private void Add(Reading reading, int sentence, RuleMatch match, TitleValue title, List<PolicyMention> into)
    {
        var elements = reading.Elements[sentence];
        var span = match.AnchorElement.Span;
        var mention = PolicyMention.Of(new FactDraft(_pack.Kind, span, match.Rule.Id) { Confidence = match.Rule.Confidence }, title);
        if (mention.Issuers.Count == 0)
        {
            mention.Issuers = Issuers(elements, match["issuer"], reading.Text);
        }

        mention.Date = IssueDate.Of(elements, match["issuer"], match["verb"], match.Anchor, reading.Text);
        mention.Alias = AliasReader.Read(reading.Text, span.End, reading.Sentences[sentence].Span.End)?.Alias;
        mention.Category = CategoryBefore(reading.Text, span.Start, mention.Category);
        mention.Category = Category(reading.Text, span.End, mention, match.SpanOf("verb"));
        if (mention.Category == "other")
        {
            mention.Issuers = []; // who published a book or an article is no issuer
        }

        into.Add(mention);
        foreach (var inner in title.Inner)
        {
            var nested = PolicyMention.Of(new FactDraft(_pack.Kind, inner.Span, match.Rule.Id) { Confidence = match.Rule.Confidence }, (TitleValue)inner.Value!);
            nested.Issuers = nested.Issuers.Count > 0 ? nested.Issuers : IssuersBefore(elements, inner.Span, reading.Text, title);
            into.Add(nested);
        }
    }

    private static IReadOnlyList<string> Issuers(Element[] elements, ElementRange range, string text)
    {
        var names = new List<string>();
        var depth = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            var first = text[elements[i].Start];
            depth += first is '（' or '(' ? 1 : first is '）' or ')' ? -1 : 0;
            if (depth == 0 && elements[i].Annotation is { Label: NameRecognizer.OrganisationLabel or NameRecognizer.RegionLabel } name && !IsHome(name))
            {
                names.Add(name.Span.In(text));
            }
        }

        return names;
    }

    /// <summary>Our own country, the world: no issuer, as 我国出台《…》 names none.</summary>
    private static bool IsHome(Annotation name) => name.Value is RegionValue { Name: "中国" } or RegionValue { Kind: "world" or "area" };

    /// <summary>An issuer that stands right before a nested title, known from elsewhere in the sentence.</summary>
    private static IReadOnlyList<string> IssuersBefore(Element[] elements, TextSpan nested, string text, TitleValue outer)
    {
        var at = outer.Title.IndexOf(nested.In(text), StringComparison.Ordinal);
        var before = at <= 0 ? "" : outer.Title[..at];
        foreach (var element in elements)
        {
            if (element.Annotation is { Label: NameRecognizer.OrganisationLabel } organisation && before.EndsWith(organisation.Span.In(text), StringComparison.Ordinal))
            {
                return [organisation.Span.In(text)];
            }
        }

        return [];
    }

    /// <summary>What the word right before the title calls it, where the title itself does not say: 行政令《…》, 白皮书《…》.</summary>
    private string CategoryBefore(string text, int start, string category)
    {
        for (var length = Math.Min(4, start); category == "other" && length >= 2; length--)
        {
            var word = text.AsSpan(start - length, length);
            category = _categories.IsEnding(word) ? _categories.Of(word) : category;
        }

        return category;
    }

    /// <summary>The title's own category, else what the word behind it calls the document, else a report where somebody published it.</summary>
    private string Category(string text, int end, PolicyMention mention, TextSpan? verb)
    {
        if (mention.Category != "other" || end >= text.Length)
        {
            return mention.Category;
        }

        for (var length = Math.Min(4, text.Length - end); length >= 2; length--)
        {
            var word = text.AsSpan(end, length);
            if (_categories.IsEnding(word))
            {
                return _categories.Of(word);
            }
        }

        var published = verb?.In(text) is { } said && (said.Contains("发布", StringComparison.Ordinal) || said.Contains("公布", StringComparison.Ordinal));
        return published && mention.Issuers.Count > 0 ? "report" : "other";
    }
}
