-- Where a document was published, as the user or the file's data name it: files of one address are versions of one document.
ALTER TABLE document ADD COLUMN address {text};
CREATE UNIQUE INDEX document_address ON document (address);

-- A sample of each document's phrases, and of the documents that are one article the one that counts as its origin.
CREATE TABLE fingerprint (
    document_id {long} NOT NULL PRIMARY KEY,
    origin_id {long} NOT NULL,      -- the document's own id where it is the origin
    print {text} NOT NULL           -- base64
);
CREATE INDEX fingerprint_origin ON fingerprint (origin_id);

-- Some of the hashes in each fingerprint, by which candidates are found; of a hash that many documents have, only the first.
CREATE TABLE fingerprint_hash (
    hash {long} NOT NULL,
    document_id {long} NOT NULL,
    PRIMARY KEY (hash, document_id)
);
CREATE INDEX fingerprint_hash_document ON fingerprint_hash (document_id);
