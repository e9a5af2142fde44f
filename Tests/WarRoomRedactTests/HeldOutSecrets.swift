/// Secrets in other surroundings than those of `SecretCorpus`: pieces of files and of what programs
/// print, some over several lines. Written without a look at the rules; when rules were mended
/// after it, that is said where its figures stand.
struct HeldOutSecrets {
  var dice: Dice

  struct Piece {
    var kind: String
    var text: String
    /// What must not be left.
    var secret: String
  }

  typealias Form = (kind: String, alphabet: Dice.Alphabet, length: Int, texts: [String])

  /// `%` is the place of the secret.
  static let forms: [Form] = files + programs + logs + further

  static let files: [Form] = [
    (
      "env file", .password, 18,
      [
        "export DATABASE_PASSWORD=%", "RABBITMQ_DEFAULT_PASS=%", "MYSQL_ROOT_PASSWORD='%'",
        "POSTGRES_PASSWORD=\"%\"  # rotate in May", "REDIS_PASS=%", "SMTP_PASSWORD: %",
        "KEYSTORE_PASSWORD=%", "GF_SECURITY_ADMIN_PASSWORD=%", "ELASTIC_PASSWORD=%",
      ]
    ),
    (
      "env secret", .alnum, 40,
      [
        "SECRET_KEY_BASE=%", "JWT_SECRET=%", "NEXTAUTH_SECRET=\"%\"", "SESSION_SECRET=%",
        "export ENCRYPTION_KEY='%'", "DJANGO_SECRET_KEY=%", "COOKIE_SECRET=%",
        "STRIPE_WEBHOOK_SECRET=%", "OAUTH_CLIENT_SECRET=%", "APP_KEY=base64:%=",
      ]
    ),
    (
      "manifest env", .password, 16,
      [
        "        - name: DB_PASSWORD\n          value: %\n        - name: DB_HOST\n",
        "env:\n- name: ADMIN_PASSWORD\n  value: \"%\"\n- name: PORT\n  value: \"80\"",
        "    - {name: REDIS_PASSWORD, value: \"%\"}",
        "      environment:\n        MYSQL_PASSWORD: %",
        "      - POSTGRES_PASSWORD=%",
      ]
    ),
    (
      "secret manifest", .base64, 24,
      [
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  username: YXBw\n  pass: %\n",
        "kind: Secret\ntype: Opaque\nstringData:\n  conn: %\n",
        "apiVersion: v1\ndata:\n  token: %\nkind: Secret\n",
        "{\"kind\":\"Secret\",\"apiVersion\":\"v1\",\"data\":{\"password\":\"%\"}}",
      ]
    ),
    (
      "terraform state", .password, 20,
      [
        "            \"password\": \"%\",", "            \"master_password\": \"%\",",
        "            \"admin_password\": \"%\",\n            \"admin_username\": \"ops\",",
        "            \"administrator_login_password\": \"%\",",
        "            \"auth_token\": \"%\",",
        "      \"value\": \"%\",\n      \"type\": \"string\",\n      \"sensitive_password\": true",
        "  + password = \"%\"", "  ~ secret_string = \"%\" -> (sensitive value)",
        "db_password = \"%\"",
      ]
    ),
    (
      "private key in json", .base64, 400,
      [
        "  \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n%\\n-----END PRIVATE KEY-----\\n\",",
        "\"key_pem\":\"-----BEGIN RSA PRIVATE KEY-----\\n%\\n-----END RSA PRIVATE KEY-----\"",
        "tls.key: |\n    -----BEGIN EC PRIVATE KEY-----\n    %\n    -----END EC PRIVATE KEY-----\n",
      ]
    ),
    (
      "netrc", .alnum, 16,
      [
        "machine git.example.com login deploy password %", "  password %\n",
        "default login anonymous password %",
      ]
    ),
    ("pgpass", .alnum, 16, ["db1.internal:5432:orders:app:%", "*:*:*:postgres:%"]),
    (
      "docker config", .base64, 32,
      [
        "{\"auths\":{\"registry.example.com\":{\"auth\":\"%\"}}}", "\t\t\t\"auth\": \"%\"",
        "\"identitytoken\": \"%\"",
      ]
    ),
    (
      "php define", .password, 16,
      ["define('DB_PASSWORD', '%');", "define( 'AUTH_KEY', '%' );", "$cfg['password'] = '%';"]
    ),
    (
      "ini", .password, 16,
      [
        "[database]\nuser = app\npassword = %\n", "password=%\n", "smtp_auth_password = %",
        "admin_password = %", "sasl.password=%", "bindpw %", "requirepass %", "masterauth %",
        "ssl.keystore.password=%", "spring.redis.password: %",
      ]
    ),
    (
      "jaas", .password, 16,
      [
        "kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"%\";"
      ]
    ),
    (
      "xml", .password, 16,
      [
        "<password>%</password>", "<property name=\"password\" value=\"%\"/>",
        "<add key=\"DbPassword\" value=\"%\" />", "<server><id>nexus</id><password>%</password>",
        "<Resource name=\"jdbc/app\" username=\"app\" password=\"%\" maxTotal=\"20\"/>",
      ]
    ),
    ("wireguard", .base64, 43, ["PrivateKey = %=", "PresharedKey = %="]),
    ("cloud keys file", .base64, 40, ["aws_secret_access_key=%", "aws_secret_access_key = %\n"]),
  ]

