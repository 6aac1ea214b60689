-- The same rows in their index alone.
CREATE TABLE fingerprint_hash_packed (hash INTEGER NOT NULL, document_id INTEGER NOT NULL, PRIMARY KEY (hash, document_id)) WITHOUT ROWID;
INSERT INTO fingerprint_hash_packed SELECT hash, document_id FROM fingerprint_hash ORDER BY hash, document_id;
DROP TABLE fingerprint_hash;
ALTER TABLE fingerprint_hash_packed RENAME TO fingerprint_hash;
