CREATE TABLE work_content (run_id BIGINT NOT NULL, seq BIGINT NOT NULL, bytes BYTEA NOT NULL, PRIMARY KEY (run_id, seq));
