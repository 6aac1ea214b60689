using Extractor.App.Cli;

namespace Extractor.App.Web;

/// <summary>The words of both languages; read once.</summary>
internal sealed class Languages
{
    private readonly MessageCatalog _chinese = MessageCatalog.Read(MessageCatalog.Chinese);
    private readonly MessageCatalog _english = MessageCatalog.Read(MessageCatalog.English);

    public MessageCatalog this[string language] => language == MessageCatalog.English ? _english : _chinese;
}
