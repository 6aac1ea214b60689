-- What is in the index of a document is known from its fingerprint, so that nothing is looked up by document.
DROP INDEX fingerprint_hash_document;
