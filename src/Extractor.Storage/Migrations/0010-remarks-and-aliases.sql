-- What a reviewer should see of a version beside its facts: its issues (code as in the issue), and numbers, titles and
-- persons that no fact and no reason accounts for (code unexplained.number, unexplained.title, unexplained.person).
-- The id packs version and place, counted down, so that descending ids are newest first and in reading order.
CREATE TABLE remark (
    remark_id {long} NOT NULL PRIMARY KEY,
    key {text} NOT NULL,            -- equal for the same words in the same place of any version: what decisions hang on
    code {text} NOT NULL,
    message {text},
    span_start INTEGER NOT NULL,
    text {text} NOT NULL,
    context_start INTEGER NOT NULL,
    context {text} NOT NULL         -- the words around it
);
CREATE INDEX remark_code ON remark (code, remark_id);

-- Names of indicators that mean the same. The lexicon of a pipeline names more; both count alike.
CREATE TABLE indicator_alias (
    folded {text} NOT NULL PRIMARY KEY,
    alias {text} NOT NULL,
    name {text} NOT NULL,           -- the name preferred
    added_by {text} NOT NULL,
    added_at {text} NOT NULL
);
