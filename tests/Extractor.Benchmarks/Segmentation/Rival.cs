using System.Diagnostics;
using System.Globalization;

namespace Extractor.Benchmarks.Segmentation;

/// <summary>Another segmenter in a process of its own, which measures its CPU time itself.</summary>
internal sealed class Rival : IDisposable
{
    private readonly Process _process;

    private Rival(Process process) => _process = process;

    /// <summary>Starts it and waits until its dictionary is loaded; null, with the reason, where it cannot run here.</summary>
    public static Rival? Start(string program, string[] arguments, out string reason)
    {
        reason = "";
        try
        {
            var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            if (process.StandardOutput.ReadLine() == "ready")
            {
                return new Rival(process);
            }

            process.WaitForExit();
            reason = $"{program} ended with exit code {process.ExitCode}";
        }
        catch (System.ComponentModel.Win32Exception x)
        {
            reason = x.Message;
        }

        return null;
    }

    /// <summary>MB of UTF-8 per CPU-second.</summary>
    public double Measure(string kind, int part)
    {
        _process.StandardInput.WriteLine($"{kind} {part}");
        _process.StandardInput.Flush();
        var answer = (_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The other segmenter has ended.")).Split(' ');
        return double.Parse(answer[0], CultureInfo.InvariantCulture) / 1e6 / double.Parse(answer[1], CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
