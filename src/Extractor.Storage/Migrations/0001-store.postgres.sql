CREATE TABLE posting (
    term_id BIGINT NOT NULL,
    fact_id BIGINT NOT NULL,
    PRIMARY KEY (term_id, fact_id)
);

ALTER TABLE sentence ADD COLUMN bigrams tsvector NOT NULL;
CREATE INDEX sentence_bigrams ON sentence USING gin (bigrams);
ALTER TABLE sentence ALTER COLUMN bigrams SET STATISTICS 1000;

ALTER TABLE fact ADD COLUMN folded_text TEXT COLLATE "C" NOT NULL;
CREATE INDEX fact_sentence ON fact (sentence_id);
