using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// A statement with parameters <c>$1</c> to <c>$n</c>, compiled at its first use and run without any object between it and
/// the database: rows that are many cost little more than the database itself takes for them. It belongs to whatever
/// transaction its connection is in. Used by one thread at a time.
/// </summary>
internal sealed class PreparedStatement(SqliteConnection connection, string sql, int parameters) : IDisposable
{
    private readonly int[] _places = new int[parameters];
    private sqlite3_stmt? _statement;

    public void Run(params ReadOnlySpan<object?> values)
    {
        var statement = Bind(values);
        int result;
        do
        {
            result = raw.sqlite3_step(statement);
        }
        while (result == raw.SQLITE_ROW);

        End(statement, result);
    }

    /// <summary>The first column of the first row, or null where there is no row.</summary>
    public long? Scalar(params ReadOnlySpan<object?> values)
    {
        var statement = Bind(values);
        var result = raw.sqlite3_step(statement);
        long? value = result == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : null;
        End(statement, result);
        return value;
    }

    public void Dispose() => _statement?.Dispose();

    /// <summary>What a step or compilation answered: an error is thrown as the driver would throw it.</summary>
    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
    }

    private void End(sqlite3_stmt statement, int result)
    {
        try
        {
            Check(result);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    private sqlite3_stmt Bind(ReadOnlySpan<object?> values)
    {
        var statement = _statement ??= Compile();
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(statement, _places[i], values[i]));
        }

        return statement;
    }

    private sqlite3_stmt Compile()
    {
        Check(raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        for (var i = 0; i < parameters; i++)
        {
            _places[i] = raw.sqlite3_bind_parameter_index(statement, $"${i + 1}");
        }

        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, place),
        string text => BindText(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        short number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, place, number),
        float number => raw.sqlite3_bind_double(statement, place, number),
        decimal number => BindText(statement, place, number.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"A {value.GetType()} is no value of a database.", nameof(value)),
    };

    /// <summary>The database copies the text, so that the space is free at once.</summary>
    private static int BindText(sqlite3_stmt statement, int place, string text)
    {
        const int shortText = 256;
        if (text.Length <= shortText)
        {
            Span<byte> few = stackalloc byte[shortText * 3];
            return raw.sqlite3_bind_text(statement, place, few[..Encoding.UTF8.GetBytes(text, few)]);
        }

        var many = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(statement, place, many.AsSpan(0, Encoding.UTF8.GetBytes(text, many)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(many);
        }
    }
}
