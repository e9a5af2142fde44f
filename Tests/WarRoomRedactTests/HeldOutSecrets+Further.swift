/// Written after the rules had been mended for the others.
extension HeldOutSecrets {
  static let further: [Form] = [
    ("heroku", .hex, 12, ["HEROKU_API_KEY=0b3c1d2e-4f5a-6b7c-8d9e-%"]),
    ("facebook", .alnum, 180, ["access_token=EAACEdEose0cBA%", "\"token\": \"EAAB%\""]),
    ("google refresh", .word, 60, ["refresh_token: 1//0g%", "\"refresh_token\":\"1//03%\""]),
    ("twitter bearer", .alnum, 80, ["Authorization: Bearer AAAAAAAAAAAAAAAAAAAAA%"]),
    (
      "vault legacy", .alnum, 24,
      ["VAULT_TOKEN=s.%", "X-Vault-Token: s.%", "client_token        s.%"]
    ),
    ("twilio auth", .hex, 32, ["TWILIO_AUTH_TOKEN=%", "twilio auth_token: \"%\""]),
    (
      "pagerduty", .alnum, 32, ["\"routing_key\": \"%\"", "PD_INTEGRATION_KEY=%", "service_key: %"]
    ),
    ("okta", .word, 40, ["Authorization: SSWS 00%", "OKTA_API_TOKEN=00%"]),
    ("cloudflare", .word, 40, ["CLOUDFLARE_API_TOKEN=%", "X-Auth-Key: %", "CF_API_KEY: %"]),
    (
      "mailgun", .hex, 32,
      ["MAILGUN_API_KEY=key-%", "curl --user 'api:key-%' https://api.mailgun.net"]
    ),
    (
      "pgp key", .base64, 300,
      [
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n%\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----"
      ]
    ),
    (
      "openssh key", .base64, 300,
      [
        "-----BEGIN OPENSSH PRIVATE KEY-----\n%\n-----END OPENSSH PRIVATE KEY-----",
        "msg=\"-----BEGIN OPENSSH PRIVATE KEY-----\\n%\\n-----END OPENSSH PRIVATE KEY-----\"",
      ]
    ),
    (
      "shadow", .alnum, 86,
      ["root:$6$saltsalt$%:19000:0:99999:7:::", "app:$y$j9T$abcdefgh$%:19000::::::"]
    ),
    ("apr1", .alnum, 22, ["bob:$apr1$abcdefgh$%"]),
    ("pypirc", .word, 24, ["[pypi]\nusername = bob\npassword = %\n"]),
    ("npmrc", .alnum, 36, ["//registry.npmjs.org/:_authToken=%", "_auth=%==", "_password=\"%\""]),
    ("wifi", .alnum, 16, ["psk=\"%\"", "wpa_passphrase=%", "wifi.psk: %"]),
    ("snmp", .alnum, 12, ["snmpwalk -v3 -l authPriv -u a -A % -X other h", "rocommunity %"]),
    (
      "basic url", .alnum, 20,
      [
        "Fetching https://bob:%@repo.example.com/x.tgz", "proxy=http://u:%@proxy:3128",
        "remote: https://ghost:%@git.example.com/a.git",
        "\"registry\": \"https://a:%@r.example.com\"",
      ]
    ),
    (
      "session id", .alnum, 32,
      [
        "Cookie: PHPSESSID=%; lang=en", "Set-Cookie: connect.sid=s%3A%; Path=/", "session_token=%",
        "Cookie: _session_id=%", "sessionid=%; csrftoken=abc",
      ]
    ),
    (
      "azure sas", .alnum, 43,
      [
        "https://a.blob.core.windows.net/c?sv=2020-08-04&ss=b&sig=%%3D",
        "SharedAccessSignature=sv=1&sig=%",
      ]
    ),
    (
      "gcp account", .base64, 200,
      [
        "{\"private_key\":\"-----BEGIN PRIVATE KEY-----\\n%\\n-----END PRIVATE KEY-----\\n\"}"
      ]
    ),
    ("datadog", .hex, 32, ["dd_api_key=%", "api_key: %", "-H 'DD-API-KEY: %'"]),
    ("newrelic license", .hex, 40, ["NEW_RELIC_LICENSE_KEY=%", "license_key: '%'"]),
    ("rails", .hex, 128, ["secret_key_base: %", "RAILS_MASTER_KEY=%"]),
    (
      "yaml nested", .password, 16,
      [
        "database:\n  production:\n    password: %\n    user: app", "auth:\n  rootPassword: \"%\"",
        "adminPassword: '%'", "redis:\n  auth:\n    password: >-\n      %\n",
      ]
    ),
    ("toml", .password, 16, ["[db]\npassword = \"%\"", "secret = '%'", "api_key = \"%\""]),
    (
      "python repr", .password, 16,
      [
        "{'user': 'app', 'password': '%'}", "Namespace(user='app', password='%')",
        "connect(host=db, passwd='%')", "Settings(db_password=SecretStr('%'))",
      ]
    ),
    (
      "go struct", .password, 16,
      [
        "&config.DB{User:\"app\", Password:\"%\"}", "{Username:app Password:% Host:db}",
        "map[password:% user:app]", "DSN: app:%@tcp(db:3306)/app",
      ]
    ),
    (
      "query string", .alnum, 24,
      [
        "GET /cb?code=1&access_token=% HTTP/1.1", "POST /login?password=% 200",
        "GET /x?api_key=%&q=1",
        "/reset?token=%", "https://a.example.com/?auth_token=%#x", "?key=1&secret=%",
      ]
    ),
    (
      "powershell", .password, 16,
      [
        "ConvertTo-SecureString \"%\" -AsPlainText -Force", "-Password '%'",
        "$env:DB_PASSWORD = '%'",
        "net user bob % /add",
      ]
    ),
    (
      "shell trace", .password, 16,
      [
        "+ DB_PASSWORD=%", "++ export PGPASSWORD=%", "+ mysql -uroot -p% -e 'select 1'",
        "+ echo % | docker login --password-stdin", "sudo -S <<< %",
      ]
    ),
    (
      "grpc", .alnum, 40,
      [
        "metadata: map[authorization:[Bearer %]]", "x-api-key=[%]",
        "md={authorization: \"Bearer %\"}",
      ]
    ),
    (
      "graphql", .password, 16,
      [
        "mutation { login(user: \"a\", password: \"%\") { id } }",
        "{\"variables\":{\"input\":{\"password\":\"%\"}}}",
      ]
    ),
    (
      "syslog", .alnum, 20,
      [
        "Nov 21 02:03:04 web1 app[1]: auth ok token=% user=bob",
        "Nov 21 02:03:04 web1 app: PASSWORD=%; COMMAND=/bin/x",
        "<34>1 2026-11-21T02:03:04Z h app - secret=\"%\"",
      ]
    ),
  ]
}
