extension LanguageSample {
  /// Disguised and plain changes in texts for psql and any other SQL.
  static let postgres = read(
    #"""
    psql|SELECT 1; DROP TABLE x
    psql|DROP/**/TABLE/**/x
    psql|/* /* nested */ DROP */ DELETE FROM x
    psql|SELECT pg_terminate_backend(1)
    psql|SELECT "pg_terminate_backend"(1)
    psql|SELECT pg_catalog.pg_terminate_backend(1)
    psql|SELECT pg_catalog."pg_terminate_backend"(1)
    psql|SELECT "pg_catalog".pg_terminate_backend (1)
    psql|SELECT U&"pg\005fterminate_backend"(1)
    psql|SELECT U&"\0064rop_all"(1)
    psql|SELECT pg_terminate_backend/* x */(1)
    psql|SELECT pg_terminate_backend -- x¶ (1)
    psql|SELECT PG_TERMINATE_BACKEND(pid) FROM pg_stat_activity
    psql|SELECT evil.count(1)
    psql|SELECT public.now()
    psql|WITH x AS (DELETE FROM orders RETURNING *) SELECT * FROM x
    psql|WITH x AS MATERIALIZED (UPDATE t SET a = 1 RETURNING a) SELECT * FROM x
    psql|WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x
    psql|WITH x AS (SELECT 1), y(a) AS (INSERT INTO t VALUES (1) RETURNING a) TABLE y
    psql|SELECT * INTO backup FROM orders
    psql|SELECT * FROM orders FOR UPDATE
    psql|SELECT * FROM orders FOR NO KEY UPDATE SKIP LOCKED
    psql|EXPLAIN ANALYZE DELETE FROM orders
    psql|EXPLAIN (COSTS, ANALYZE) DELETE FROM orders
    psql|EXPLAIN (ANALYSE TRUE) UPDATE orders SET a = 1
    psql|EXPLAIN ANALYZE VERBOSE INSERT INTO t VALUES (1)
    psql|EXPLAIN ANALYZE EXECUTE p
    psql|EXPLAIN SELECT pg_terminate_backend(1)
    psql|EXPLAIN ANALYZE WITH x AS (DELETE FROM t RETURNING 1) SELECT 1
    psql|COPY t FROM '/tmp/x'
    psql|COPY (SELECT 1) TO PROGRAM 'sh'
    psql|COPY t TO '/tmp/x'
    psql|COPY (DELETE FROM t RETURNING 1) TO STDOUT
    psql|\! rm -rf /srv
    psql|\!rm -rf /srv
    psql|SELECT 1 \! rm
    psql|SELECT 1 \g /etc/passwd
    psql|SELECT 1 \g |sh
    psql|SELECT 'drop table x' \gexec
    psql|\o |sh¶SELECT 1
    psql|\copy t from x.csv
    psql|\echo `rm -rf /`
    psql|\x `rm`
    psql|\i evil.sql
    psql|\d \! rm
    psql|\echo 'a¶' \! rm ¶ '
    psql|\set x 'drop table t' ¶ :x
    psql|SELECT 1; :x
    psql|SELECT :x
    psql|\setenv PAGER 'sh'
    psql|\w file
    psql|\c "host=evil dbname=x"
    psql|\lo_unlink 5
    psql|DO $$ BEGIN DELETE FROM t; END $$
    psql|DO $a$ $$ $a$; DROP TABLE x
    psql|SELECT $a$ $b$ $a$; DROP TABLE x; --$b$
    psql|SELECT 'a\'; DROP TABLE x; --'
    psql|SELECT E'a\'b'; DROP TABLE x --'
    psql|SELECT E'a\\'; DROP TABLE x --'
    psql|SELECT 1;;; TRUNCATE x
    psql|TRUNCATE audit_log
    psql|DELETE FROM users
    psql|DELETE FROM users WHERE true
    psql|UPDATE users SET a = 1 WHERE 1 = 1
    psql|CALL cleanup()
    psql|EXECUTE stmt
    psql|PREPARE x AS DELETE FROM t
    psql|SELECT nextval('s')
    psql|SELECT setval('s', 1)
    psql|SELECT set_config('a', 'b', false)
    psql|SELECT lo_unlink(l.oid) FROM pg_largeobject_metadata l
    psql|SELECT * FROM dblink('x', 'drop table y') AS (a int)
    psql|WITH a AS (SELECT 1) SELECT * FROM a, dblink('x') AS (b int)
    psql|SELECT DISTINCT ON (a) pg_terminate_backend(a) FROM t
    psql|SELECT pg_read_file('/etc/passwd')
    psql|SELECT pg_reload_conf()
    psql|SELECT pg_switch_wal(), pg_promote()
    psql|SELECT pg_drop_replication_slot('x')
    psql|SELECT query_to_xml('drop table x', true, true, '')
    psql|SELECT unknown_fn(1)
    psql|SELECT (SELECT evil(a) FROM t)
    psql|SELECT count(*) FROM (SELECT evil(1)) s
    psql|SELECT 1 OPERATOR(evil.+) 2
    psql|SET search_path = evil, pg_catalog; SELECT now()
    psql|SET ROLE postgres
    psql|SET SESSION AUTHORIZATION postgres
    psql|SET default_transaction_read_only = off
    psql|SET standard_conforming_strings = off; SELECT 'a\'
    psql|BEGIN READ WRITE; DELETE FROM t
    psql|ROLLBACK PREPARED 'x'
    psql|VACUUM FULL orders
    psql|REINDEX TABLE orders
    psql|ALTER SYSTEM SET archive_command = 'rm -rf /'
    psql|ALTER SYSTEM RESET ALL
    psql|ALTER TABLE orders DROP COLUMN total
    psql|LOCK TABLE orders
    psql|LISTEN x
    psql|GRANT ALL ON t TO public
    psql|REFRESH MATERIALIZED VIEW m
    psql|MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE
    psql|SELECT 1 union all delete from x
    psql|1select 1
    psql|SELECT pg_catalog . pg_cancel_backend(5)
    psql|SELECT 1; -- x¶DROP TABLE y
    psql|SELECT 1 +--x¶ evil(2)
    psql|SELECT 1 AS "x"; ; ;drop schema public cascade
    psql|SELECT (1
    psql|SELECT 1)
    psql|TABLE t; NOTIFY x
    psql|FETCH ALL FROM c
    sql|SELECT 'a\'; DROP TABLE x; --'
    sql|SELECT 1 # ' ¶; DROP TABLE x -- '
    sql|SELECT 1 --' ¶; DROP TABLE x -- '
    sql|SELECT /* /* */ 1; DROP TABLE x /* */ */
    sql|DROP DATABASE app
    psql|ALTER SYSTEM SET work_mem = (select 1)
    psql|/* x */ ALTER SYSTEM SET shared_preload_libraries = 'x'
    psql|select pg_sleep(1)
    psql|SELECT a.b.c(1)
    psql|SELECT case when true then pg_terminate_backend(1) end
    psql|SELECT x FROM t WHERE a = evil (1)
    psql|select 'a' 'b'; select evil(1)
    psql|SELECT * FROM evil(1) g(n)
    psql|SELECT * FROM t, LATERAL evil(t.a) AS z(b)
    psql|SELECT * FROM ROWS FROM (evil(1), now())
    psql|CREATE TABLE x AS SELECT 1
    psql|INSERT INTO shop.orders VALUES (1)
    psql|DROP INDEX CONCURRENTLY IF EXISTS a, b.c
    psql|REVOKE ALL ON DATABASE x FROM y
    psql|CLUSTER t
    psql|CREATE INDEX CONCURRENTLY i ON t (a)
    """#)
}
