extension LanguageSample {
  /// Disguised and plain changes in texts for mysql, sqlite3, ClickHouse and Cassandra.
  static let databases = read(
    #"""
    mysql|/*!50000 DROP TABLE x */
    mysql|SELECT 1 /*! INTO OUTFILE '/tmp/x' */
    mysql|SELECT 1 /*!99999 ; DROP TABLE x */
    mysql|SELECT 1 /*M! , sys_exec('rm') */
    mysql|SELECT * FROM t INTO OUTFILE '/tmp/x'
    mysql|SELECT 'a\'; DROP TABLE x; -- '; DROP TABLE y; --'
    mysql|SELECT 'a\\'; DROP TABLE x; -- '
    mysql|SELECT 1 --1; DROP TABLE x
    mysql|SELECT 1 # x¶; DROP TABLE y
    mysql|SELECT `sys_exec`('rm')
    mysql|SELECT "sys_exec"('rm')
    mysql|SELECT load_file('/etc/passwd')
    mysql|SELECT SLEEP(100)
    mysql|SELECT * FROM t LOCK IN SHARE MODE
    mysql|SELECT * FROM t FOR SHARE
    mysql|system rm -rf /srv/app
    mysql|\! rm
    mysql|SELECT 1\! rm
    mysql|SELECT 1;¶source evil.sql
    mysql|SELECT 1¶system rm
    mysql|tee /etc/x
    mysql|pager sh
    mysql|\T /tmp/x
    mysql|\. evil.sql
    mysql|delimiter //¶SELECT 1;DROP TABLE x//
    mysql|KILL 42
    mysql|SET GLOBAL general_log_file = '/var/www/x.php'
    mysql|SET GLOBAL read_only = 0
    mysql|SET sql_log_bin = 0
    mysql|SET @a = 'DROP TABLE x'
    mysql|SET sql_mode = 'NO_BACKSLASH_ESCAPES'
    mysql|SET NAMES gbk
    mysql|PREPARE s FROM 'drop table x'
    mysql|RESET MASTER
    mysql|PURGE BINARY LOGS BEFORE NOW()
    mysql|FLUSH TABLES WITH READ LOCK
    mysql|STOP SLAVE
    mysql|START REPLICA
    mysql|LOAD DATA INFILE 'x' INTO TABLE t
    mysql|HANDLER t OPEN
    mysql|OPTIMIZE TABLE t
    mysql|RENAME TABLE a TO b
    mysql|REPLACE INTO t VALUES (1)
    mysql|WITH x AS (SELECT 1) DELETE FROM t
    mysql|WITH x AS (SELECT 1) UPDATE (t) SET a = 1
    mysql|EXPLAIN ANALYZE DELETE FROM t
    mysql|SELECT NEXT VALUE FOR s
    mysql|SELECT s.nextval
    mysql|SHUTDOWN
    mysql|CLONE LOCAL DATA DIRECTORY = '/x'
    mysql|INSTALL PLUGIN x SONAME 'y.so'
    sqlite|.shell rm
    sqlite|.system rm
    sqlite|.output x
    sqlite|.import x y
    sqlite|.load evil
    sqlite|.read |cmd
    sqlite|.sh rm
    sqlite|SELECT 1;¶.once |sh¶SELECT 2;
    sqlite|SELECT 1¶go¶DROP TABLE x
    sqlite|ATTACH 'x' AS y
    sqlite|VACUUM INTO 'x'
    sqlite|PRAGMA journal_mode = DELETE
    sqlite|PRAGMA writable_schema = 1
    sqlite|SELECT load_extension('x')
    sqlite|SELECT writefile('x', 'y')
    sqlite|SELECT edit('x')
    sqlite|SELECT [load_extension]('x')
    sqlite|WITH x AS (SELECT 1) DELETE FROM t
    sqlite|REPLACE INTO t VALUES (1)
    sqlite|DROP TABLE x
    clickhouse|SELECT * FROM url('http://x', CSV)
    clickhouse|SELECT * FROM file('/etc/passwd')
    clickhouse|SELECT * FROM remote('h', db.t)
    clickhouse|SELECT * FROM executable('x', 'y')
    clickhouse|SELECT 1 INTO OUTFILE 'x'
    clickhouse|SELECT 1 INTO‗OUTFILE 'x'
    clickhouse|ALTER TABLE events DELETE WHERE 1=1
    clickhouse|ALTER TABLE t DROP PARTITION 1
    clickhouse|SYSTEM SHUTDOWN
    clickhouse|KILL QUERY WHERE 1
    clickhouse|OPTIMIZE TABLE t FINAL
    clickhouse|DETACH TABLE t
    clickhouse|EXCHANGE TABLES a AND b
    clickhouse|SELECT 1 // ' ¶; DROP TABLE x -- '
    clickhouse|SELECT '\''; DROP TABLE x --'
    clickhouse|INSERT INTO FUNCTION url('x') SELECT 1
    clickhouse|DESCRIBE TABLE url('http://x')
    clickhouse|SELECT * FROM clusterAllReplicas('x', url('y'))
    cql|TRUNCATE prod.events
    cql|SOURCE 'x'
    cql|COPY t TO 'x'
    cql|CAPTURE 'x'
    cql|PAGING OFF¶DROP TABLE x
    cql|BEGIN BATCH DELETE FROM x WHERE a = 1; APPLY BATCH
    cql|DROP KEYSPACE ks
    cql|LOGIN admin
    cql|SELECT evil(a) FROM t
    mysql|SET GLOBAL max_connections = 1, general_log_file = 'x'
    mysql|SET GLOBAL max_connections = (SELECT 1)
    mysql|SET PERSIST max_connections = 1
    mysql|SET SESSION sql_log_bin = 0
    mysql|SET @@GLOBAL.read_only = OFF
    clickhouse|ALTER TABLE db.t UPDATE a = 1 WHERE b = 2
    clickhouse|DROP TABLE IF EXISTS db.t ON CLUSTER main SYNC
    clickhouse|TRUNCATE TABLE IF EXISTS db.t
    sqlite|DELETE FROM t WHERE rowid = 5
    mysql|TRUNCATE TABLE `shop`.`orders`
    mysql|DELETE o FROM orders o JOIN x ON x.id = o.id
    mysql|ALTER TABLE orders ADD COLUMN x INT
    mysql|CREATE USER 'a'@'b' IDENTIFIED BY 'c'
    mysql|DROP USER 'a'@'b'
    """#)
}
