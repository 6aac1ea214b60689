namespace Extractor.Benchmarks.Engine;

/// <summary>CPU time of this process, garbage collection included, whatever else the machine does.</summary>
internal static class Cpu
{
    public static TimeSpan Time(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - start;
    }
}
