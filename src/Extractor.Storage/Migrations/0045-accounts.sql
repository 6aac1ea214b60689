-- Who may come in where the server is reached from other machines. Nothing here can be turned back into a secret.
CREATE TABLE account (
    account_id {identity},
    name {text} NOT NULL UNIQUE,
    role {text} NOT NULL,           -- reader, reviewer, admin
    password_hash {text},           -- salted and slow; null for an account that only has keys
    created_at {text} NOT NULL
);

CREATE TABLE api_key (
    key_id {identity},
    account_id {long} NOT NULL REFERENCES account (account_id),
    label {text} NOT NULL,
    hash {text} NOT NULL UNIQUE,    -- SHA-256 of a random key of 256 bits
    created_at {text} NOT NULL
);
CREATE INDEX api_key_account ON api_key (account_id);

CREATE TABLE login_session (
    hash {text} NOT NULL PRIMARY KEY, -- SHA-256 of what the browser holds
    account_id {long} NOT NULL REFERENCES account (account_id),
    created_at {text} NOT NULL,
    ends_at {text} NOT NULL
);
CREATE INDEX login_session_account ON login_session (account_id);

-- Who came in, who was turned away, and what was changed: only ever added to.
CREATE TABLE audit_entry (
    entry_id {identity},
    at {text} NOT NULL,
    account {text} NOT NULL,        -- empty where nobody logs in
    action {text} NOT NULL,
    subject {text} NOT NULL,
    outcome {text} NOT NULL,
    address {text} NOT NULL
);

-- Keys that forms are sealed with, so that several servers on one store know each other's and a restart breaks no form.
CREATE TABLE seal_key (
    name {text} NOT NULL PRIMARY KEY,
    xml {text} NOT NULL
);

-- Uploads that named themselves, so that one sent twice is one job.
CREATE TABLE upload_request (
    request_key {text} NOT NULL PRIMARY KEY,
    digest {text} NOT NULL,
    run_id {long} NOT NULL,
    created_at {text} NOT NULL
);
