/// Lines as logs have them, without a secret but with much that resembles one.
struct OrdinaryLines {
  var dice: Dice

  mutating func next() -> String {
    var line = dice.pick(OrdinaryLines.forms)
    while let place = line.firstIndex(of: "§") {
      let letter = line[line.index(after: place)]
      let end = line.index(place, offsetBy: 2)
      line.replaceSubrange(place..<end, with: made(letter))
    }
    return line
  }

  private mutating func made(_ letter: Character) -> String {
    switch letter {
    case "g": dice.text(40, .hex)
    case "s": dice.text(64, .hex)
    case "m": dice.text(32, .hex)
    case "h": dice.text(16, .hex)
    case "a": dice.text(7, .hex)
    case "u": dice.uuid()
    case "b": dice.text(dice.whole(20...200), .base64)
    case "p": dice.text(10, .lower) + "-" + dice.text(5, .lower)
    case "5": dice.text(5, .lower)
    case "n": "\(dice.whole(0...99_999))"
    case "d": "\(dice.whole(1...28))"
    case "i": "10.\(dice.whole(0...255)).\(dice.whole(0...255)).\(dice.whole(1...254))"
    case "t": "2026-11-21T0\(dice.whole(0...9)):\(dice.whole(10...59)):\(dice.whole(10...59))Z"
    case "w": dice.pick(OrdinaryLines.words)
    default: dice.text(12, .alnum)
    }
  }

  private static let words = [
    "checkout", "payments", "cart", "search", "orders", "ingress", "billing", "web", "worker",
    "timeout", "expired", "accepted", "retry", "upstream", "cluster", "primary", "replica",
  ]

  static let forms = [
    "§g refs/heads/main", "commit §g (HEAD -> main, tag: v1.§d.§d)", "index §a..§a 100644",
    "§s  dist/app-1.§d.tar.gz", "§m  backup.sql", "pulled sha256:§s in 3.2s",
    "docker.io/library/nginx@sha256:§s", "trace_id=§m span_id=§h §w done in §nms",
    "{\"trace_id\":\"§m\",\"span_id\":\"§h\",\"msg\":\"§w §w\"}", "traceparent: 00-§m-§h-01",
    "request_id=§u user_id=§n status=200", "X-Request-Id: §u", "idempotency_key=§u accepted",
    "§t INFO  [§w] handled order §u in §n ms", "etag: \"§m\"", "If-None-Match: W/\"§h-§h\"",
    "pod/§w-§p   1/1   Running   0   §nm", "NAME READY STATUS §w-§p 1/1 Running",
    "§t Normal Pulled pod/§w-§p Container image already present",
    "MountVolume.SetUp failed for volume \"kube-api-access-§5\"",
    "secret \"§w-tls\" not found", "secret/§w-credentials configured",
    "Error: secret: §w-token-§5 not found in namespace §w", "secretName: §w-tls-2026",
    "secretKeyRef: {name: §w-db, key: password}", "serviceaccount/§w token mounted",
    "token: §w", "token expired at §t", "unexpected token: '}' at line §d", "tokens: §n",
    "max_tokens: §n", "token_count=§n prompt_tokens=§n", "next_page_token: §n",
    "csrf token mismatch",
    "password policy updated by §w", "password: incorrect", "wrong password: try again (§n left)",
    "password changed for user §w at §t", "password_changed_at: §t", "passwd: §w unchanged",
    "pass: §n fail: 0 skip: §d", "tests pass=§n fail=0", "PWD=/srv/§w/releases/§n",
    "Failed password for invalid user §w from §i port §n ssh2", "no password supplied",
    "password=${DB_PASSWORD} is not set", "password: \"********\"", "token=<redacted>",
    "DB_PASSWORD: null", "api_key: ${API_KEY}", "key: value", "primary_key=id sort_key=created_at",
    "cache key user:§n:profile missed", "key=§w/§n/§w partition=§d offset=§n",
    "encryption key rotated by §w", "the signing key is ready", "foreign key §w_id on §w",
    "apiVersion: v1", "authorization: RBAC: access denied", "Authorization failed for §w",
    "authorization mode: Node,RBAC", "cookie: not set", "cookies=§d jar=§w",
    "§i - - [21/Nov/2026:02:03:04 +0000] \"GET /api/§w/§u HTTP/1.1\" 200 §n \"-\" \"curl/8.5\"",
    "GET https://api.example.com/v1/§w/§n?page=§d&limit=50 200", "https://§w.example.com/§u/§g",
    "postgres://db1.internal:5432/§w", "redis://cache-1:6379/0 ready", "mailto:ops@example.com",
    "http://user@§w.internal/path", "payload=§b", "body: §b", "data:image/png;base64,§b",
    "-----BEGIN CERTIFICATE-----", "MIID§b", "-----END CERTIFICATE-----",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI§b deploy@web1",
    "SHA256:§b web1 (ED25519)", "Server public key: ecdsa-sha2-nistp256 AAAAE2VjZHNh§b",
    "serial=§h§h issuer=CN=§w CA", "fingerprint: §m", "checksum: §s ok", "md5=§m size=§n",
    "at com.example.§w.Handler.invoke(Handler.java:§n)", "goroutine §n [running]:",
    "main.(*Server).serve(0xc000§a, 0x§h)", "\tat async §w (/srv/app/dist/§w.§a.js:§n:§d)",
    "File \"/srv/§w/app.py\", line §n, in handle", "http_requests_total{code=\"500\"} §n",
    "kernel: [§n.§n] eth0: link up", "systemd[1]: Started §w.service - §w.",
    "level=info ts=§t caller=main.go:§n msg=\"§w\" version=1.§d.§d revision=§g",
    "GC(§n) Pause Young §nM->§nM(512M) 12.§nms", "UPDATE §w SET state='§w' WHERE id='§u'",
    "duration: §n ms  statement: SELECT * FROM §w WHERE token_id = §n",
    "  + resource \"aws_instance\" \"§w\" { ami = \"ami-0§h\" }", "i-0§h is running in eu-west-1a",
    "arn:aws:iam::§n:role/§w-reader", "subnet-0§h sg-0§h vpc-0§h", "s3://§w-logs/2026/11/§d/§u.gz",
    "nameserver §i", "ESTAB 0 0 §i:443 §i:§n", "CronJob §w-§n completed",
    "deployment.apps/§w scaled",
    "revision §g by §w", "release v1.§d.§d-§a", "build §n of §w@§a", "lease §h granted ttl §n",
    "session_id=§u started", "§w §w §w", "worker-§d: job §u took §n ms",
    "blob §g §n", "object §b stored", "chunk id=§b crc=§a", "X-Amz-Cf-Id: §b", "Content-MD5: §b",
  ]
}
