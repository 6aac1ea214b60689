using Npgsql;

namespace Extractor.Storage.Postgres;

/// <summary>Reads what users write for a PostgreSQL store: an address <c>postgresql://…</c> or keywords <c>Host=…</c>.</summary>
internal static class ConnectionText
{
    /// <exception cref="StoreException">It cannot be understood.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            return text.Contains("://", StringComparison.Ordinal) ? FromAddress(text) : new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StoreException($"The connection string cannot be understood: {e.Message} Write postgresql://user:password@host:5432/database.", e);
        }
    }

    private static NpgsqlConnectionStringBuilder FromAddress(string text)
    {
        var address = new Uri(text);
        var builder = new NpgsqlConnectionStringBuilder { Host = address.Host.Length > 0 ? address.Host : "localhost" };
        if (address.Port > 0)
        {
            builder.Port = address.Port;
        }

        var database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/'));
        if (database.Length > 0)
        {
            builder.Database = database;
        }

        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            builder[Uri.UnescapeDataString(pair[0]) is var name && name == "sslmode" ? "SSL Mode" : name] = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "");
        }

        return builder;
    }
}
