using System.Text.Json;

namespace Extractor.App.Ingestion;

/// <summary>What one run did. Invariant: new + changed + unchanged + failed = seen.</summary>
internal sealed class IngestSummary
{
    private readonly Lock _gate = new();
    private readonly int[] _outcomes = new int[Enum.GetValues<FileOutcome>().Length];
    private readonly List<IngestFailure> _failures = [];

    /// <summary>Number of the run in the store; null where nothing was to be stored.</summary>
    public long? Run { get; set; }

    public required string Store { get; init; }

    /// <summary>Files of folders that are no articles by their names; not among the seen.</summary>
    public int PassedOver { get; init; }

    /// <summary>Facts of new and changed files.</summary>
    public long Facts { get; private set; }

    public TimeSpan Took { get; set; }

    /// <summary>Whether the user stopped it before the last file.</summary>
    public bool Interrupted { get; set; }

    public int Seen => _outcomes.Sum();

    /// <summary>By path.</summary>
    public IReadOnlyList<IngestFailure> Failures => [.. _failures.OrderBy(f => f.Path, StringComparer.Ordinal)];

    public int Count(FileOutcome outcome) => _outcomes[(int)outcome];

    public void Add(FileOutcome outcome, long facts)
    {
        lock (_gate)
        {
            _outcomes[(int)outcome]++;
            Facts += facts;
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
            json.WriteNumber(outcome.ToString().ToLowerInvariant(), Count(outcome));
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
        json.WriteEndObject();
    }
}
