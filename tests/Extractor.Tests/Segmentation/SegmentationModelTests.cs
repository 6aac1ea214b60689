using Extractor.Segmentation;

namespace Extractor.Tests.Segmentation;

public sealed class SegmentationModelTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void AMissingModelIsNamed()
    {
        var fault = Assert.Throws<SegmentationModelException>(() => SegmentationModel.Load(_path));

        Assert.Contains(_path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("no such file", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "cut off")]
    [InlineData("国务院 1 n\n", "cut off")]
    public void AShortFileIsRefused(string content, string reason)
    {
        File.WriteAllText(_path, content);

        Assert.Contains(reason, Assert.Throws<SegmentationModelException>(() => SegmentationModel.Load(_path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "not a segmentation model")]
    [InlineData(8, "should have")]
    [InlineData(16, "checksum")]
    [InlineData(40, "checksum")]
    [InlineData(5_000_000, "checksum")]
    public void AChangedByteIsNoticed(int place, string reason)
    {
        var bytes = File.ReadAllBytes(SegmentationModel.DefaultPath);
        bytes[place] ^= 1;
        File.WriteAllBytes(_path, bytes);

        Assert.Contains(reason, Assert.Throws<SegmentationModelException>(() => SegmentationModel.Load(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACutOffModelIsNoticed()
    {
        File.WriteAllBytes(_path, File.ReadAllBytes(SegmentationModel.DefaultPath).AsSpan(0, 4_000_000));

        Assert.Contains("should have", Assert.Throws<SegmentationModelException>(() => SegmentationModel.Load(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLicenceStandsBesideTheModel() =>
        Assert.Contains("Sun Junyi", File.ReadAllText(Path.Combine(Path.GetDirectoryName(SegmentationModel.DefaultPath)!, "jieba.LICENSE.txt")), StringComparison.Ordinal);
}
