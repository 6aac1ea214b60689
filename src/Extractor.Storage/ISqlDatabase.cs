namespace Extractor.Storage;

/// <summary>What the parts of a store need of its database. Failures of the database surface as <see cref="StoreException"/>.</summary>
internal interface ISqlDatabase : IDisposable
{
    string Location { get; }

    SqlDialect Dialect { get; }

    /// <summary>Begins to read one state of the store; the caller disposes it.</summary>
    ReadScope Read();

    /// <summary>Runs one transaction, alone among those of this process where the database has one writer.</summary>
    T Write<T>(Func<WriteScope, T> work);

    /// <summary>Turns a failure of the database into one the user can act on; others pass.</summary>
    StoreException? Explain(Exception failure);

    /// <summary>Copies one state of the store into a new SQLite store at a path.</summary>
    void Backup(string path, TimeProvider clock);

    /// <summary>What the database itself finds damaged, a sentence each.</summary>
    IReadOnlyList<string> Check();
}
