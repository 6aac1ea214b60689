using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Documents;
using Extractor.Loading;
using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>The files of a run, from what the user named to items of the ledger.</summary>
internal static class RunInputs
{
    /// <exception cref="UserException">The table of metadata cannot be read.</exception>
    public static InputSet Open(IngestDetails details, Shell shell) =>
        new(shell, LoaderLimits.Default, details.Metadata is { } table ? InputTable.Read(table, shell) : InputTable.None) { NamesForStore = true };

    /// <summary>Items one after the other; nothing but their names is held.</summary>
    /// <exception cref="UserException">There is none at all.</exception>
    public static IEnumerable<NewItem> Items(InputSet inputs, IngestDetails details, Shell shell)
    {
        var items = inputs.Items(details.Paths).GetEnumerator();
        RefuseNothing(items.MoveNext() ? 1 : 0, details, shell);
        return Rest();

        IEnumerable<NewItem> Rest()
        {
            using (items)
            {
                do
                {
                    yield return Item(items.Current, inputs, details);
                }
                while (items.MoveNext());
            }
        }
    }

    public static void RefuseNothing(long items, IngestDetails details, Shell shell)
    {
        if (items == 0 && !shell.Cancellation.IsCancellationRequested)
        {
            throw shell.Failure("ingest.nothing", string.Join(' ', details.Paths));
        }
    }

    /// <summary>With its bytes where nobody could read them later: standard input, and files that other machines are to work on.</summary>
    public static NewItem Item(InputItem item, InputSet inputs, IngestDetails details)
    {
        if (item.Location is null || (!details.KeepsContent && item.Location.File != InputFile.StandardInput))
        {
            return ItemNotation.Write(item, null);
        }

        try
        {
            return ItemNotation.Write(item, inputs.Read(item).Bytes.ToArray());
        }
        catch (DocumentException x)
        {
            return ItemNotation.Write(item with { Location = null, Failure = x.Message }, null);
        }
    }
}
