-- Words in braces differ between the databases: {identity} is a primary key that numbers itself, {long} a 64-bit integer,
-- {text} a text compared by its bytes.

CREATE TABLE run (
    run_id {identity},
    command {text} NOT NULL,
    fingerprint {text} NOT NULL,
    started_at {text} NOT NULL,
    finished_at {text},
    new_count INTEGER NOT NULL DEFAULT 0,
    changed_count INTEGER NOT NULL DEFAULT 0,
    unchanged_count INTEGER NOT NULL DEFAULT 0,
    failed_count INTEGER NOT NULL DEFAULT 0,
    fact_count {long} NOT NULL DEFAULT 0
);

CREATE TABLE failure (
    failure_id {identity},
    run_id {long} NOT NULL REFERENCES run (run_id),
    path {text} NOT NULL,
    stage {text} NOT NULL,
    reason {text} NOT NULL,
    failed_at {text} NOT NULL
);
CREATE INDEX failure_run ON failure (run_id, failure_id);

-- One row for each path ever loaded.
CREATE TABLE document (
    document_id {identity},
    path {text} NOT NULL UNIQUE,
    folded_path {text} NOT NULL,
    run_id {long} NOT NULL REFERENCES run (run_id),
    version_id {long},            -- the current version
    withdrawn_run {long},         -- the run that took it out of sight; null while it is in sight
    tags {text} NOT NULL DEFAULT '[]'
);

-- One row for each content and extraction a document has had.
CREATE TABLE version (
    version_id {identity},
    document_id {long} NOT NULL REFERENCES document (document_id),
    run_id {long} NOT NULL REFERENCES run (run_id),
    source_path {text} NOT NULL,
    source_hash {text} NOT NULL,    -- of the file
    content_hash {text} NOT NULL,   -- of the document's part of it
    fingerprint {text} NOT NULL,
    published_given {text},
    digest {text} NOT NULL,         -- of everything extracted; equal digests mean nothing changed
    title {text},
    folded_title {text} NOT NULL,
    publisher {text},
    published {text},
    authors {text} NOT NULL,
    tags {text} NOT NULL,         -- the document's when the version was made
    charset {text} NOT NULL,
    characters INTEGER NOT NULL,
    fact_count INTEGER NOT NULL,
    fact_low {long} NOT NULL,     -- its facts have the ids fact_low to fact_high
    fact_high {long} NOT NULL,
    saved_at {text} NOT NULL
);
CREATE INDEX version_document ON version (document_id);
CREATE INDEX version_source ON version (source_path);

CREATE TABLE version_text (
    version_id {long} NOT NULL PRIMARY KEY,
    text {text} NOT NULL,
    source {text},                  -- the decoded source; null where it equals the text
    edits {text} NOT NULL,
    blocks {text} NOT NULL,
    sections {text} NOT NULL,
    issues {text} NOT NULL
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
    text {text} NOT NULL
);

-- The id packs day of publication, version and place, so that descending ids are newest first and in reading order.
CREATE TABLE fact (
    fact_id {long} NOT NULL PRIMARY KEY,
    version_id {long} NOT NULL,
    sentence_id {long} NOT NULL,
    live INTEGER NOT NULL,        -- 1 while its version is the current one and in sight
    changed_run {long} NOT NULL,  -- the run that brought it or last changed what it says
    id {text} NOT NULL,
    key {text} NOT NULL,
    kind {text} NOT NULL,
    text {text} NOT NULL,
    span_start INTEGER NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    rule {text} NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    state {text} NOT NULL,
    value DOUBLE PRECISION,       -- rounded, for ranges; slots hold the exact number
    value_max DOUBLE PRECISION,
    unit {text},                  -- folded
    measure {text},
    status {text},
    direction {text},
    modifier {text},
    period_start INTEGER,         -- yyyymmdd
    period_end INTEGER,
    slots {text} NOT NULL,
    inherited {text},
    issues {text}
);
CREATE INDEX fact_by_id ON fact (id);
CREATE INDEX fact_by_key ON fact (key);

-- The distinct values of attributes, and how many facts in sight have each.
CREATE TABLE term (
    term_id {identity},
    field {text} NOT NULL,
    value {text} NOT NULL,
    folded {text} NOT NULL,
    UNIQUE (field, value)
);
CREATE INDEX term_folded ON term (field, folded);

CREATE TABLE term_total (
    term_id {long} NOT NULL,
    shard INTEGER NOT NULL,
    total {long} NOT NULL,
    PRIMARY KEY (term_id, shard)
);
