/// Ordinary text in the surroundings of `HeldOutSecrets`: files and output without a secret.
struct HeldOutLines {
  var dice: Dice

  mutating func next() -> String {
    var line = dice.pick(HeldOutLines.forms)
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
    case "a": dice.text(9, .hex)
    case "u": dice.uuid()
    case "b": dice.text(dice.whole(20...160), .base64)
    case "n": "\(dice.whole(0...99_999))"
    case "5": dice.text(5, .lower)
    default: dice.pick(["checkout", "cart", "orders", "web", "search", "billing", "ingress"])
    }
  }

  static let forms = [
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/bin", "HOSTNAME=§w-§a-§5", "SHLVL=1",
    "_=/usr/bin/env",
    "SSH_AUTH_SOCK=/run/user/1000/keyring/ssh", "XDG_SESSION_ID=c§n", "PYTHON_SHA256=§s",
    "KUBERNETES_PORT_443_TCP=tcp://10.96.0.1:443", "KUBERNETES_SERVICE_PORT_HTTPS=443",
    "NODE_VERSION=20.11.§n", "DB_HOST=§w-db.internal", "DB_USER=app",
    "DB_PASSWORD_FILE=/run/secrets/db",
    "AWS_REGION=eu-central-1",
    "AWS_WEB_IDENTITY_TOKEN_FILE=/var/run/secrets/eks/serviceaccount/token",
    "AWS_ROLE_ARN=arn:aws:iam::123456789012:role/§w", "GIT_COMMIT=§g", "BUILD_ID=§n",
    "TOKEN_TTL=3600",
    "SESSION_TIMEOUT=30m", "PASSWORD_MIN_LENGTH=12", "KEY_PREFIX=§w:", "CACHE_KEY=§w-v§n",
    "JWT_ISSUER=https://id.example.com", "JWT_ALGORITHM=RS256", "SECRET_NAME=§w-db",
    "      DB_PASSWORD:  <set to the key 'password' in secret '§w-db'>  Optional: false",
    "    - name: DB_PASSWORD\n      valueFrom:\n        secretKeyRef:\n          name: §w-db",
    "              key: password", "  secretName: §w-tls", "    - secretRef:\n        name: §w-env",
    "apiVersion: v1\nkind: ConfigMap\ndata:\n  log: debug\n  url: http://§w:8080",
    "kind: Deployment\nmetadata:\n  name: §w\n  uid: §u\n", "resourceVersion: \"§n\"",
    "imageID: docker.io/library/§w@sha256:§s", "  checksum/config: §s", "pod-template-hash: §a",
    "serviceAccountName: §w", "automountServiceAccountToken: false", "tokenExpirationSeconds: 3607",
    "            \"id\": \"subnet-§a\",", "            \"arn\": \"arn:aws:rds:eu-1:1:db:§w\",",
    "            \"kms_key_id\": \"arn:aws:kms:eu-central-1:1:key/§u\",",
    "            \"key_name\": \"deploy-§w\",", "  \"lineage\": \"§u\",", "  \"serial\": §n,",
    "            \"etag\": \"§m\",", "            \"content_md5\": \"§m\",",
    "            \"password\": null,", "            \"password\": \"\",",
    "            \"manage_master_user_password\": true,", "  ~ password = (sensitive value)",
    "  + password_length = 24", "  # aws_secretsmanager_secret.§w will be created",
    "  + secret_id = (known after apply)",
    "        \"token_url\": \"https://id.example.com/token\",",
    "*   Trying 10.0.0.§n:443...", "* ALPN: offers h2,http/1.1",
    "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
    "* Server certificate:\n*  subject: CN=§w.example.com\n*  start date: Nov 21 00:00:00 2026 GMT",
    "*  subjectAltName: host \"§w\" matched cert's \"§w\"", "> GET /v1/§w/§u HTTP/2",
    "< HTTP/2 401",
    "< www-authenticate: Bearer realm=\"§w\", error=\"invalid_token\"", "< etag: W/\"§a-§h\"",
    "< x-request-id: §u", "< content-security-policy: default-src 'self' 'nonce-§h'",
    "* Connection #0 to host §w left intact", "< set-cookie: theme=dark; path=/",
    "{\"level\":\"warn\",\"msg\":\"token refresh failed\",\"attempt\":§n,\"trace\":\"§m\"}",
    "{\"msg\":\"password reset requested\",\"user_id\":\"§u\"}",
    "{\"token_type\":\"Bearer\",\"expires_in\":§n}",
    "{\"tokens\":{\"prompt\":§n,\"completion\":§n}}",
    "{\"key\":\"§w/§n\",\"value\":\"§n\",\"ttl\":30}",
    "{\"name\":\"LOG_LEVEL\",\"value\":\"debug\"}",
    "{\"auth\":{\"method\":\"oidc\",\"user\":\"bob\"}}",
    "{\"event\":\"login\",\"auth\":\"password\",\"ok\":true}",
    "{\"secret\":\"§w-db\",\"ns\":\"prod\"}",
    "{\"commit\":\"§g\",\"image\":\"§w@sha256:§s\"}", "{\"hash\":\"§s\",\"size\":§n}",
    "java.lang.IllegalStateException: Token must not be null\n\tat a.§w.Auth.check(Auth.java:§n)",
    "\tat org.springframework.security.web.FilterChainProxy.doFilter(FilterChainProxy.java:§n)",
    "Caused by: javax.crypto.BadPaddingException: Given final block not properly padded",
    "KeyError: 'password'", "KeyError: 'api_key'",
    "TypeError: Cannot read properties of undefined (reading 'token')",
    "ValueError: invalid literal for int() with base 10: 'secret'",
    "    password = get_password(user)",
    "    token = request.headers.get('X-Auth-Token')",
    "    at Object.<anonymous> (/srv/§w/token.js:§n:7)",
    "    if (password === undefined) throw new Error('no password');",
    "func (t *Token) Valid() bool {",
    "password: str = Field(min_length=8)", "const password = process.env.DB_PASSWORD",
    "var secretKey []byte",
    "pg_hba.conf: host all all 10.0.0.0/8 scram-sha-256",
    "FATAL:  password authentication failed for user \"app\"",
    "ERROR 1045 (28000): Access denied for user 'app'@'10.0.0.§n' (using password: YES)",
    "sudo: a password is required", "Permission denied (publickey,password).",
    "debug1: Offering public key: /srv/a/.ssh/id_ed25519",
    "debug1: Server host key: ssh-ed25519 SHA256:§b",
    "pam_unix(sshd:auth): authentication failure; user=root",
    "§w: 10.0.0.§n:5432:orders:app is up", "127.0.0.1:6379:0:master:§n",
    "jdbc:postgresql://db/app?sslmode=require",
    "jdbc:oracle:thin:@db1:1521/ORCL", "mongodb://m1:27017,m2:27017/app?replicaSet=r",
    "amqp://mq:5672/",
    "Server=db;Database=app;Integrated Security=true;", "mysql -h db1 -P 3306 -u app -p orders",
    "docker run -p 8080:80 §w:1.§n", "ssh -p 2222 deploy@§w", "cp -p a b",
    "mkdir -p /srv/§w/releases/§n",
    "tar -xpf §w.tar", "git log -p -w --since=2.days", "curl -u admin https://§w/", "make -w",
    "sqlcmd -S db -E -Q 'select 1'", "openssl x509 -in a.pem -noout -text",
    "redis-cli -h cache ping",
    "helm upgrade §w ./§w --set image.tag=§a", "kubectl get secret §w-db -o name",
    "vault token lookup",
    "<property name=\"user\" value=\"app\"/>", "<password></password>",
    "<key>§w</key><value>§n</value>",
    "<add key=\"Timeout\" value=\"30\" />",
    "sshd[§n]: Accepted publickey for deploy from 10.0.0.1 port §n ssh2: ED25519 SHA256:§b",
    "##[group]Run actions/checkout@§g", "Setting up auth", "Token is not set, skipping upload",
    "secrets.GITHUB_TOKEN",
    "npm notice shasum: §g", "integrity sha512-§b==", "yarn key=§w", "PublicKey = §b=",
    "AllowedIPs = 10.0.0.0/24",
    "ssl_certificate_key /etc/nginx/tls/§w.key;", "auth_basic_user_file /etc/nginx/.htpasswd;",
    "proxy_set_header Authorization $http_authorization;",
    "requirepass is not set", "masterauth: no", "password_encryption = scram-sha-256",
    "pass_filenames: false",
  ]
}
