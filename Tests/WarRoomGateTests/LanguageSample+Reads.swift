extension LanguageSample {
  /// What people on call type: it only reads.
  static let reads = read(
    #"""
    psql|SELECT pid, now() - xact_start AS age, state, left(query, 80) FROM pg_stat_activity
      WHERE state <> 'idle' ORDER BY age DESC NULLS LAST LIMIT 20;
    psql|SELECT count(*) FROM orders WHERE created_at > now() - interval '1 hour'
    psql|select * from pg_stat_replication
    psql|SELECT pg_is_in_recovery(), pg_last_wal_replay_lsn(), pg_last_xact_replay_timestamp()
    psql|SELECT blocked.pid, pg_blocking_pids(blocked.pid) FROM pg_stat_activity blocked WHERE
      cardinality(pg_blocking_pids(blocked.pid)) > 0
    psql|SELECT relname, n_dead_tup, n_live_tup, last_autovacuum FROM pg_stat_user_tables ORDER
      BY n_dead_tup DESC LIMIT 10
    psql|SELECT datname, pg_size_pretty(pg_database_size(datname)) FROM pg_database ORDER BY
      pg_database_size(datname) DESC
    psql|SELECT relname, pg_size_pretty(pg_total_relation_size(relid)) FROM
      pg_catalog.pg_statio_user_tables ORDER BY pg_total_relation_size(relid) DESC LIMIT 10
    psql|SELECT slot_name, active, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(),
      restart_lsn)) AS lag FROM pg_replication_slots
    psql|SELECT datname, age(datfrozenxid) FROM pg_database ORDER BY 2 DESC
    psql|SELECT query, calls, total_exec_time, rows FROM pg_stat_statements ORDER BY
      total_exec_time DESC LIMIT 5
    psql|SHOW max_connections
    psql|SHOW ALL
    psql|EXPLAIN SELECT * FROM orders WHERE id = 42
    psql|EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM orders WHERE customer_id = 7
    psql|EXPLAIN DELETE FROM orders WHERE id = 1
    psql|\d orders
    psql|\d+ public.orders
    psql|\dt+
    psql|\l
    psql|\du
    psql|\x on¶SELECT * FROM pg_stat_activity;
    psql|\conninfo
    psql|\timing on \\ SELECT count(*) FROM t;
    psql|WITH recent AS (SELECT * FROM orders WHERE at > now() - interval '5 min') SELECT
      status, count(*) FROM recent GROUP BY status
    psql|WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 10) SELECT
      sum(n) FROM t
    psql|SELECT 'DROP TABLE x; -- not really'
    psql|SELECT $$DELETE FROM y$$ AS text
    psql|SELECT * FROM "Orders" WHERE "deletedAt" IS NULL AND note LIKE 'it''s%'
    psql|SET statement_timeout = '5s'; SELECT 1
    psql|BEGIN; SET TRANSACTION READ ONLY; SELECT 1; COMMIT;
    psql|BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT count(*) FROM t;
      ROLLBACK
    psql|SELECT sum(amount) FILTER (WHERE ok), rank() OVER (PARTITION BY a ORDER BY b) FROM t
    psql|SELECT id FROM t WHERE a IN (1, 2, 3) AND EXISTS (SELECT 1 FROM u WHERE u.id = t.id)
    psql|SELECT CAST(x AS numeric(10, 2)), y::varchar(20), extract(epoch FROM now() - z) FROM t
    psql|SELECT g.n FROM generate_series(1, 10) AS g(n)
    psql|SELECT n FROM generate_series(1, 10) g(n)
    psql|SELECT locktype, relation::regclass, mode, granted FROM pg_locks WHERE NOT granted
    psql|TABLE pg_settings
    psql|VALUES (1, 'a'), (2, 'b')
    psql|COPY (SELECT * FROM orders LIMIT 10) TO STDOUT WITH CSV HEADER
    psql|SELECT coalesce(a, b), nullif(c, ''), greatest(d, e) FROM t
    psql|SELECT data->>'status', jsonb_array_length(data->'items') FROM events
    psql|SELECT update, "insert" FROM audit ORDER BY delete
    psql|SELECT name, setting, source FROM pg_settings WHERE name LIKE 'autovacuum%'
    psql|SELECT DISTINCT ON (host) host, at FROM pings ORDER BY host, at DESC
    psql|SELECT date_trunc('minute', at) AS m, count(*) FROM requests GROUP BY 1 ORDER BY 1
    psql|SELECT indexrelid::regclass, idx_scan FROM pg_stat_user_indexes WHERE idx_scan = 0
    psql|SELECT now() /* just the time */ -- done
    psql|SELECT wait_event_type, wait_event, count(*) FROM pg_stat_activity GROUP BY 1, 2
    psql|SET search_path TO shop, public; SELECT count(*) FROM orders
    psql|SELECT pid, state, query FROM pg_stat_activity WHERE query ILIKE '%delete%'
    mysql|SHOW FULL PROCESSLIST
    mysql|SHOW PROCESSLIST\G
    mysql|SHOW SLAVE STATUS\G
    mysql|SHOW REPLICA STATUS
    mysql|SHOW ENGINE INNODB STATUS\G
    mysql|SHOW GLOBAL STATUS LIKE 'Threads_connected'
    mysql|SHOW VARIABLES WHERE Variable_name IN ('max_connections', 'wait_timeout')
    mysql|SHOW CREATE TABLE orders
    mysql|SHOW DATABASES; USE shop; SHOW TABLES
    mysql|SELECT id, deleted_at FROM users LIMIT 5
    mysql|SELECT COUNT(*) FROM `order items` WHERE note = 'it\'s'
    mysql|SELECT table_schema, ROUND(SUM(data_length + index_length) / 1024 / 1024, 1) AS mb
      FROM information_schema.tables GROUP BY table_schema
    mysql|SELECT * FROM information_schema.innodb_trx ORDER BY trx_started LIMIT 5
    mysql|SELECT * FROM performance_schema.replication_group_members
    mysql|SELECT @@hostname, @@read_only, @@global.gtid_executed
    mysql|EXPLAIN SELECT * FROM orders WHERE id = 1
    mysql|EXPLAIN ANALYZE SELECT * FROM orders WHERE id = 1
    mysql|DESC orders
    mysql|DESCRIBE shop.orders
    mysql|SELECT DATE_FORMAT(created_at, '%Y-%m-%d %H:%i') AS m, COUNT(*) FROM t WHERE
      created_at > DATE_SUB(NOW(), INTERVAL 1 HOUR) GROUP BY m
    mysql|SELECT IF(a > 1, 'x', 'y'), CASE WHEN b THEN 1 ELSE 2 END FROM t # trailing
    mysql|SELECT /*+ MAX_EXECUTION_TIME(1000) */ COUNT(*) FROM big
    mysql|SET SESSION TRANSACTION READ ONLY; SELECT 1
    mysql|SELECT * FROM sys.innodb_lock_waits\G
    mysql|SELECT 5--1
    sqlite|.tables
    sqlite|.schema orders
    sqlite|SELECT count(*) FROM orders WHERE date(at) = date('now')
    sqlite|PRAGMA table_info(orders)
    sqlite|PRAGMA integrity_check
    sqlite|PRAGMA journal_mode
    sqlite|SELECT name FROM sqlite_master WHERE type = 'table'
    sqlite|SELECT [order], `user` FROM "t"
    sqlite|EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1
    sqlite|.headers on¶.mode column¶SELECT * FROM t LIMIT 3;
    clickhouse|SELECT count() FROM system.parts WHERE active
    clickhouse|SELECT query_id, elapsed, formatReadableSize(memory_usage), query FROM
      system.processes ORDER BY elapsed DESC FORMAT Vertical
    clickhouse|SELECT toStartOfMinute(event_time) AS m, countIf(type =
      'ExceptionWhileProcessing') FROM system.query_log WHERE event_time > now() - INTERVAL 1 HOUR
      GROUP BY m ORDER BY m
    clickhouse|SELECT database, table, quantile(0.95)(rows) FROM system.parts GROUP BY database,
      table SETTINGS max_threads = 4
    clickhouse|SHOW PROCESSLIST
    clickhouse|SHOW CREATE TABLE events
    clickhouse|EXISTS TABLE events
    clickhouse|DESCRIBE TABLE events
    clickhouse|SELECT hostName(), count() FROM clusterAllReplicas('main', system.processes)
      GROUP BY 1
    clickhouse|SELECT uniqExact(user), arrayMap(x -> x + 1, [1, 2]) FROM events LIMIT 5 BY host
    cql|SELECT * FROM prod.events WHERE id = 123 LIMIT 10;
    cql|DESCRIBE KEYSPACES
    cql|DESC TABLE prod.events;
    cql|CONSISTENCY QUORUM
    cql|TRACING ON
    cql|SELECT key, ttl(value), writetime(value) FROM ks.t WHERE token(key) > 0
    cql|PAGING OFF; SELECT count(*) FROM ks.t
    cql|SELECT peer, release_version FROM system.peers // who
    awk|{print $1}
    awk|$3=="Lost"
    awk|NR==1 || $5 > 80 {print $1, $5}
    awk|$9 >= 500 {c[$1]++} END {for (k in c) print c[k], k}
    awk|BEGIN {FS=","} {sum += $3} END {printf "%.2f\n", sum / NR}
    awk|/ERROR/ && !/timeout/ {print FILENAME ": " $0}
    awk|{if ($1 > max) {max = $1; line = $0}} END {print max, line}
    awk|{print ($1 > 5 ? "high" : "low")}
    awk|{gsub(/[0-9]+/, "N"); count[$0]++} END {for (l in count) print count[l] "\t" l}
    awk|{print > "/dev/stderr"}
    awk|match($0, /took ([0-9]+)ms/, m) && m[1] > 1000
    awk|function max(a, b) { return a > b ? a : b } {m = max(m, $1)} END {print m}
    awk|{a = $1 / $2; b = $3 / 2; print a / b}
    awk|!seen[$0]++
    awk|# comment with | and > signs¶{print}
    awk|BEGIN{while((getline line) > 0) n++; print n}
    awk|{print substr($0, index($0, $3))}
    awk|{ print length / 2 }
    awk|/system/ {print "a | b > c"}
    awk|{t[$1] += $2} END {for (i in t) if (t[i] > 100) print i, t[i]; exit}
    awk|{print strftime("%H:%M", $1), tolower($2)}
    awk|$0 ~ "a/b" || $4 ~ /^\/var\/log/
    sed|1,50p
    sed|s/foo/bar/g
    sed|s#/var/log#/tmp#; s|a|b|2p
    sed|/start/,/end/p
    sed|/^#/d;/^$/d
    sed|$!N;$!D
    sed|:a;N;$!ba;s/\n/ /g
    sed|s/[^/]*$//
    sed|s/\(a\)\/\(b\)/\2\/\1/I
    sed|2q
    sed|/x/{s/a/b/;p;}
    sed|1!G;h;$!d
    sed|/ERROR/!d
    sed|10~5p;5,+3d
    sed|y/abc/xyz/
    sed|$a end of file; e rm is text here
    sed|\,/etc/,p
    sed|s/.*"id":"\([^"]*\)".*/\1/p
    sed|=
    sed|s/x/y/w /dev/stdout
    sed|r /etc/motd
    sed|i\¶text line \¶more text¶p
    jq|.items[] | {name: .metadata.name, ready: .status.ready}
    jq|[.[] | select(.level == "error")] | length
    jq|.import.system | to_entries[] | "\(.key)=\(.value | tostring | "x\(.)")"
    jq|group_by(.host) | map({host: .[0].host, n: length}) | sort_by(-.n)[:10]
    jq|env.HOME, $ENV.USER, input_filename
    jq|.a as $x | reduce .[] as $i (0; . + $i) # total
    jq|.data["tls.crt"] | @base64d
    jq|if .ok then "import" else "include" end
    promql|sum(rate(http_requests_total{code=~"5.."}[5m])) by (job)
    mongo|db.currentOp()
    mongo|db.orders.countDocuments({})
    mongo|rs.status()
    mongo|rs.conf()
    mongo|sh.status()
    mongo|show dbs
    mongo|use shop; db.orders.find({status: "failed"}).sort({at: -1}).limit(5)
    mongo|db.orders.find({at: {$gt: ISODate("2026-01-01T00:00:00Z")}}, {_id: 0}).pretty()
    mongo|db.getSiblingDB("admin").runCommand({ping: 1})
    mongo|db.adminCommand({serverStatus: 1}).connections
    mongo|db.adminCommand("ping")
    mongo|db.orders.aggregate([{$match: {a: 1}}, {$group: {_id: "$host", n: {$sum: 1}}}])
    mongo|db.system.profile.find().sort({ts: -1}).limit(3).forEach(printjson)
    mongo|JSON.stringify(db.serverStatus().wiredTiger.cache)
    mongo|printjson(db.stats())
    mongo|print(db.orders.estimatedDocumentCount())
    mongo|db.orders.getIndexes(); db.orders.stats().size
    mongo|db.getCollection('order-items').find({_id: ObjectId('65a1')})
    mongo|db.orders.find({name: /^smith\/x/i}).explain("executionStats")
    mongo|db.orders.distinct("status", {at: {$gte: new Date(Date.now() - 3600 * 1000)}})
    mongo|rs.status().members[0].stateStr
    mongo|db.currentOp({active: true, secs_running: {$gt: 5}}).inprog.forEach(printjson)
    mongo|db.orders.find()¶  .limit(2)¶  .toArray()
    mongo|db["orders"].findOne()
    mongo|EJSON.stringify(rs.status(), null, 2)
    mongo|db.version()
    """#)
}
