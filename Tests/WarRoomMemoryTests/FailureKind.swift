/// A way in which services fail, in the words of an incident's record, and how somebody asks for it
/// months later. The questions are in other words than the incidents; whoever wrote them knew the
/// program's synonyms, so that they are no blind sample.
struct FailureKind {
  /// Words of the record; `%` stands for the service.
  var title: String
  var alert: String
  var cause: String
  var fix: String
  /// What people ask; hardly a word of the record stands in them.
  var asked: [String]

  init(_ record: [String], asked: [String]) {
    (title, alert, cause, fix) = (record[0], record[1], record[2], record[3])
    self.asked = asked
  }

  static let all = table.split(separator: "\n").map { row in
    let cells = row.split(separator: ";").map { cell in
      String(cell.drop { $0 == " " })
    }
    return FailureKind(Array(cells[0..<4]), asked: Array(cells[4...]))
  }

  /// Title; alert; cause; fix; two questions.
  private static let table = """
    % ran out of disk space; DiskSpaceLow on %: 100 % used; verbose logging filled /var; \
      removed rotated log files; storage is full; no room left on the volume
    Certificate of % expired; x509: certificate has expired; renewal job was never enabled; \
      issued a new certificate by hand; https handshake broken; tls not renewed in time
    % killed by OOM; Container memory above limit; a cache without bound grew for days; \
      raised the limit and restarted; eats all the ram; leaks heap until it dies
    DNS lookups of % fail; SERVFAIL for internal zone; resolver lost its upstream; restarted \
      the resolver; hostnames do not resolve; nameserver broken
    % answers with 5xx after deploy; HTTP error rate above 5 percent; release 2.14 had a \
      null check missing; rolled back to 2.13; new version throws exceptions; bad rollout, \
      internal server errors
    Connection pool of % exhausted; too many clients already; a transaction was left open by \
      a report; terminated idle sessions; database refuses further clients; postgres has no \
      free connections
    Replication lag on % database; replica is 40 min behind primary; a long vacuum held back \
      the WAL; rebuilt the standby; follower far behind the master; read copy shows old rows
    Queue of % keeps growing; Kafka consumer lag 2 million; one poison message was retried \
      for ever; skipped the poison message; backlog of jobs not worked off; workers do not \
      drain the topic
    CPU of % saturated; load average 64 on 16 cores; a regular expression backtracked; \
      blocked the input that triggers it; processor pegged at the maximum; hosts too busy, no \
      compute left
    % hits API rate limit; 429 from payment provider; retries had no backoff; asked the \
      provider for a higher limit; we get throttled; vendor rejects, quota used
    % unreachable after firewall change; TCP connect fails from web tier; a security group \
      lost a rule; restored the rule; traffic blocked by acl; network port closed by mistake
    Clock skew breaks tokens of %; token used before issued; NTP daemon was stopped; started \
      chronyd; time drift between machines; ntp sync off, logins rejected
    Deadlocks in % orders table; deadlock detected; two jobs update rows in opposite order; \
      made one job wait; transactions block each other; lock contention in mysql
    Slow queries in %; p95 of statements above 4 s; an index was dropped in a cleanup; \
      created the index again; full table scan makes reads sluggish; sql takes long, missing \
      key
    % cannot log in to its store: credentials rotated; password authentication failed; \
      secret rotation skipped one namespace; updated the secret; wrong token after key change; \
      access denied, stale login
    Packet loss between % and its peers; interface errors on switch 3; a faulty optical \
      module; replaced the module; flaky connectivity; bad link drops traffic
    Cache stampede on %; Redis evictions above 10k/s; all keys expired at the same second; \
      warmed the cache slowly; thundering herd after memcached flush; cold caching layer \
      hammers the backend
    Feature flag broke % for half the users; conversion dropped; the flag was on in \
      production too early; turned the flag off; toggle switched wrongly; experiment hurt \
      customers
    Schema migration locked % tables; writes time out; ALTER TABLE took an exclusive lock; \
      cancelled the migration; ddl blocks inserts; column change froze the db
    Corrupted records in %; checksum mismatch; a writer crashed in the middle of a page; \
      restored the rows from backup; damaged data; garbled rows after the crash
    DDoS on %; requests per second 30 times normal; a botnet asked for random pages; enabled \
      challenge pages; attack floods us; abuse traffic by bots
    Load balancer sends % traffic to dead nodes; backend health check flapping; health check \
      path was renamed; corrected the health check; haproxy routes to broken hosts; proxy \
      picks machines that are gone
    Third-party outage takes % down; provider status page red; the provider lost a region; \
      switched to the second provider; external vendor is offline; upstream partner \
      unavailable
    GC pauses freeze %; stop-the-world above 8 s; the heap was sized too small; doubled the \
      heap; garbage collector stalls; jvm hangs for seconds collecting
    % out of file descriptors; accept: too many open files; sockets were not closed on \
      error; raised nofile; handles leak; ulimit reached, sockets pile up
    Thread pool of % starved; all 200 workers busy; a blocking call without timeout; added a \
      timeout; no free threads; requests hang waiting for an executor
    Nodes under % evicted pods; kubelet disk pressure; images filled the node; pruned \
      images; kubernetes throws containers off; k8s reschedules everything
    % image cannot be pulled; ImagePullBackOff; registry token lapsed; renewed the registry \
      token; container registry refuses downloads; pods do not start, docker artifact missing
    Autoscaler shrank % at peak; replicas 3 of 30; metric source returned zero; pinned the \
      replica count; scaled in during rush hour; hpa removed capacity
    Nightly job of % overlaps with itself; two exports running; the job took longer than a \
      day; added a lock file; cron runs twice; batch schedule collides
    Backups of % are empty; backup size 0 bytes; dump tool version mismatch; updated the \
      dump tool; snapshots hold nothing; cannot restore, recovery copies blank
    IAM policy change denies %; AccessDenied on bucket; a wildcard was narrowed; reverted \
      the policy; lost permissions; role has no rights any more
    Search index of % is stale; documents behind by 5 h; indexer stopped on a bad document; \
      restarted the indexer; elasticsearch shows outdated results; lucene not refreshed
    Mails from % bounce; SMTP 550 rate high; SPF record was deleted; put the SPF record \
      back; email notifications rejected; e-mail delivery fails at receivers
    CDN serves old assets of %; 404 for hashed bundles; purge was skipped after release; \
      purged the edge; fastly has outdated files; static javascript missing at the cloudfront \
      pops
    Customers of % charged twice; duplicate payment ids; a retry was not idempotent; \
      refunded duplicates; double billing; people paid for one order two times
    Rows of % deleted by mistake; row count fell by 90 percent; a cleanup ran without its \
      filter; restored from the replica; data wiped; someone erased records by accident
    Region failover of % did not work; health of eu-1 red; standby had an old config; \
      promoted by hand; switchover to the other datacenter stuck; secondary site did not take \
      over
    Config push broke %; parse error at line 3; an unquoted value in YAML; pushed the \
      previous config; wrong setting rolled to everyone; misconfigured parameter
    Power loss in rack of %; 6 hosts down; a breaker tripped; moved to another rack; \
      electricity gone in the datacenter; machines without current
    """

  static let services = [
    "checkout", "payments", "catalog", "cart", "inventory", "shipping", "invoicing", "accounts",
    "profiles", "recommendations", "reviews", "wishlist", "pricing", "promotions", "returns",
    "ledger", "fraud", "tickets", "chat", "feeds", "media", "thumbnails", "uploads", "reports",
    "analytics", "metrics", "billing", "subscriptions", "webhooks", "exports", "geocoder", "maps",
    "fleet", "dispatch", "drivers", "loyalty", "coupons", "tax", "settlement", "onboarding",
    "documents", "signatures", "calendar", "rooms", "devices", "firmware", "telemetry", "quotes",
    "auctions", "bids",
  ]
}
