/// Lines as logs have them, each with one secret of a known kind.
struct SecretCorpus {
  var dice: Dice

  struct Line {
    var kind: String
    var text: String
    /// What must not be left.
    var secret: String
  }

  /// Secrets that their own form gives away, in any surroundings.
  static let shaped: [(String, @Sendable (inout Dice) -> String)] = [
    ("aws access key", { "AKIA" + $0.text(16, .upper) }),
    ("aws temporary key", { "ASIA" + $0.text(16, .upper) }),
    ("gcp api key", { "AIza" + $0.text(35, .word) }),
    ("gcp oauth token", { "ya29." + $0.text(120, .word) }),
    ("gcp client secret", { "GOCSPX-" + $0.text(28, .word) }),
    ("azure client secret", { $0.text(3, .alnum) + "8Q~" + $0.text(34, .word) }),
    ("alibaba key", { "LTAI" + $0.text(20, .alnum) }),
    ("digitalocean", { "dop_v1_" + $0.text(64, .hex) }),
    ("github classic", { "ghp_" + $0.text(36, .alnum) }),
    ("github app", { "ghs_" + $0.text(36, .alnum) }),
    ("github fine-grained", { "github_pat_" + $0.text(22, .alnum) + "_" + $0.text(59, .alnum) }),
    ("gitlab", { "glpat-" + $0.text(20, .word) }),
    ("gitlab runner", { "glrt-" + $0.text(20, .word) }),
    ("bitbucket", { "ATBB" + $0.text(32, .alnum) }),
    ("atlassian", { "ATATT3xFfGF0" + $0.text(170, .word) + "=" + $0.text(8, .upper) }),
    ("slack bot", { "xoxb-" + $0.text(12, .digits) + "-" + $0.text(24, .alnum) }),
    ("slack app", { "xapp-1-A" + $0.text(10, .upper) + "-" + $0.text(64, .hex) }),
    (
      "slack webhook",
      {
        "https://hooks.slack.com/services/T" + $0.text(10, .upper) + "/B" + $0.text(10, .upper)
          + "/" + $0.text(24, .alnum)
      }
    ),
    (
      "discord webhook",
      { "https://discord.com/api/webhooks/" + $0.text(18, .digits) + "/" + $0.text(68, .word) }
    ),
    (
      "discord bot",
      {
        "MTk4" + $0.text(20, .alnum) + "." + $0.text(6, .word) + "." + $0.text(38, .word)
      }
    ),
    ("telegram", { $0.text(9, .digits) + ":AA" + $0.text(33, .word) }),
    ("stripe", { "sk_live_" + $0.text(24, .alnum) }),
    ("stripe webhook", { "whsec_" + $0.text(32, .alnum) }),
    ("square", { "sq0csp-" + $0.text(43, .word) }),
    ("shopify", { "shpat_" + $0.text(32, .hex) }),
    ("razorpay", { "rzp_live_" + $0.text(14, .alnum) }),
    ("npm", { "npm_" + $0.text(36, .alnum) }),
    ("pypi", { "pypi-AgEIcHlwaS5vcmc" + $0.text(150, .word) }),
    ("rubygems", { "rubygems_" + $0.text(48, .hex) }),
    ("nuget", { "oy2" + $0.text(43, .lower) }),
    ("docker", { "dckr_pat_" + $0.text(27, .word) }),
    ("sendgrid", { "SG." + $0.text(22, .word) + "." + $0.text(43, .word) }),
    ("mailchimp", { $0.text(32, .hex) + "-us" + $0.text(2, .digits) }),
    ("brevo", { "xkeysib-" + $0.text(64, .hex) + "-" + $0.text(16, .alnum) }),
    ("twilio", { "SK" + $0.text(32, .hex) }),
    ("new relic", { "NRAK-" + $0.text(27, .upper) }),
    ("dynatrace", { "dt0c01." + $0.text(24, .upper) + "." + $0.text(64, .upper) }),
    ("grafana", { "glsa_" + $0.text(32, .alnum) + "_" + $0.text(8, .hex) }),
    ("sentry", { "sntryu_" + $0.text(64, .hex) }),
    ("openai", { "sk-proj-" + $0.text(74, .word) + "T3BlbkFJ" + $0.text(74, .word) }),
    ("anthropic", { "sk-ant-api03-" + $0.text(93, .word) + "AA" }),
    ("hugging face", { "hf_" + $0.text(34, .alnum) }),
    ("databricks", { "dapi" + $0.text(32, .hex) }),
    ("vault", { "hvs." + $0.text(95, .word) }),
    ("terraform", { $0.text(14, .alnum) + ".atlasv1." + $0.text(67, .alnum) }),
    ("doppler", { "dp.pt." + $0.text(43, .alnum) }),
    ("planetscale", { "pscale_tkn_" + $0.text(43, .word) }),
    ("age", { "AGE-SECRET-KEY-1" + $0.text(58, .upper) }),
    ("tailscale", { "tskey-auth-" + $0.text(12, .alnum) + "-" + $0.text(32, .alnum) }),
    ("openshift", { "sha256~" + $0.text(43, .word) }),
    (
      "jwt",
      {
        "eyJhbGciOiJIUzI1NiJ9.eyJ" + $0.text(80, .word) + "." + $0.text(43, .word)
      }
    ),
    ("bcrypt", { "$2y$10$" + $0.text(53, .alnum) }),
    ("crypt", { "$6$" + $0.text(8, .alnum) + "$" + $0.text(86, .alnum) }),
  ]

