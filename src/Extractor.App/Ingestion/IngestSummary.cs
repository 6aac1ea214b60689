using System.Text.Json;

namespace Extractor.App.Ingestion;

/// <summary>What one run did, or would do. Invariant: new + changed + unchanged + failed = seen.</summary>
internal sealed class IngestSummary
{
    private readonly Lock _gate = new();
    private readonly long[] _outcomes = new long[Enum.GetValues<FileOutcome>().Length];
    private readonly List<IngestFailure> _failures = [];
    private readonly List<(string Path, FileOutcome Outcome)> _files = [];

    /// <summary>Number of the run in the store; null where nothing was to be stored.</summary>
    public long? Run { get; init; }

    public required string Store { get; init; }

    /// <summary>Files of folders that are no articles by their names; not among the seen.</summary>
    public int PassedOver { get; set; }

    /// <summary>Facts of new and changed files.</summary>
    public long Facts { get; private set; }

    public TimeSpan Took { get; set; }

    /// <summary>Whether the user stopped it before the last file.</summary>
    public bool Interrupted { get; set; }

    public long Seen => _outcomes.Sum();

    /// <summary>By path.</summary>
    public IReadOnlyList<IngestFailure> Failures => [.. _failures.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Each file of a dry run, by path.</summary>
    public IReadOnlyList<(string Path, FileOutcome Outcome)> Files => [.. _files.OrderBy(f => f.Path, StringComparer.Ordinal)];

    public long Count(FileOutcome outcome) => _outcomes[(int)outcome];

    /// <summary>Counts one file of a dry run.</summary>
    public void Add(string path, FileOutcome outcome, long facts)
    {
        lock (_gate)
        {
            _files.Add((path, outcome));
            Set(outcome, Count(outcome) + 1, facts);
        }
    }

    public void Add(IngestFailure failure)
    {
        lock (_gate)
        {
            _outcomes[(int)FileOutcome.Failed]++;
            _failures.Add(failure);
        }
    }

    /// <summary>Takes the counts of a run that was worked off elsewhere.</summary>
    public void Set(FileOutcome outcome, long count, long facts = 0)
    {
        _outcomes[(int)outcome] = count;
        Facts += facts;
    }

    /// <summary>Names failures that are counted already.</summary>
    public void Name(IEnumerable<IngestFailure> failures) => _failures.AddRange(failures);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Run is { } run)
        {
            json.WriteNumber("run", run);
        }
        else
        {
            json.WriteNull("run");
        }

        json.WriteString("store", Store);
        json.WriteNumber("seen", Seen);
        foreach (var outcome in Enum.GetValues<FileOutcome>())
        {
            json.WriteNumber(Word(outcome), Count(outcome));
        }

        json.WriteNumber("passedOver", PassedOver);
        json.WriteNumber("facts", Facts);
        json.WriteNumber("seconds", Math.Round(Took.TotalSeconds, 3));
        json.WriteBoolean("interrupted", Interrupted);
        json.WriteStartArray("failures");
        foreach (var failure in Failures)
        {
            json.WriteStartObject();
            json.WriteString("document", failure.Path);
            json.WriteString("stage", failure.Stage);
            json.WriteString("reason", failure.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (_files.Count > 0)
        {
            json.WriteStartArray("files");
            foreach (var (path, outcome) in Files)
            {
                json.WriteStartObject();
                json.WriteString("document", path);
                json.WriteString("outcome", Word(outcome));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string Word(FileOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
