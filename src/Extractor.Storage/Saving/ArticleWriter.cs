using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage.Jobs;
using Extractor.Storage.Queries;
using Extractor.Storage.Review;

namespace Extractor.Storage.Saving;

/// <summary>Stores one article: its document, a new version with sentences, facts and postings, and the end of the version before.</summary>
internal static class ArticleWriter
{
    private sealed record Current
    {
        public long DocumentId { get; init; }
        public string Path { get; init; } = "";
        public long? WithdrawnRun { get; init; }
        public string Tags { get; init; } = "";
        public long? VersionId { get; init; }
        public string? ContentHash { get; init; }
        public string? SourceHash { get; init; }
        public string? SourcePath { get; init; }
        public string? Fingerprint { get; init; }
        public string? PublishedGiven { get; init; }
        public string? Digest { get; init; }
    }

    private sealed record OldFact
    {
        public string Key { get; init; } = "";
        public string Slots { get; init; } = "";
        public string? Issues { get; init; }
        public string? Machine { get; init; }
        public long ChangedRun { get; init; }

        /// <summary>What the machine said, whatever reviewers made of it.</summary>
        public string MachineSlots => FactContent.Read(Machine) is { } machine ? SlotNotation.Write(machine.Slots) : Slots;
    }

    public static SaveOutcome Save(WriteScope scope, long run, Extraction extraction, VersionRows rows, SaveOptions options, RunTally tally, string now)
    {
        var document = extraction.Document;
        var current = scope.First<Current>(
            $"""
            SELECT d.document_id AS DocumentId, d.path AS Path, d.withdrawn_run AS WithdrawnRun, d.tags AS Tags, v.version_id AS VersionId, v.content_hash AS ContentHash,
                v.source_path AS SourcePath, v.source_hash AS SourceHash, v.fingerprint AS Fingerprint, v.published_given AS PublishedGiven, v.digest AS Digest
            FROM document d LEFT JOIN version v ON v.version_id = d.version_id
            WHERE d.address = @Address OR (d.path = @Path AND (d.address IS NULL OR @Address IS NULL))
            ORDER BY CASE WHEN d.address = @Address THEN 0 ELSE 1 END LIMIT 1 {scope.RowLock}
            """,
            new { document.Path, document.Address });
        if (options.SourcePath is null && current is { SourcePath: not null } && current.ContentHash == document.ContentHash)
        {
            // The stored document extracted once more: it comes from where it came from.
            options = options with { SourcePath = current.SourcePath, SourceHash = current.SourceHash, Published = options.Published ?? Times.ReadDate(current.PublishedGiven) };
        }

        if (current is not null)
        {
            scope.Rows.Flush(); // what is kept back may be its own
        }

        if (current is not null && IsOldFileAgain(scope, current, document, options))
        {
            tally.Count(ItemState.Unchanged);
            return SaveOutcome.Unchanged;
        }

        var path = current?.Path ?? FreePath(scope, document);
        var outcome = current?.VersionId is null ? SaveOutcome.New : SaveOutcome.Changed;
        List<string> tags = [.. (current is null ? [] : DocumentNotation.ReadTexts(current.Tags)).Union(options.Tags)];
        if (current?.VersionId is { } version && !options.Force && current.ContentHash == document.ContentHash
            && current.PublishedGiven == Times.Write(options.Published) && tags.SequenceEqual(DocumentNotation.ReadTexts(current.Tags))
            && (current.Fingerprint == options.Fingerprint || current.Digest == rows.Digest))
        {
            if (current.Fingerprint != options.Fingerprint)
            {
                RemarkRows.Replace(scope, version, rows.Remarks);
            }

            scope.Execute(
                "UPDATE version SET fingerprint = @Fingerprint, source_hash = @hash WHERE version_id = @version AND (fingerprint <> @Fingerprint OR source_hash <> @hash)",
                new { options.Fingerprint, version, hash = options.SourceHash ?? document.ContentHash });
            tally.Count(ItemState.Unchanged);
            return SaveOutcome.Unchanged;
        }

        var documentId = current?.DocumentId ?? scope.Scalar<long>(
            "INSERT INTO document (path, folded_path, run_id, address) VALUES (@path, @folded, @run, @Address) RETURNING document_id",
            new { path, folded = TextFolding.Fold(path), run, document.Address });
        var before = current?.VersionId is { } old ? Supersede(scope, old, run) : [];
        var versionId = AddVersion(scope, run, documentId, extraction, rows, tags, options, now);
        RemarkRows.Add(scope, versionId, rows.Remarks);
        AddFacts(scope, run, versionId, rows, tags, before, tally);
        scope.Execute(
            "UPDATE document SET version_id = @versionId, withdrawn_run = NULL, tags = @tags, address = coalesce(@Address, address) WHERE document_id = @documentId",
            new { versionId, tags = DocumentNotation.Write(tags), document.Address, documentId });
        if (current is not null)
        {
            ReprintRows.Remove(scope, documentId);
        }

        ReprintRows.Add(scope, documentId, rows.Print);
        DecisionReplay.Apply(scope, path, versionId, run);
        tally.Count(outcome == SaveOutcome.New ? ItemState.New : ItemState.Changed, extraction.Facts.Count);
        return outcome;
    }

