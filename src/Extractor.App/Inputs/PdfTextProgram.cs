using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Extractor.App.Cli;
using Extractor.Documents;

namespace Extractor.App.Inputs;

/// <summary>Turns PDF files into text by <c>pdftotext -layout</c> of poppler-utils, which is looked for when the first is read. Thread-safe.</summary>
internal sealed class PdfTextProgram(Shell shell)
{
    private const string Program = "pdftotext";

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>The text of a PDF, pages parted by form feeds.</summary>
    /// <exception cref="DocumentException">The program is missing, takes too long, or finds the file broken.</exception>
    public string Read(ReadOnlyMemory<byte> pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(file))
            {
                stream.Write(pdf.Span);
            }

            return Run(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private string Run(string file)
    {
        using var process = Start(file);
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new DocumentException("load", shell.Messages.Format("pdf.slow", Program, TimeLimit.TotalSeconds));
        }

        var complaint = errors.GetAwaiter().GetResult();
        return process.ExitCode == 0
            ? text.GetAwaiter().GetResult()
            : throw new DocumentException("load", shell.Messages.Format("pdf.broken", Program, complaint.Split('\n')[0]));
    }

    private Process Start(string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Program, ["-layout", "-enc", "UTF-8", file, "-"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                UseShellExecute = false,
            })!;
        }
        catch (Win32Exception x)
        {
            throw new DocumentException("load", shell.Messages.Format("pdf.missing", Program), x);
        }
    }
}
