-- What the machine said where a person's word replaced it (JSON: place, quote, slots); null where the row is the machine's.
ALTER TABLE fact ADD COLUMN machine {text};

CREATE INDEX fact_reviewed ON fact (state, rule) WHERE state <> 'pending';

-- What people decided: only ever added to. It hangs on the words and their place, not on rows that a new version replaces.
CREATE TABLE decision (
    decision_id {identity},
    group_id {long},                -- the first of those made in one step; null for a single one and for the first
    decided_at {text} NOT NULL,
    reviewer {text} NOT NULL,
    action {text} NOT NULL,
    document {text} NOT NULL,       -- path
    target {text} NOT NULL,         -- the key of the fact or remark when it was first decided on
    kind {text} NOT NULL,           -- of the fact; the code of a remark
    is_remark INTEGER NOT NULL,
    rule {text} NOT NULL,
    quote {text} NOT NULL,
    sentence {text} NOT NULL,
    sentence_offset INTEGER NOT NULL,
    lead {text} NOT NULL,           -- the words before the quote
    trail {text} NOT NULL,          -- and behind it
    reason {text},
    machine {text},                 -- what the machine said then; null for what it had not found
    was {text},                     -- what was shown before
    became {text},                  -- what the reviewer says; null where nothing is said
    undoes {long},
    assignee {text}
);
CREATE INDEX decision_target ON decision (document, target, decision_id);
CREATE INDEX decision_reviewer ON decision (reviewer, decision_id);

-- Where each decided target stands now, and how its decisions fared when its document was last extracted. Made anew from
-- the decisions whenever that happens.
CREATE TABLE review_anchor (
    document {text} NOT NULL,
    target {text} NOT NULL,
    fact_key {text},                -- of the fact it is on now; null where there is none
    status {text} NOT NULL,         -- kept, moved, changed, orphaned
    note {text} NOT NULL,
    run_id {long},                  -- the run that found it so; null where no extraction came between
    PRIMARY KEY (document, target)
);
CREATE INDEX review_anchor_status ON review_anchor (status);
