using System.CommandLine;
using System.Text;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Segmentation;

namespace Extractor.App.Commands;

internal static class SegmentCommand
{
    public static Command Create(Shell shell)
    {
        var verb = new Verb("segment", shell);
        var file = verb.AddArgument("FILE");
        var pos = verb.AddFlag("--pos");
        var mode = verb.AddChoice("--mode", "default", "full", "search");
        var noHmm = verb.AddFlag("--no-hmm");
        verb.Runs(parse =>
        {
            var hmm = !parse.GetValue(noHmm);
            var chosen = parse.GetValue(mode) switch
            {
                "full" => SegmentMode.Full,
                "search" => SegmentMode.Search,
                _ => SegmentMode.Default,
            };
            if (parse.GetValue(pos) && chosen != SegmentMode.Default)
            {
                throw shell.Misuse("segment.pos-mode");
            }

            var path = parse.GetValue(file) ?? InputFile.StandardInput;
            try
            {
                using var input = Open(path, shell);
                Run(input, parse.GetValue(pos), chosen, hmm, shell);
            }
            catch (UserException x) when (x.InnerException is not SegmentationModelException)
            {
                throw new UserException($"{path}: {x.Message}", x);
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static void Run(StreamReader input, bool pos, SegmentMode mode, bool hmm, Shell shell)
    {
        var writer = new SegmentWriter(new Segmenter(LoadModel(shell)));
        try
        {
            if (pos)
            {
                writer.WriteWithPos(input, shell.Out, hmm, shell.Cancellation);
            }
            else
            {
                writer.Write(input, shell.Out, mode, hmm, shell.Cancellation);
            }
        }
        catch (DecoderFallbackException x)
        {
            throw new UserException(shell.Messages["segment.not-utf8"], x);
        }
    }

    private static SegmentationModel LoadModel(Shell shell)
    {
        try
        {
            return SegmentationModel.LoadDefault();
        }
        catch (SegmentationModelException x)
        {
            throw new UserException(shell.Messages.Format("segment.unavailable", x.Message), x);
        }
    }

    /// <summary>A byte order mark is a character like others here, as it is to jieba.</summary>
    private static StreamReader Open(string path, Shell shell) =>
        new(InputFile.Open(path, shell), new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
}
