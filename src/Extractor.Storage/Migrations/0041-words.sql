-- What people add to the lexicons of the pipeline: proposed, adopted, declined, withdrawn. Only ever added to; the last
-- entry about a word is what holds.
CREATE TABLE word_change (
    change_id {identity},
    at {text} NOT NULL,
    account {text} NOT NULL,        -- who
    action {text} NOT NULL,
    lexicon {text} NOT NULL,
    word {text} NOT NULL,
    line {text} NOT NULL,           -- as it stands in the file: word, normal form, further columns, parted by tabs
    reason {text} NOT NULL,
    documents INTEGER NOT NULL,     -- what trying it showed: in so many documents so many facts
    gained INTEGER NOT NULL,
    lost INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    contradicted INTEGER NOT NULL   -- of those a reviewer had accepted
);
CREATE INDEX word_change_word ON word_change (lexicon, word, change_id);
