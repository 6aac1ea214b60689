using System.Globalization;
using System.Reflection;
using System.Text;
using Extractor.App.Web;
using Extractor.Storage.Jobs;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

/// <summary>What the server and its store are at, in OpenMetrics text.</summary>
internal static class MetricsApi
{
    public const string ContentType = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private const int NewestJobs = 200;

    public static IResult Get(Site site, RequestMeter meter)
    {
        var text = new StringBuilder();
        var version = typeof(MetricsApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Head(text, "extractor_build", "info", "The program and its pipeline.");
        text.Append(CultureInfo.InvariantCulture, $"extractor_build_info{{version=\"{Label(version)}\",pipeline=\"{Label(site.Pipeline.Fingerprint)}\"}} 1\n");
        Store(text, site);
        Jobs(text, site.Store.Jobs);
        Process(text);
        Requests(text, meter);
        return Results.Text(text.Append("# EOF\n").ToString(), ContentType);
    }

    private static void Store(StringBuilder text, Site site)
    {
        var totals = site.Store.Totals();
        Gauge(text, "extractor_documents", "Documents in sight.", totals.Documents);
        Gauge(text, "extractor_facts", "Facts in sight.", totals.Facts);
        Gauge(text, "extractor_runs", "Runs since the store was made.", totals.Runs);
    }

    private static void Jobs(StringBuilder text, IJobLedger ledger)
    {
        var jobs = ledger.List(null, NewestJobs);
        Head(text, "extractor_jobs", "gauge", $"Durable runs by state, of the newest {NewestJobs}.");
        foreach (var state in Enum.GetValues<RunState>())
        {
            text.Append(CultureInfo.InvariantCulture, $"extractor_jobs{{state=\"{state.ToString().ToLowerInvariant()}\"}} {jobs.Count(j => j.State == state)}\n");
        }

        Gauge(text, "extractor_job_items_waiting", "Documents that running jobs have still to do.", jobs.Where(j => j.State == RunState.Running).Sum(j => j.Waiting));
        Gauge(text, "extractor_job_items_failed", $"Documents that failed in the newest {NewestJobs} jobs.", jobs.Sum(j => j.Failed));
        Gauge(text, "extractor_workers", "Processes that work on jobs.", ledger.Workers().Count);
    }

    private static void Process(StringBuilder text)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Head(text, "process_cpu_seconds", "counter", "Processor time of this process.");
        text.Append(CultureInfo.InvariantCulture, $"process_cpu_seconds_total {process.TotalProcessorTime.TotalSeconds:0.###}\n");
        Gauge(text, "process_resident_memory_bytes", "Memory of this process.", process.WorkingSet64);
        Gauge(text, "dotnet_heap_bytes", "Managed memory.", GC.GetTotalMemory(false));
        Gauge(text, "process_start_time_seconds", "When it began, in seconds of the Unix epoch.", new DateTimeOffset(process.StartTime).ToUnixTimeSeconds());
    }

    private static void Requests(StringBuilder text, RequestMeter meter)
    {
        Head(text, "http_requests", "counter", "Requests by route and status.");
        foreach (var ((method, route, status), count) in meter.Requests)
        {
            text.Append(CultureInfo.InvariantCulture, $"http_requests_total{{method=\"{method}\",route=\"{Label(route)}\",status=\"{status}\"}} {count}\n");
        }

        Head(text, "http_request_duration_seconds", "histogram", "Time to answer by route.");
        foreach (var (route, buckets, seconds) in meter.Timings)
        {
            var sum = 0L;
            for (var i = 0; i < buckets.Count; i++)
            {
                sum += buckets[i];
                var bound = i < RequestMeter.Bounds.Count ? RequestMeter.Bounds[i].ToString("0.0##", CultureInfo.InvariantCulture) : "+Inf";
                text.Append(CultureInfo.InvariantCulture, $"http_request_duration_seconds_bucket{{route=\"{Label(route)}\",le=\"{bound}\"}} {sum}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"http_request_duration_seconds_count{{route=\"{Label(route)}\"}} {sum}\n");
            text.Append(CultureInfo.InvariantCulture, $"http_request_duration_seconds_sum{{route=\"{Label(route)}\"}} {seconds:0.######}\n");
        }
    }

    private static void Gauge(StringBuilder text, string name, string help, long value)
    {
        Head(text, name, "gauge", help);
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }

    private static void Head(StringBuilder text, string name, string type, string help) =>
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {type}\n# HELP {name} {help}\n");

    private static string Label(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
