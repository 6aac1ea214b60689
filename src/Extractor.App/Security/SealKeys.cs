using System.Xml.Linq;
using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Extractor.App.Security;

/// <summary>
/// Keeps the keys that seal the tokens of forms in the store. Sessions do not depend on them; whoever can read the store
/// could forge the token of a form, which is worth nothing without a session.
/// </summary>
internal sealed class SealKeys(AccountBook accounts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. accounts.SealKeys().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => accounts.AddSealKey($"{friendlyName} {Guid.NewGuid():N}", element.ToString(SaveOptions.DisableFormatting));
}
