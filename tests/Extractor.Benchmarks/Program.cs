using Extractor.Benchmarks.Engine;
using Extractor.Benchmarks.Jobs;
using Extractor.Benchmarks.Segmentation;
using Extractor.Benchmarks.Store;
using Extractor.Benchmarks.Web;

switch (args)
{
    case ["engine", ..]:
        return EngineBenchmark.Run(args[1..]);
    case ["slow-inputs", ..]:
        return SlowInputBenchmark.Run(args[1..]);
    case ["store", ..]:
        return StoreBenchmark.Run(args[1..]);
    case ["jobs", ..]:
        return await JobsBenchmark.RunAsync(args[1..]);
    case ["backlog", ..]:
        return BacklogBenchmark.Run(args[1..]);
    case ["segmentation", ..]:
        return SegmentationBenchmark.Run(args[1..]);
    case ["web", ..]:
        return await WebBenchmark.RunAsync(args[1..]);
    default:
        Console.Error.WriteLine("usage: Extractor.Benchmarks engine [FOLDER] [--files N]");
        Console.Error.WriteLine("       Extractor.Benchmarks slow-inputs [FOLDER] [--inputs N] [--seed N]");
        Console.Error.WriteLine("       Extractor.Benchmarks store [--articles N] [--postgres CONNECTION] [--folder DIR] [--only QUESTION]");
        Console.Error.WriteLine("       Extractor.Benchmarks jobs [FOLDER] [--files N] [--throughput] [--postgres CONNECTION] [--memory [--few N] [--many N]]");
        Console.Error.WriteLine("       Extractor.Benchmarks backlog [ITEMS] [--postgres CONNECTION]");
        Console.Error.WriteLine("       Extractor.Benchmarks segmentation [FOLDER]");
        Console.Error.WriteLine("       Extractor.Benchmarks web [--articles N] [--facts N] [--rounds N] [--store FILE]");
        return 2;
}