    /// <summary>
    /// Whether a file is read again that gave the document an earlier version, while another file of the same address, or
    /// a later part of the same file, gives the current one: the one loaded last for the first time stays.
    /// </summary>
    private static bool IsOldFileAgain(WriteScope scope, Current current, Document document, SaveOptions options)
    {
        var source = options.SourcePath ?? document.Path;
        if (current.VersionId is null || current.ContentHash == document.ContentHash || (current.SourcePath == source && current.SourceHash != options.SourceHash))
        {
            return false;
        }

        return scope.Execute(
            "UPDATE version SET fingerprint = @Fingerprint, source_hash = @hash WHERE document_id = @DocumentId AND source_path = @source AND content_hash = @ContentHash",
            new { options.Fingerprint, hash = options.SourceHash ?? document.ContentHash, current.DocumentId, source, document.ContentHash }) > 0;
    }

    /// <summary>The document's path; where a document of another address has it (the third item of yesterday's feed), with the address behind it.</summary>
    private static string FreePath(WriteScope scope, Document document) =>
        document.Address is null || scope.Scalar<long?>("SELECT document_id FROM document WHERE path = @Path", new { document.Path }) is null ? document.Path : $"{document.Path} {document.Address}";

    /// <summary>Takes a version out of sight; gives what its facts said, for the new version to compare with.</summary>
    private static List<OldFact> Supersede(WriteScope scope, long version, long run)
    {
        var (low, high) = scope.First<(long, long)>("SELECT fact_low, fact_high FROM version WHERE version_id = @version", new { version });
        var old = scope.Query<OldFact>(
            "SELECT key AS Key, slots AS Slots, issues AS Issues, machine AS Machine, changed_run AS ChangedRun FROM fact WHERE fact_id BETWEEN @low AND @high",
            new { low, high }).ToList();
        Visibility.Hide(scope, version, run);
        return old;
    }

    private static long AddVersion(
        WriteScope scope, long run, long documentId, Extraction extraction, VersionRows rows, List<string> tags, SaveOptions options, string now)
    {
        var document = extraction.Document;
        var versionId = scope.Scalar<long>(
            """
            INSERT INTO version (document_id, run_id, source_path, source_hash, content_hash, fingerprint, published_given, digest, title, folded_title, publisher,
                published, authors, tags, charset, characters, fact_count, fact_low, fact_high, saved_at)
            VALUES (@documentId, @run, @SourcePath, @SourceHash, @ContentHash, @Fingerprint, @PublishedGiven, @Digest, @Title, @FoldedTitle, @Publisher,
                @Published, @Authors, @Tags, @Charset, @Characters, @Facts, 0, 0, @now)
            RETURNING version_id
            """,
            new
            {
                documentId,
                run,
                SourcePath = options.SourcePath ?? document.Path,
                SourceHash = options.SourceHash ?? document.ContentHash,
                document.ContentHash,
                options.Fingerprint,
                PublishedGiven = Times.Write(options.Published),
                rows.Digest,
                document.Title,
                FoldedTitle = TextFolding.Fold(document.Title ?? ""),
                document.Publisher,
                Published = Times.Write(document.Published),
                Authors = DocumentNotation.Write(document.Authors),
                Tags = DocumentNotation.Write(tags),
                document.Charset,
                Characters = document.Text.Length,
                Facts = extraction.Facts.Count,
                now,
            });
        scope.Execute(
            "UPDATE version SET fact_low = @low, fact_high = @high WHERE version_id = @versionId",
            new { low = FactId.Pack(document.Published, versionId, FactId.MaxFacts), high = FactId.Pack(document.Published, versionId, 0), versionId });
        scope.Execute(
            "INSERT INTO version_text (version_id, text, source, source_start, edits, blocks, sections, issues) VALUES (@versionId, @Text, @Source, @SourceStart, @Edits, @Blocks, @Sections, @Issues)",
            new
            {
                versionId,
                document.Text,
                Source = document.Body.Edits.Count == 0 ? null : document.Body.Source,
                document.SourceStart,
                rows.Edits,
                rows.Blocks,
                rows.Sections,
                rows.Issues,
            });
        scope.Execute("INSERT INTO presence (version_id, since_run) VALUES (@versionId, @run)", new { versionId, run });
        return versionId;
    }

    private static void AddFacts(WriteScope scope, long run, long versionId, VersionRows rows, List<string> tags, List<OldFact> before, RunTally tally)
    {
        var (sentences, facts) = rows.Number(versionId, tags);
        var old = before.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Last());
        for (var i = 0; i < facts.Count; i++)
        {
            var same = old.GetValueOrDefault(facts[i].Fact.Key);
            facts[i] = facts[i] with
            {
                ChangedRun = same is not null && same.MachineSlots == facts[i].Slots && same.Issues == facts[i].Issues ? same.ChangedRun : run,
            };
        }

        var terms = new TermCounts(scope.Rows, facts);
        scope.Rows.Write(versionId, sentences, facts, terms.Postings);
        foreach (var (term, count) in terms.Counts)
        {
            tally.CountTerm(term, count);
        }
    }
}
