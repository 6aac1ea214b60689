-- Queries a reader keeps, and the last run they had seen when they last looked.
CREATE TABLE saved_search (
    search_id {identity},
    owner {text} NOT NULL,          -- empty where nobody logs in
    name {text} NOT NULL,
    query {text} NOT NULL,
    seen_run {long} NOT NULL,
    created_at {text} NOT NULL,
    UNIQUE (owner, name)
);
