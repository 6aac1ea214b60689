-- The ledger of durable runs. A run of the table run that is worked off item by item has a row here too.

CREATE TABLE ingest_run (
    run_id {long} NOT NULL PRIMARY KEY REFERENCES run (run_id),
    kind {text} NOT NULL,               -- ingest, upload, reextract
    lane {text} NOT NULL,               -- interactive or bulk
    state {text} NOT NULL,              -- running, paused, cancelled, done
    title {text} NOT NULL,              -- what was asked, for people
    request {text} NOT NULL,            -- what was asked, for the program (JSON)
    request_key {text} NOT NULL,        -- equal for the same request
    host {text},                        -- the only machine that can read the files; null where any can
    fed INTEGER NOT NULL DEFAULT 0,     -- 1 once all items are there
    last_seq {long} NOT NULL DEFAULT 0
);
CREATE INDEX ingest_run_request ON ingest_run (request_key, run_id);

-- A stretch of items that one worker takes at a time. Its counts are of its items, so that they always add up.
CREATE TABLE work_batch (
    batch_id {identity},
    run_id {long} NOT NULL REFERENCES ingest_run (run_id),
    lane {text} NOT NULL,
    first_seq {long} NOT NULL,
    last_seq {long} NOT NULL,
    item_count INTEGER NOT NULL,
    new_count INTEGER NOT NULL DEFAULT 0,
    changed_count INTEGER NOT NULL DEFAULT 0,
    unchanged_count INTEGER NOT NULL DEFAULT 0,
    failed_count INTEGER NOT NULL DEFAULT 0,
    state {text} NOT NULL,              -- waiting, active, done
    attempt INTEGER NOT NULL DEFAULT 0, -- times taken since an item of it was last finished
    worker {text},
    lease_token {text},                 -- whoever does not know it may not write
    lease_until {text}
);
CREATE INDEX work_batch_run ON work_batch (run_id, batch_id);
CREATE INDEX work_batch_open ON work_batch (lane, batch_id) WHERE state <> 'done';
CREATE INDEX work_batch_active ON work_batch (worker) WHERE state = 'active';
CREATE INDEX work_batch_left ON work_batch (run_id) WHERE state <> 'done';

CREATE TABLE work_item (
    run_id {long} NOT NULL,
    seq {long} NOT NULL,
    path {text} NOT NULL,               -- what the document is called
    place {text},                       -- where its bytes are, where that is not the path
    facets {text},                      -- what is known beside the bytes (JSON)
    state {text} NOT NULL,              -- waiting, new, changed, unchanged, failed
    attempt INTEGER NOT NULL DEFAULT 0, -- times begun alone, because its batch had brought workers down
    PRIMARY KEY (run_id, seq)
);
CREATE UNIQUE INDEX work_item_path ON work_item (run_id, path);
CREATE INDEX work_item_state ON work_item (run_id, state, seq);

CREATE TABLE worker (
    worker_id {text} NOT NULL PRIMARY KEY,
    command {text} NOT NULL,
    host {text} NOT NULL,
    process INTEGER NOT NULL,
    slots INTEGER NOT NULL,
    fingerprint {text} NOT NULL,
    started_at {text} NOT NULL,
    seen_at {text} NOT NULL,
    active {text} NOT NULL              -- what it is at (JSON list of paths)
);

ALTER TABLE failure ADD COLUMN seq {long}; -- the item of the run, where there is one
CREATE INDEX failure_item ON failure (run_id, seq) WHERE seq IS NOT NULL;
