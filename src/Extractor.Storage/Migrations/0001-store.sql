-- Words in braces differ between the databases: {identity} is a primary key that numbers itself, {long} a 64-bit integer.

CREATE TABLE run (
    run_id {identity},
    command TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    new_count INTEGER NOT NULL DEFAULT 0,
    changed_count INTEGER NOT NULL DEFAULT 0,
    unchanged_count INTEGER NOT NULL DEFAULT 0,
    failed_count INTEGER NOT NULL DEFAULT 0,
    fact_count {long} NOT NULL DEFAULT 0
);

CREATE TABLE failure (
    failure_id {identity},
    run_id {long} NOT NULL REFERENCES run (run_id),
    path TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    failed_at TEXT NOT NULL
);
CREATE INDEX failure_run ON failure (run_id, failure_id);

-- One row for each path ever loaded.
CREATE TABLE document (
    document_id {identity},
    path TEXT NOT NULL UNIQUE,
    folded_path TEXT NOT NULL,
    run_id {long} NOT NULL REFERENCES run (run_id),
    version_id {long},            -- the current version
    withdrawn_run {long},         -- the run that took it out of sight; null while it is in sight
    tags TEXT NOT NULL DEFAULT '[]'
);

-- One row for each content and extraction a document has had.
CREATE TABLE version (
    version_id {identity},
    document_id {long} NOT NULL REFERENCES document (document_id),
    run_id {long} NOT NULL REFERENCES run (run_id),
    source_path TEXT NOT NULL,
    source_hash TEXT NOT NULL,    -- of the file
    content_hash TEXT NOT NULL,   -- of the document's part of it
    fingerprint TEXT NOT NULL,
    published_given TEXT,
    digest TEXT NOT NULL,         -- of everything extracted; equal digests mean nothing changed
    title TEXT,
    folded_title TEXT NOT NULL,
    publisher TEXT,
    published TEXT,
    authors TEXT NOT NULL,
    charset TEXT NOT NULL,
    characters INTEGER NOT NULL,
    fact_count INTEGER NOT NULL,
    fact_low {long} NOT NULL,     -- its facts have the ids fact_low to fact_high
    fact_high {long} NOT NULL,
    saved_at TEXT NOT NULL
);
CREATE INDEX version_document ON version (document_id);
CREATE INDEX version_source ON version (source_path);

CREATE TABLE version_text (
    version_id {long} NOT NULL PRIMARY KEY,
    text TEXT NOT NULL,
    source TEXT,                  -- the decoded source; null where it equals the text
    edits TEXT NOT NULL,
    blocks TEXT NOT NULL,
    sections TEXT NOT NULL,
    issues TEXT NOT NULL
);

-- When each version was in sight: from since_run up to but not including until_run.
CREATE TABLE presence (
    version_id {long} NOT NULL,
    since_run {long} NOT NULL,
    until_run {long},
    PRIMARY KEY (version_id, since_run)
);

-- Evidence sentences. The id is that of the sentence's first fact; its facts are the next below, without a gap.
CREATE TABLE sentence (
    sentence_id {long} NOT NULL PRIMARY KEY,
    fact_count INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    text TEXT NOT NULL
);

-- The id packs day of publication, version and place, so that descending ids are newest first and in reading order.
CREATE TABLE fact (
    fact_id {long} NOT NULL PRIMARY KEY,
    version_id {long} NOT NULL,
    sentence_id {long} NOT NULL,
    live INTEGER NOT NULL,        -- 1 while its version is the current one and in sight
    changed_run {long} NOT NULL,  -- the run that brought it or last changed what it says
    id TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    state TEXT NOT NULL,
    value DOUBLE PRECISION,       -- rounded, for ranges; slots hold the exact number
    value_max DOUBLE PRECISION,
    unit TEXT,
    measure TEXT,
    status TEXT,
    direction TEXT,
    modifier TEXT,
    period_start INTEGER,         -- yyyymmdd
    period_end INTEGER,
    slots TEXT NOT NULL,
    inherited TEXT,
    issues TEXT
);
CREATE INDEX fact_by_id ON fact (id);
CREATE INDEX fact_by_key ON fact (key);

-- The distinct values of attributes, and how many facts in sight have each.
CREATE TABLE term (
    term_id {identity},
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (field, value)
);
CREATE INDEX term_folded ON term (field, folded);

CREATE TABLE term_total (
    term_id {long} NOT NULL,
    shard INTEGER NOT NULL,
    total {long} NOT NULL,
    PRIMARY KEY (term_id, shard)
);
