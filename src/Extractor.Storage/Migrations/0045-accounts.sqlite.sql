CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