  /// Secrets that only what stands around them gives away: `%` is their place.
  static let placed: [(String, Dice.Alphabet, Int, [String])] = [
    (
      "password", .password, 14,
      [
        "DB_PASSWORD=%", "  password: %", "\"password\": \"%\", \"user\": \"app\"",
        "mysql --host db1 --password=% orders", "exec: psql --password '%' -h db2",
        "connecting with user=app password=% host=db3", "spring.datasource.password=%",
        "Server=tcp:db4,1433;User ID=app;Password=%;Encrypt=True",
        "level=info msg=\"dialing\" dbPassword=\"%\"", "{\"level\":\"debug\",\"passwd\":\"%\"}",
        "ALTER ROLE app WITH LOGIN PASSWORD '%';", "sshpass -p '%' ssh deploy@web1 uptime",
        "POST /login user=bob&password=%&next=1",
        "ansible_become_pass: \"%\"", "redis-cli -h cache -a % info",
        "export PGPASSWORD='%' && pg_dump", "config = {'db_password': '%', 'port': 5432}",
        "payload: {\\\"password\\\":\\\"%\\\",\\\"id\\\":4}",
      ]
    ),
    (
      "url password", .alnum, 16,
      [
        "postgres://app:%@db1.internal:5432/orders?sslmode=disable",
        "retrying amqp://svc:%@rabbit-0.rabbit:5672/ in 5s",
        "git clone https://deploy:%@git.example.com/team/app.git",
        "cache: redis://:%@cache-1:6379/0", "\"uri\":\"mongodb+srv://root:%@c0.example.net/app\"",
      ]
    ),
    (
      "authorization", .base64, 40,
      [
        "> Authorization: Bearer %", "curl -H 'Authorization: Bearer %' https://api.example.com",
        "\"authorization\":\"Basic %\",\"accept\":\"*/*\"", "Proxy-Authorization: Basic %",
        "authorization=[Token %] path=/v1/orders", "request header authorization: Bearer %",
        "{'Authorization': 'Bearer %', 'Accept': 'application/json'}",
      ]
    ),
    (
      "cookie", .alnum, 32,
      [
        "Cookie: theme=dark; session=%", "Set-Cookie: sid=%; Path=/; HttpOnly",
        "\"cookie\":\"JSESSIONID=%\"", "< set-cookie: __Host-auth=%; Secure",
      ]
    ),
    (
      "aws secret", .base64, 40,
      [
        "AWS_SECRET_ACCESS_KEY=%", "aws_secret_access_key = %", "\"SecretAccessKey\": \"%\",",
        "secretAccessKey: %",
      ]
    ),
    (
      "azure storage", .base64, 86,
      ["DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=%==;EndpointSuffix=core"]
    ),
    (
      "azure signature", .base64, 43,
      ["GET https://logs.blob.core.windows.net/c/a?sv=2022-11-02&sp=r&sig=%%3D&se=2026-11-22"]
    ),
    (
      "datadog", .hex, 32, ["DD_API_KEY=%", "datadog.api_key: %", "DD-API-KEY: %"]
    ),
    (
      "api key", .hex, 40,
      [
        "X-Api-Key: %", "api_key=%", "\"apiKey\":\"%\"", "GET /v1/quotes?symbol=ACME&apikey=%",
        "elastic.apiKey: %", "--api-key %", "PAGERDUTY_API_KEY=%", "ENCRYPTION_KEY: \"%\"",
      ]
    ),
    (
      "token", .alnum, 32,
      [
        "AUTH_TOKEN=%", "access_token=%&token_type=bearer", "\"refresh_token\": \"%\"",
        "X-Auth-Token: %", "time=12:00:01 level=warn msg=\"retry\" token=%", "token: %",
        "consul agent -token %", "//registry.npmjs.org/:_authToken=%",
        "args: [\"--token\", \"%\", \"--verbose\"]", "TWILIO_AUTH_TOKEN='%'",
      ]
    ),
    (
      "client secret", .alnum, 40,
      [
        "client_secret=%", "clientSecret: %", "\"client_secret\":\"%\"", "OIDC_CLIENT_SECRET=\"%\"",
        "DJANGO_SECRET_KEY='%'", "SECRET_KEY_BASE=%", "webhookSecret = %",
      ]
    ),
  ]

  /// Any secret of the first table fits into these.
  static let surroundings = [
    "2026-11-21T02:03:04Z ERROR auth failed for %", "export SOMETHING=%",
    "{\"level\":\"warn\",\"msg\":\"using % for upload\"}",
    "curl -s -H 'X-Thing: %' https://a.example",
    "GET /v1/items?page=2&x=%&y=1 200 13ms", "  value: %", "args=[--a, %, --b]",
    "\u{1b}[31m%\u{1b}[0m",
    "nov 21 02:03:04 web1 app[311]: loaded \"%\" from disk", "panic: bad credential (%)",
    "remote: % was revoked", "line\\n%\\nnext", "q=a%3D%",
  ]

  mutating func next(_ index: Int) -> Line {
    let count = SecretCorpus.shaped.count + SecretCorpus.placed.count
    let kind = index % count
    if kind < SecretCorpus.shaped.count {
      let (name, make) = SecretCorpus.shaped[kind]
      let secret = make(&dice)
      return Line(
        kind: name, text: put(secret, dice.pick(SecretCorpus.surroundings)), secret: secret)
    }
    let (name, alphabet, length, forms) = SecretCorpus.placed[kind - SecretCorpus.shaped.count]
    let secret = dice.text(length, alphabet)
    return Line(kind: name, text: put(secret, dice.pick(forms)), secret: secret)
  }

  /// At the last `%` that no hex digit follows.
  private func put(_ secret: String, _ form: String) -> String {
    let places = form.indices.filter { index in
      let after = form.index(after: index)
      return form[index] == "%" && !(form[after...].hasPrefix("3D"))
    }
    guard let place = places.last else { return form }
    return form[..<place] + secret + form[form.index(after: place)...]
  }
}
