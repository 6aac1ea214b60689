CREATE TABLE posting (
    term_id INTEGER NOT NULL,
    fact_id INTEGER NOT NULL,
    PRIMARY KEY (term_id, fact_id)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE sentence_index USING fts5 (bigrams, content = '', contentless_delete = 1, tokenize = 'ascii');
