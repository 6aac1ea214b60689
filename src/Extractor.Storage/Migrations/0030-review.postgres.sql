CREATE FUNCTION decision_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'decisions are only ever added'; END $$;
CREATE TRIGGER decision_is_not_changed BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION decision_is_kept();
CREATE TRIGGER decision_is_not_emptied BEFORE TRUNCATE ON decision FOR EACH STATEMENT EXECUTE FUNCTION decision_is_kept();
