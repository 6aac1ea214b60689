CREATE INDEX version_run ON version (run_id, fact_count);
