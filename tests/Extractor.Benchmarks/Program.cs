Console.Error.WriteLine("usage: Extractor.Benchmarks NAME");
return 2;
