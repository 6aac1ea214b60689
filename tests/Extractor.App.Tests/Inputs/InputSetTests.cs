using System.IO.Compression;
using System.Text;
using Extractor.App.Inputs;
using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.App.Tests.Inputs;

public sealed class InputSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InputSet _inputs = new(MemoryShell.Create("出口增长5%。"), LoaderLimits.Default, InputTable.None);

    [Fact]
    public void AFolderGivesItsArticlesSortedAndPassesOverTheRest()
    {
        foreach (var name in new[] { "b.txt", "a.html", "a.gold.yaml", "README.md", "meta.csv", ".hidden.txt", "2024/c.txt", ".git/d.txt" })
        {
            _folder.Write(name);
        }

        Assert.Equal(["2024/c.txt", "a.html", "b.txt"], Relative(_folder.Path));
        Assert.Equal(4, _inputs.PassedOver);
    }

    [Fact]
    public void ANamedFileIsTakenOnceWhateverItsName()
    {
        var file = _folder.Write("README.md");

        Assert.Equal(file, Assert.Single(_inputs.Items([file, file])).Path);
    }

    [Fact]
    public void AMissingFileStaysSoThatItsFailureIsTold()
    {
        var item = Assert.Single(_inputs.Items(["nope.txt"]));

        Assert.Equal("no such file", Assert.Throws<DocumentException>(() => _inputs.Read(item)).Message);
    }

    [Theory]
    [InlineData("*.txt", "a.txt", "b.txt")]
    [InlineData("?.txt", "a.txt", "b.txt")]
    [InlineData("*/c.*", "2024/c.txt")]
    [InlineData("**/*.txt", "2024/c.txt", "2024/x/d.txt", "a.txt", "b.txt")]
    public void AGlobGivesTheFilesItMatches(string glob, params string[] expected)
    {
        foreach (var name in new[] { "a.txt", "b.txt", "a.html", "2024/c.txt", "2024/x/d.txt" })
        {
            _folder.Write(name);
        }

        Assert.Equal(expected, Relative(_folder.At(glob)));
    }

    [Fact]
    public void AListNamesAPathALine()
    {
        var (a, b) = (_folder.Write("a.txt"), _folder.Write("b.txt"));
        var list = _folder.Write("list", $"# two\n{b}\n\n{a}\n");

        Assert.Equal([b, a], _inputs.Items([$"@{list}"]).Select(i => i.Path));
    }

    [Fact]
    public void WhatGivesNothingFailsAloneAndTheRestGoesOn()
    {
        var list = _folder.Write("list");
        File.WriteAllText(list, $"@{list}\n");
        var broken = _folder.Write("broken.zip", "PK");
        var good = _folder.Write("a.txt", "一");

        var items = _inputs.Items([_folder.At("*.pdf"), $"@{list}", "@nope", broken, good]).ToList();

        Assert.Equal(["no file matches", "lists in lists go deeper than 8", "no such file"], items.Take(3).Select(i => i.Failure));
        Assert.StartsWith("the zip archive is broken", items[3].Failure, StringComparison.Ordinal);
        Assert.Equal(3, _inputs.Read(items[4]).Bytes.Length);
    }

    [Fact]
    public void EntriesOfArchivesAreInputsAndAreFoundAgainByTheirNames()
    {
        var inner = Zip(("深/三.txt", "三"u8.ToArray()));
        var file = _folder.At("of!all.zip");
        File.WriteAllBytes(file, Zip(("一.txt", "一"u8.ToArray()), ("picture.png", [1]), ("in!ner.zip", inner)));

        var items = _inputs.Items([file]).ToList();

        Assert.Equal(["一.txt", "in!ner.zip!深/三.txt"], items.Select(i => i.Path[(file.Length + 1)..]));
        Assert.Equal(1, _inputs.PassedOver);
        Assert.All(items, i => Assert.Equal(_inputs.Read(i).ContentHash, _inputs.Read(_inputs.Find(i.Path)).ContentHash));
        Assert.Equal("no such file", _inputs.Find(file + "!二.txt").Failure);
    }

    [Theory]
    [InlineData(1, 1 << 20, "deeper in other archives than the limit of 1")]
    [InlineData(2, 250, "more than the limit of")]
    public void ArchivesInArchivesAreLimited(int nesting, long unpacked, string reason)
    {
        var limits = new LoaderLimits { Nesting = nesting, UnpackedBytes = unpacked };
        var inner = Zip(("a.txt", new byte[100]));
        var file = _folder.At("a.zip");
        File.WriteAllBytes(file, Zip(("b.zip", inner), ("c.zip", inner)));
        using var inputs = new InputSet(MemoryShell.Create(), limits, InputTable.None);

        Assert.Contains(inputs.Items([file]), i => i.Failure?.Contains(reason, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void AFileLargerThanTheLimitIsRefusedUnread()
    {
        using var inputs = new InputSet(MemoryShell.Create(new string('一', 50)), new LoaderLimits { FileBytes = 99 }, InputTable.None);
        var items = inputs.Items([_folder.Write("a.txt", new string('a', 100)), "-"]).ToList();

        Assert.All(items, i => Assert.Contains("limit of 99 bytes", Assert.Throws<DocumentException>(() => inputs.Read(i)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void StandardInputIsAnInput() =>
        Assert.Equal("出口增长5%。"u8.ToArray(), _inputs.Read(Assert.Single(_inputs.Items(["-"]))).Bytes.ToArray());

    [Theory]
    [InlineData("utf-8", "文件,发布日期,来源,网址,标签\r\n甲.txt,2024/1/5,经济日报,https://example.org/1,贸易;统计\r\n")]
    [InlineData("gb18030", "文件,发布日期,来源,网址,标签\r\n甲.txt,2024年1月5日,经济日报,https://example.org/1,贸易；统计\r\n")]
    [InlineData("utf-16", "document\tpublished\tpublisher\taddress\ttags\r\n甲.txt\t2024-01-05\t经济日报\thttps://example.org/1\t贸易;统计\r\n")]
    public void ATableIsReadAsSpreadsheetsWriteIt(string charset, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        var path = _folder.At("table.csv");
        File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        var table = InputTable.Read(path, MemoryShell.Create());

        foreach (var name in new[] { _folder.At("甲.txt"), "sub/甲.txt", "a.zip!甲.txt", "a.zip!x/甲.txt" })
        {
            var facets = table.Of(name);
            Assert.Equal((new DateOnly(2024, 1, 5), "经济日报", "https://example.org/1"), (facets.Published, facets.Publisher, facets.Address));
            Assert.Equal(["贸易", "统计"], facets.Tags);
        }
    }

    public void Dispose()
    {
        _inputs.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<string> Relative(string named) =>
        _inputs.Items([named]).Select(i => Path.GetRelativePath(_folder.Path, i.Path).Replace('\\', '/'));

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