  static let programs: [Form] = [
    (
      "curl header", .alnum, 40,
      [
        "> GET /v1/orders HTTP/2\n> Host: a.example.com\n> authorization: Bearer %\n> accept: */*",
        "* [HTTP/2] [1] [authorization: Bearer %]", "=> Send header\n0000: Authorization: Basic %",
        "> X-Api-Key: %", "> X-Auth-Token: %", "> Private-Token: %", "> X-Vault-Token: %",
        "< set-cookie: session=%; path=/; secure", "> Cookie: sid=%", "> apikey: %",
        "> Ocp-Apim-Subscription-Key: %", "> x-amz-security-token: %",
      ]
    ),
    (
      "curl user", .alnum, 14,
      [
        "curl -v -u admin:% https://web1/admin",
        "+ curl --user 'deploy:%' -X POST https://ci/build",
        "* Server auth using Basic with user 'x'\ncurl -sSf -uadmin:% http://localhost:9200",
      ]
    ),
    (
      "command option", .alnum, 16,
      [
        "mysql -u root -p% orders", "mysqldump -h db1 -uapp -p% app > dump.sql",
        "mongo --username app --password % --host m1", "ldapsearch -D cn=admin -w % -b dc=x",
        "helm upgrade app ./app --set postgresql.auth.password=%",
        "kubectl create secret generic db --from-literal=password=%",
        "vault kv put secret/app password=%", "openssl pkcs12 -in a.p12 -passin pass:%",
        "docker login -u app -p % registry.example.com", "smbclient //fs/share -U 'app%%'",
        "az login --service-principal -u app -p % --tenant t",
        "psql \"host=db user=app password=%\"",
        "htpasswd -b /etc/nginx/.htpasswd bob %", "rabbitmqctl change_password app %",
        "aws configure set aws_secret_access_key %", "redis-cli --pass % ping",
        "redis-cli AUTH %", "redis> AUTH %", "sqlcmd -S db -U sa -P % -Q 'select 1'",
        "influx auth create --token %", "java -Ddb.password=% -jar app.jar",
        "consul acl token read -token=%", "etcdctl --user root:% get /",
      ]
    ),
    (
      "docker inspect", .password, 16,
      [
        "                \"MYSQL_ROOT_PASSWORD=%\",", "\"Env\":[\"PATH=/bin\",\"DB_PASS=%\"]",
        "Environment=\"APP_PASSWORD=%\"", "Environment=DB_PASSWORD=% DB_HOST=db1",
      ]
    ),
    (
      "kubectl describe", .password, 16,
      ["      DB_PASSWORD:  %", "    Environment:\n      ADMIN_PASSWORD:   %\n      PORT: 80"]
    ),
    (
      "sql", .password, 16,
      [
        "CREATE USER 'app'@'%h' IDENTIFIED BY '%';", "SET PASSWORD FOR 'app'@'db1' = '%';",
        "CREATE ROLE app LOGIN PASSWORD '%' VALID UNTIL '2027-01-01';",
        "CREATE LOGIN app WITH PASSWORD = N'%';", "GRANT ALL ON *.* TO 'a'@'b' IDENTIFIED BY '%'",
      ]
    ),
    (
      "strace", .alnum, 24,
      [
        "write(5, \"PASSWORD=%\\n\", 30) = 30",
        "execve(\"/bin/app\", [\"app\", \"--password=%\"], 0x7f) = 0",
        "sendto(3, \"GET / HTTP/1.1\\r\\nAuthorization: Bearer %\\r\\n\", 88, 0, NULL, 0) = 88",
      ]
    ),
    ("otpauth", .upper, 32, ["otpauth://totp/app:bob?secret=%&issuer=app"]),
    (
      "signed url", .hex, 64,
      [
        "https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=%",
        "https://storage.googleapis.com/b/o?X-Goog-Signature=%&X-Goog-Date=20261121T020304Z",
      ]
    ),
  ]

