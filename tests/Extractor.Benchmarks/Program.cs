using Extractor.Benchmarks.Store;

switch (args)
{
    case ["store", ..]:
        return StoreBenchmark.Run(args[1..]);
    default:
        Console.Error.WriteLine("usage: Extractor.Benchmarks store [--articles N] [--postgres CONNECTION] [--folder DIR]");
        return 2;
}
