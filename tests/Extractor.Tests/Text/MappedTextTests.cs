using Extractor.Text;

namespace Extractor.Tests.Text;

public class MappedTextTests
{
    [Fact]
    public void ADeletionBesideAWordIsLeftOutOfItsSource()
    {
        var text = MappedText.Create("<b>出口</b>增长", [Delete(0, 3), Delete(5, 9)]);

        Assert.Equal("出口增长", text.Text);
        Assert.Equal(new TextSpan(3, 5), text.ToSource(new TextSpan(0, 2)));
        Assert.Equal(new TextSpan(3, 11), text.ToSource(new TextSpan(0, 4)));
        Assert.Equal("出口增长", text.Replay(new TextSpan(3, 11)));
        Assert.Equal(new TextSpan(0, 2), text.FromSource(new TextSpan(0, 9)));
    }

    [Fact]
    public void ASpanThatCutsAReplacementMapsToAllOfIt()
    {
        var text = MappedText.Create("a&hellip;b", [new TextEdit(new TextSpan(1, 9), "……", "html.entity")]);

        Assert.Equal("a……b", text.Text);
        Assert.Equal(new TextSpan(1, 9), text.ToSource(new TextSpan(2, 3)));
    }

    [Fact]
    public void LaterEditsAreFoldedIntoEditsOfTheSource()
    {
        var once = MappedText.Create("带<br>动　作用", [new TextEdit(new TextSpan(1, 5), "\n", "html.markup")]);
        var twice = once.Apply([Delete(1, 2), Delete(3, 4)]);

        Assert.Equal("带动作用", twice.Text);
        Assert.Equal("带<br>动　作用", twice.Source);
        Assert.Equal(2, twice.Edits.Count);
        Assert.Equal(new TextSpan(0, 6), twice.ToSource(new TextSpan(0, 2)));
    }

    [Theory]
    [InlineData(0, 2, 1, 3)]
    [InlineData(-1, 0, 2, 3)]
    [InlineData(0, 1, 3, 99)]
    public void EditsOutOfOrderOrOutsideTheTextAreRefused(int a, int b, int c, int d)
    {
        Assert.ThrowsAny<ArgumentException>(() => MappedText.Create("abcdef", [Delete(a, b), Delete(c, d)]));
    }

    [Fact]
    public void AnyChainOfEditsGivesTheSameTextAndMapsEverySpanBack()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var source = RandomText(random, random.Next(0, 40));
            var mapped = MappedText.Identity(source);
            var expected = source;
            for (var round = random.Next(1, 5); round > 0; round--)
            {
                var edits = RandomEdits(random, expected.Length);
                mapped = mapped.Apply(edits);
                expected = Replaced(expected, edits);
                Assert.True(expected == mapped.Text, $"seed {seed}");
                Assert.Equal(expected, Replaced(source, mapped.Edits));
            }

            EverySpanReplays(mapped, seed);
        }
    }

    private static void EverySpanReplays(MappedText mapped, int seed)
    {
        var inside = new bool[mapped.Text.Length + 1]; // places where a cut would split a replacement
        var shift = 0;
        foreach (var edit in mapped.Edits)
        {
            var start = edit.Span.Start + shift;
            var end = start + edit.Replacement.Length;
            shift = end - edit.Span.End;
            for (var i = edit.Span.IsEmpty ? start : start + 1; i < (edit.Span.IsEmpty ? end + 1 : end); i++)
            {
                inside[i] = true; // beside an insertion it is open which side it belongs to
            }
        }

        for (var start = 0; start <= mapped.Text.Length; start++)
        {
            for (var end = start + 1; end <= mapped.Text.Length; end++)
            {
                var span = new TextSpan(start, end);
                var back = mapped.ToSource(span);
                Assert.True(back.End <= mapped.Source.Length, $"seed {seed} {span}");
                if (!inside[start] && !inside[end])
                {
                    Assert.True(mapped.Replay(back) == span.In(mapped.Text), $"seed {seed} {span} {back}");
                    Assert.True(mapped.FromSource(back) == span, $"seed {seed} {span} {back} there and back {mapped.FromSource(back)}");
                }
            }
        }
    }

    private static TextEdit Delete(int start, int end) => new(new TextSpan(start, end), "", "test");

    private static string RandomText(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(26))));

    private static List<TextEdit> RandomEdits(Random random, int length)
    {
        var edits = new List<TextEdit>();
        for (var at = random.Next(0, 6); at <= length; at += random.Next(0, 6))
        {
            var end = Math.Min(length, at + random.Next(0, 5));
            var text = random.Next(2) == 0 ? "" : RandomText(random, random.Next(0, 4)).ToUpperInvariant();
            edits.Add(new TextEdit(new TextSpan(at, end), text, "test"));
            at = end;
        }

        return edits;
    }

    private static string Replaced(string text, IReadOnlyList<TextEdit> edits)
    {
        foreach (var edit in edits.Reverse())
        {
            text = text[..edit.Span.Start] + edit.Replacement + text[edit.Span.End..];
        }

        return text;
    }
}