  static let logs: [Form] = [
    (
      "json log", .password, 18,
      [
        "{\"ts\":179.1,\"msg\":\"cfg\",\"cfg\":{\"db\":{\"user\":\"app\",\"password\":\"%\"}}}",
        "{\"message\":\"{\\\"user\\\":\\\"a\\\",\\\"password\\\":\\\"%\\\"}\"}",
        "{\"log\":\"{\\\\\\\"passwd\\\\\\\":\\\\\\\"%\\\\\\\"}\",\"stream\":\"stdout\"}",
        "{\"request\":{\"body\":\"grant_type=password&username=a&password=%\"}}",
        "{\"name\":\"DB_PASSWORD\",\"value\":\"%\"}",
        "{\"key\":\"password\",\"value\":\"%\",\"n\":1}",
        "{\"clientSecret\":\"%\",\"clientId\":\"web\"}", "{\"userPassword\" : \"%\"}",
        "{\"newPassword\":\"%\",\"oldPasswordOk\":true}", "{\"credentials\":{\"secret\":\"%\"}}",
      ]
    ),
    (
      "json token", .alnum, 48,
      [
        "{\"access_token\":\"%\",\"token_type\":\"Bearer\",\"expires_in\":3600}",
        "{\"refresh_token\":\"%\",\"scope\":\"openid\"}", "{\"headers\":{\"X-Api-Key\":[\"%\"]}}",
        "{\"headers\":{\"authorization\":\"Bearer %\"}}", "{\"id_token\":\"%\"}",
        "{\"apiKey\":\"%\"}", "{\"sessionToken\":\"%\"}", "{\"api_token\": \"%\"}",
        "{\"headers\":[{\"name\":\"Authorization\",\"value\":\"Bearer %\"}]}",
      ]
    ),
    (
      "stack trace", .password, 16,
      [
        "java.sql.SQLException: denied: jdbc:mysql://db/a?user=a&password=%\n\tat a.B.c(B.java:9)",
        "Caused by: org.postgresql.PSQLException: jdbc:postgresql://db/app?password=%&ssl=true",
        "  File \"app.py\", line 9, in connect\n    c = connect(host='db', user='a', password='%')",
        "sqlalchemy.exc.OperationalError: (psycopg2) connect(dsn='user=app password=% host=db')",
        "panic: dial failed: {Host:db User:app Password:% Port:5432}",
        "Error: connect failed\n    config: { host: 'db', user: 'app', password: '%' },",
        "#<Config:0x000f @user=\"app\", @password=\"%\", @host=\"db\">",
        "DbConfig(host=db, user=app, password=%, port=5432)",
        "thread 'main' panicked at Config { user: \"app\", password: \"%\" }",
      ]
    ),
    (
      "connection string", .alnum, 18,
      [
        "jdbc:oracle:thin:app/%@db1:1521/ORCL", "Data Source=db;User Id=app;Password=%;",
        "Driver={ODBC Driver 18};Server=db;Uid=app;Pwd=%;", "mssql://sa:%@db:1433/app",
        "sqlserver://db:1433;user=sa;password=%;encrypt=true", "mysql+pymysql://app:%@db/app",
        "amqps://svc:%@mq.example.com:5671/%2f", "ldap://cn=admin,dc=x:%@ldap:389",
        "ftp://up:%@files.example.com/in", "mongodb://a:%@m1:27017,m2:27017/app?replicaSet=r",
        "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=R;SharedAccessKey=%=",
        "kafka://a:%@k1:9092", "host=db1 port=5432 user=app password=% dbname=app",
        "AccountEndpoint=https://x.documents.azure.com:443/;AccountKey=%==;",
        "clickhouse://default:%@ch:9000/app", "smtp://bot:%@mail.example.com:587",
      ]
    ),
    (
      "logfmt", .password, 16,
      [
        "level=debug msg=\"login\" user=bob password=% ip=10.0.0.1", "pass=\"%\" user=a",
        "db.password=% db.user=app", "msg=\"token issued\" refresh_token=% user=3",
        "api_secret=% attempt=2", "client_secret=%&grant_type=client_credentials",
      ]
    ),
    (
      "ci log", .alnum, 36,
      [
        "##[debug]DEPLOY_TOKEN=%", "+ export NPM_TOKEN=%",
        "$ echo \"//registry.npmjs.org/:_authToken=%\"",
        "TF_VAR_db_password=% terraform apply", "Setting secret: API_TOKEN = %",
        "git remote set-url origin https://x-access-token:%@github.com/a/b.git",
        "git clone https://oauth2:%@gitlab.example.com/a/b.git", "ARG GITHUB_PAT=%",
        "ENV API_KEY %", "--build-arg AUTH_TOKEN=%",
      ]
    ),
  ]

