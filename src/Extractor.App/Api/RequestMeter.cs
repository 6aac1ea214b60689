using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extractor.App.Api;

/// <summary>Counts requests and how long they took, by route. A route is its pattern, so that no name of a document is told.</summary>
internal sealed class RequestMeter
{
    public static readonly IReadOnlyList<double> Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

    private readonly ConcurrentDictionary<(string Method, string Route, int Status), long> _requests = new();
    private readonly ConcurrentDictionary<string, Timing> _timings = new(StringComparer.Ordinal);

    public IReadOnlyList<KeyValuePair<(string Method, string Route, int Status), long>> Requests => [.. _requests.OrderBy(r => r.Key)];

    public IReadOnlyList<(string Route, IReadOnlyList<long> Buckets, double Seconds)> Timings =>
        [.. _timings.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value.Read(), t.Value.Seconds))];

    public async Task MeasureAsync(HttpContext context, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            _requests.AddOrUpdate((Method(context.Request.Method), route, context.Response.StatusCode), 1, (_, n) => n + 1);
            _timings.GetOrAdd(route, _ => new Timing()).Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }

    /// <summary>Callers may make methods up; those are one.</summary>
    private static string Method(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) ? method : "other";

    private sealed class Timing
    {
        private readonly long[] _buckets = new long[Bounds.Count + 1];
        private readonly Lock _lock = new();

        public double Seconds { get; private set; }

        public void Add(double seconds)
        {
            var bucket = 0;
            while (bucket < Bounds.Count && seconds > Bounds[bucket])
            {
                bucket++;
            }

            lock (_lock)
            {
                _buckets[bucket]++;
                Seconds += seconds;
            }
        }

        public IReadOnlyList<long> Read()
        {
            lock (_lock)
            {
                return [.. _buckets];
            }
        }
    }
}
