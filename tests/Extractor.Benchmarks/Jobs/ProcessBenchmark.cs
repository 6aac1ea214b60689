using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.App.Jobs;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.Benchmarks.Jobs;

/// <summary>What is measured on processes of their own: the program beside this one.</summary>
internal static class ProcessBenchmark
{
    private static string Program => Path.Combine("src", "Extractor.App", "bin", "Release", "net10.0", "extractor.dll");

    /// <summary>The same files by one process of workers and by two, each once after the other.</summary>
    public static void ComparePostgres(string store, IReadOnlyList<string> files)
    {
        var one = Together(store, files, 1);
        var two = Together(store, files, 2);
        Print($"PostgreSQL, {files.Count} files: one process {files.Count / one.TotalSeconds:F0} articles/s, two {files.Count / two.TotalSeconds:F0} articles/s, ratio {one / two:F2}");
    }

    /// <summary>The largest memory of a long run against that of a short one.</summary>
    public static void CompareMemory(string folder, int few, int many)
    {
        var place = Directory.CreateTempSubdirectory("jobs-memory-");
        try
        {
            var files = Variants(folder, place.CreateSubdirectory("variants").FullName, many);
            var small = Peak(place.FullName, files.Take(few));
            var large = Peak(place.FullName, files);
            Print($"peak memory: {few} documents {small} MB, {many} documents {large} MB, ratio {(double)large / small:F2}");
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static TimeSpan Together(string place, IReadOnlyList<string> files, int processes)
    {
        using var store = FactStore.Open(place, TimeProvider.System);
        var fingerprint = Extractor.Pipelines.Pipeline.Load(Path.Combine(Path.GetDirectoryName(Program)!, "pipelines", "policy-articles")).Fingerprint;
        var run = store.Jobs.Begin(new RunRequest
        {
            Kind = RunKind.Ingest,
            Title = "benchmark",
            Key = $"benchmark {Guid.NewGuid()}",
            Fingerprint = fingerprint,
            Details = new IngestDetails { Force = true }.Write(),
        });
        var feeder = new RunFeeder(store.Jobs, new StorePatience(TimeSpan.FromMinutes(1)), run);
        feeder.FeedAsync(files.Select(f => new NewItem(Path.GetFullPath(f))), default).GetAwaiter().GetResult();
        store.Jobs.Stop(run, RunState.Paused);
        var workers = Enumerable.Range(0, processes).Select(_ => Start("work", "--store", place)).ToList();
        while (store.Jobs.Workers().Count < processes)
        {
            Thread.Sleep(50);
        }

        var since = Stopwatch.GetTimestamp();
        store.Jobs.Resume(run, fingerprint);
        while (store.Jobs.Find(run)!.State != RunState.Done)
        {
            Thread.Sleep(20);
        }

        var took = Stopwatch.GetElapsedTime(since);
        foreach (var worker in workers)
        {
            worker.Kill();
            worker.WaitForExit();
            worker.Dispose();
        }

        foreach (var left in store.Jobs.Workers())
        {
            store.Jobs.Leave(left.WorkerId);
        }

        return took;
    }

    private static long Peak(string folder, IEnumerable<string> files)
    {
        var (list, store) = (Path.Combine(folder, "list"), Path.Combine(folder, "store.db"));
        File.WriteAllLines(list, files);
        using var load = Start("ingest", $"@{list}", "--workers", "2", "--store", store);
        long peak = 0;
        while (!load.WaitForExit(100))
        {
            peak = Math.Max(peak, PeakOf(load.Id));
        }

        foreach (var file in Directory.GetFiles(folder, "store.db*"))
        {
            File.Delete(file);
        }

        return peak;
    }

    /// <summary>Resident memory at its highest so far, in megabytes; what the system says, so that mapped files count too.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // it has ended meanwhile
        }
    }

    /// <summary>Real files, and beyond their number the same with a line of their own, so that each is an article of its own.</summary>
    private static List<string> Variants(string folder, string into, int count)
    {
        var real = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var files = real.Take(count).ToList();
        for (var i = 0; files.Count < count; i++)
        {
            var path = Path.Combine(into, $"{i}.txt");
            using (var file = File.Create(path))
            {
                file.Write(File.ReadAllBytes(real[i % real.Count]));
                file.Write(Encoding.UTF8.GetBytes($"\n第{i}号附注：本县粮食产量为{i + 100}亿斤。\n"));
            }

            files.Add(path);
        }

        return files;
    }

    private static Process Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