  mutating func next(_ index: Int) -> Piece {
    if index % 3 == 0 {
      let (kind, make) = SecretCorpus.shaped[index / 3 % SecretCorpus.shaped.count]
      let secret = make(&dice)
      return Piece(
        kind: kind, text: placed(secret, in: dice.pick(HeldOutSecrets.around)), secret: secret)
    }
    let form = HeldOutSecrets.forms[(index / 3 * 2 + index % 3 - 1) % HeldOutSecrets.forms.count]
    var secret = dice.text(form.length, form.alphabet)
    // What a reader would take for the end of it stands at neither end of a password.
    if form.alphabet == .password { secret = "v" + secret.dropFirst().dropLast() + "7" }
    return Piece(kind: form.kind, text: placed(secret, in: dice.pick(form.texts)), secret: secret)
  }

  private func placed(_ secret: String, in text: String) -> String {
    text.replacing("%h", with: "\u{1}").replacing("%2f", with: "\u{2}")
      .replacing("%%", with: "\u{3}%").replacing("%", with: secret)
      .replacing("\u{1}", with: "%").replacing("\u{2}", with: "%2f").replacing("\u{3}", with: "%")
  }

  /// Surroundings for secrets that their own form gives away.
  static let around = [
    "{\"log\":\"calling upstream key=%\\n\",\"stream\":\"stderr\"}", "        \"value\": \"%\",",
    "2026-11-21T02:03:04Z stdout F cfg: %", "\tat a.b.C.d(C.java:9) [%]", "  value: '%'",
    "* upload completely sent off: %", "KeyError: '%'", "<string>%</string>", "- %",
    "W1121 02:03:04.1 1 reflector.go:5] failed: \"%\"", "(%)", "x: \\\"%\\\"", "arg[3]=%",
    "Error response from daemon: %", "  \"id\": 4, \"t\": \"%\"}",
  ]
}
