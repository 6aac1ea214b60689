using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Extractor.Storage.Tests;

/// <summary>A PostgreSQL server of the tests' own, from Debian's package, on loopback; started when it is first asked for, stopped with the tests.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string? _programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
        : null;

    private readonly Lock _starting = new();
    private string? _folder;
    private int _schemas;

    /// <summary>Why there is no server, or null.</summary>
    public string? Missing => _programs is null ? "PostgreSQL is not installed (apt-get install postgresql)." : null;

    private int Port { get; set; }

    private string Data => Path.Combine(_folder!, "data");

    /// <summary>The connection string of an empty schema.</summary>
    public string NewStore()
    {
        Start();
        var schema = $"test_{Interlocked.Increment(ref _schemas)}";
        using var source = NpgsqlDataSource.Create(Connection);
        using var command = source.CreateCommand($"CREATE SCHEMA {schema}");
        command.ExecuteNonQuery();
        return $"{Connection};Search Path={schema}";
    }

    /// <summary>A place for an empty store; the test is skipped where there is no server.</summary>
    internal TestStore Place()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        return new TestStore(NewStore(), () => { });
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            AsOwner("pg_ctl", "-D", Data, "-m", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string Connection => $"Host=127.0.0.1;Port={Port};Username=test;Database=postgres";

    private void Start()
    {
        lock (_starting)
        {
            if (_folder is not null)
            {
                return;
            }

            _folder = Directory.CreateTempSubdirectory("extractor-postgres-").FullName;
            Port = FreePort();
            if (Environment.UserName == "root")
            {
                Run("chown", "postgres", _folder); // the server refuses to run as root
            }

            AsOwner("initdb", "-D", Data, "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
            AsOwner("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {Port} -k {_folder} -h 127.0.0.1 -F", "start");
        }
    }

    private void AsOwner(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        if (Environment.UserName == "root")
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Its output goes nowhere: the server would keep a pipe open for as long as it runs.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
