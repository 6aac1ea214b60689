namespace Extractor.Storage.Upkeep;

/// <summary>A table of the shared schema, as it is moved from store to store.</summary>
/// <param name="Columns">Names with their types behind a colon: l for 64-bit, i for 32-bit integers, d for double, t for text.</param>
/// <param name="Key">What its rows are ordered by.</param>
/// <param name="NumbersItself">Whether the first column is numbered by the database.</param>
internal sealed record StoredTable(string Name, string Key, bool NumbersItself, params string[] Columns)
{
    /// <summary>All tables, those that others refer to first.</summary>
    public static readonly IReadOnlyList<StoredTable> All =
    [
        new("run", "run_id", true, "run_id:l", "command:t", "fingerprint:t", "started_at:t", "finished_at:t", "new_count:i", "changed_count:i", "unchanged_count:i", "failed_count:i", "fact_count:l"),
        new("failure", "failure_id", true, "failure_id:l", "run_id:l", "path:t", "stage:t", "reason:t", "failed_at:t", "seq:l"),
        new("document", "document_id", true, "document_id:l", "path:t", "folded_path:t", "run_id:l", "version_id:l", "withdrawn_run:l", "tags:t", "address:t"),
        new("version", "version_id", true, "version_id:l", "document_id:l", "run_id:l", "source_path:t", "source_hash:t", "content_hash:t", "fingerprint:t", "published_given:t", "digest:t",
            "title:t", "folded_title:t", "publisher:t", "published:t", "authors:t", "tags:t", "charset:t", "characters:i", "fact_count:i", "fact_low:l", "fact_high:l", "saved_at:t"),
        new("version_text", "version_id", false, "version_id:l", "text:t", "source:t", "source_start:i", "edits:t", "blocks:t", "sections:t", "issues:t"),
        new("remark", "remark_id", false, "remark_id:l", "key:t", "code:t", "message:t", "span_start:i", "text:t", "context_start:i", "context:t"),
        new("indicator_alias", "folded", false, "folded:t", "alias:t", "name:t", "added_by:t", "added_at:t"),
        new("fingerprint", "document_id", false, "document_id:l", "origin_id:l", "print:t"),
        new("fingerprint_hash", "hash, document_id", false, "hash:l", "document_id:l"),
        new("presence", "version_id, since_run", false, "version_id:l", "since_run:l", "until_run:l"),
        new("sentence", "sentence_id", false, "sentence_id:l", "fact_count:i", "span_start:i", "text:t"),
        new("fact", "fact_id", false, "fact_id:l", "version_id:l", "sentence_id:l", "live:i", "changed_run:l", "id:t", "key:t", "kind:t", "text:t", "span_start:i", "source_start:i",
            "source_end:i", "rule:t", "confidence:d", "state:t", "value:d", "value_max:d", "unit:t", "measure:t", "status:t", "direction:t", "modifier:t", "period_start:i",
            "period_end:i", "slots:t", "inherited:t", "issues:t", "machine:t"),
        new("term", "term_id", true, "term_id:l", "field:t", "value:t", "folded:t"),
        new("term_total", "term_id, shard", false, "term_id:l", "shard:i", "total:l"),
        new("decision", "decision_id", true, "decision_id:l", "group_id:l", "decided_at:t", "reviewer:t", "action:t", "document:t", "target:t", "kind:t", "is_remark:i", "rule:t", "quote:t",
            "sentence:t", "sentence_offset:i", "lead:t", "trail:t", "reason:t", "machine:t", "was:t", "became:t", "undoes:l", "assignee:t"),
        new("review_anchor", "document, target", false, "document:t", "target:t", "fact_key:t", "status:t", "note:t", "run_id:l"),
        new("posting", "term_id, fact_id", false, "term_id:l", "fact_id:l"),
        new("ingest_run", "run_id", false, "run_id:l", "kind:t", "lane:t", "state:t", "title:t", "request:t", "request_key:t", "host:t", "fed:i", "last_seq:l"),
        new("work_batch", "batch_id", true, "batch_id:l", "run_id:l", "lane:t", "first_seq:l", "last_seq:l", "item_count:i", "new_count:i", "changed_count:i", "unchanged_count:i",
            "failed_count:i", "state:t", "attempt:i", "worker:t", "lease_token:t", "lease_until:t"),
        new("work_item", "run_id, seq", false, "run_id:l", "seq:l", "path:t", "place:t", "facets:t", "state:t", "attempt:i"),
        new("saved_search", "search_id", true, "search_id:l", "owner:t", "name:t", "query:t", "seen_run:l", "created_at:t"),
        new("account", "account_id", true, "account_id:l", "name:t", "role:t", "password_hash:t", "created_at:t"),
        new("api_key", "key_id", true, "key_id:l", "account_id:l", "label:t", "hash:t", "created_at:t"),
        new("login_session", "hash", false, "hash:t", "account_id:l", "created_at:t", "ends_at:t"),
        new("audit_entry", "entry_id", true, "entry_id:l", "at:t", "account:t", "action:t", "subject:t", "outcome:t", "address:t"),
        new("word_change", "change_id", true, "change_id:l", "at:t", "account:t", "action:t", "lexicon:t", "word:t", "line:t", "reason:t", "documents:i", "gained:i", "lost:i", "changed:i", "contradicted:i"),
        new("seal_key", "name", false, "name:t", "xml:t"),
        new("upload_request", "request_key", false, "request_key:t", "digest:t", "run_id:l", "created_at:t"),
    ];

    public IReadOnlyList<string> Names { get; } = [.. Columns.Select(c => c[..c.IndexOf(':', StringComparison.Ordinal)])];

    public IReadOnlyList<char> Types { get; } = [.. Columns.Select(c => c[^1])];

    public string Select => $"SELECT {string.Join(", ", Names)} FROM {Name} ORDER BY {Key}";
}
