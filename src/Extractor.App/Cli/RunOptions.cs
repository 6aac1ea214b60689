using System.CommandLine;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.App.Cli;

/// <summary>The options <c>--since</c> and <c>--as-of</c> of verbs that ask the store.</summary>
internal sealed class RunOptions(Verb verb, Shell shell)
{
    private readonly Option<string?> _since = verb.AddText("--since", "DATE|RUN");
    private readonly Option<string?> _asOf = verb.AddText("--as-of", "DATE|RUN");

    /// <summary>The query, asking what they say.</summary>
    /// <exception cref="UsageException">One is neither a day nor a run.</exception>
    public Query Of(Query query, ParseResult parse, IFactStore store) => query with
    {
        SinceRun = StoreAccess.Run(parse.GetValue(_since), "--since", endOfDay: false, store, shell),
        AsOfRun = StoreAccess.Run(parse.GetValue(_asOf), "--as-of", endOfDay: true, store, shell),
    };
}
