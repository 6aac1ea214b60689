CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;
