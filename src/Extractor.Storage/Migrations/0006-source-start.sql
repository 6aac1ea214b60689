-- Where a version's source begins in the decoded file; more than 0 for one of several documents of a file, which keeps its own part.
ALTER TABLE version_text ADD COLUMN source_start INTEGER NOT NULL DEFAULT 0;
