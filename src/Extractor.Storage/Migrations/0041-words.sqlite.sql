CREATE TRIGGER word_change_is_not_changed BEFORE UPDATE ON word_change BEGIN SELECT RAISE(ABORT, 'the log of words is only ever added to'); END;
CREATE TRIGGER word_change_is_not_deleted BEFORE DELETE ON word_change BEGIN SELECT RAISE(ABORT, 'the log of words is only ever added to'); END;
