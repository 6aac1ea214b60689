CREATE FUNCTION words_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log of words is only ever added to'; END $$;
CREATE TRIGGER word_change_is_not_changed BEFORE UPDATE OR DELETE ON word_change FOR EACH ROW EXECUTE FUNCTION words_are_kept();
CREATE TRIGGER word_change_is_not_emptied BEFORE TRUNCATE ON word_change FOR EACH STATEMENT EXECUTE FUNCTION words_are_kept();
