using Extractor.App.Inputs;
using Extractor.Documents;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>The bytes of an item: from the ledger where it keeps them, else from where the item says.</summary>
internal sealed class ItemReader(IFactStore store, InputSet inputs)
{
    /// <exception cref="DocumentException">They cannot be read; the item fails alone.</exception>
    public Source Read(WorkItem item)
    {
        if (item.HasContent && store.Jobs.Content(item.RunId, item.Seq) is { } content)
        {
            return new Source(item.Path, content);
        }

        return inputs.Read(ItemNotation.Read(item));
    }
}
