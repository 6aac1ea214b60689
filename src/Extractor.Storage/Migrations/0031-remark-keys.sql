CREATE INDEX remark_key ON remark (key);
