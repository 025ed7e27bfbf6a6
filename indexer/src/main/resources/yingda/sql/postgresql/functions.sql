-- What SQLite calls so, for the statements that both understand: JSON stands in columns of text.

-- JSON may have a U+0000, which no text here can: it is taken for U+FFFD.
CREATE OR REPLACE FUNCTION json_kept(document TEXT) RETURNS JSON LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN strpos(document, '\u0000') = 0 THEN document
    ELSE regexp_replace(document, '(?<!\\)((?:\\\\)*)\\u0000', '\1\\ufffd', 'g') END::json
$$;

-- The elements of a list, or the members of an object.
CREATE OR REPLACE FUNCTION json_each(document TEXT, OUT key TEXT, OUT value TEXT)
RETURNS SETOF RECORD LANGUAGE sql STABLE ROWS 10 AS $$
  WITH kept AS (SELECT json_kept(document) AS json)
  SELECT NULL, element FROM kept, json_array_elements_text(
    CASE json_typeof(kept.json) WHEN 'array' THEN kept.json ELSE '[]' END) AS element
  UNION ALL
  SELECT member.key, member.value FROM kept, json_each_text(
    CASE json_typeof(kept.json) WHEN 'object' THEN kept.json ELSE '{}' END) AS member
$$;

CREATE OR REPLACE FUNCTION json_extract(document TEXT, path TEXT)
RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT jsonb_path_query_first(json_kept(document)::jsonb, path::jsonpath) #>> '{}'
$$;

CREATE OR REPLACE FUNCTION json_list(elements ANYARRAY)
RETURNS TEXT LANGUAGE sql STABLE AS $$ SELECT array_to_json(elements)::text $$;

CREATE OR REPLACE AGGREGATE json_group_array(TEXT) (
  SFUNC = array_append, STYPE = TEXT[], INITCOND = '{}', FINALFUNC = json_list);

CREATE OR REPLACE AGGREGATE json_group_array(JSON) (
  SFUNC = array_append, STYPE = JSON[], INITCOND = '{}', FINALFUNC = json_list);

-- For triggers: says why not.
CREATE OR REPLACE FUNCTION refuse() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;
