using Extractor.ModelBuilder;
using Extractor.Segmentation;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Extractor.ModelBuilder PYTHON-JIEBA-FOLDER OUTPUT");
    return 2;
}

var compiler = new ModelCompiler(args[0]);
using var output = File.Create(args[1]);
ModelFile.Write(output, compiler.Section);
return 0;
