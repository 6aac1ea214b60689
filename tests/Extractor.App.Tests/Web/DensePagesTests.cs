using System.Globalization;
using System.Text;

namespace Extractor.App.Tests.Web;

/// <summary>One indicator that a hundred articles write about: pages keep their size and hide nothing.</summary>
public sealed class DensePagesTests : IAsyncLifetime
{
    private const int Articles = 100;

    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync([.. Enumerable.Range(0, Articles).Select(Article)]);

    [Theory]
    [InlineData("/")]
    [InlineData("/facts")]
    [InlineData("/facts?q=indicator:青澜市茶叶产量")]
    [InlineData("/articles")]
    [InlineData("/indicators")]
    [InlineData("/indicator?name=青澜市茶叶产量")]
    [InlineData("/indicator?name=青澜市茶叶产量&lang=en")]
    [InlineData("/policies")]
    [InlineData("/targets")]
    [InlineData("/experts")]
    [InlineData("/review")]
    [InlineData("/jobs")]
    [InlineData("/explorer")]
    public async Task NoPageIsLargerThanItMayBe(string address) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(await _server.Client.GetStringAsync(address, TestContext.Current.CancellationToken)), 500, 60_000);

    [Fact]
    public async Task WhatAnIndicatorsPageHasNoRoomForIsCountedAndLinked()
    {
        var name = _server.Store.Suggest("indicator", "", 1)[0].Value;
        var points = _server.Store.Series(name, null, 500).Lines.Max(l => l.Points.Count);
        var page = System.Net.WebUtility.HtmlDecode(await _server.Client.GetStringAsync($"/indicator?name={name}", TestContext.Current.CancellationToken));

        Assert.True(points > 60, $"{points} points");
        Assert.Contains("图中标出最近 60 个数值点", page);
        Assert.Matches($"href=\"/facts\\?q=indicator:={name}[^\"]*sort=period\">全部 [0-9,]+ 个数值及其事实", page);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static (string, string) Article(int number)
    {
        var text = new StringBuilder($"青澜市统计局关于茶叶生产与出口情况的第{number}期详细通报和有关说明\n\n");
        for (var month = 1; month <= 6; month++)
        {
            var (year, half) = (1990 + (number % 34), number / 34);
            text.Append(CultureInfo.InvariantCulture, $"{year}年{month + (6 * (half % 2))}月，青澜市茶叶产量为{1000 + (number * 7) + month}吨，同比增长{(number % 9) + 1}.{month}%。");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n\n青澜市政府印发《茶叶产业第{number}号行动方案》，提出到20{26 + (number % 9)}年茶叶产量达到{30 + number}万吨。青澜市茶叶研究所研究员王{(char)('一' + number)}明表示，产量将继续增长。\n");
        return ($"tea-{number:000}.txt", text.ToString());
    }
}
