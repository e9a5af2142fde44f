import Testing

@testable import WarRoomRedact

@Suite struct TellingNameTests {
  static let names: [(String, SecretKind?)] = [
    ("password", .password), ("DB_PASSWORD", .password), ("dbPassword1", .password),
    ("spring.datasource.password", .password), ("clientSecret", .secret), ("X-Api-Key", .key),
    ("aws_secret_access_key", .key), ("SECRET_KEY_BASE", .key), ("DD_API_KEY", .datadogKey),
    ("AccountKey", .azureSecret), ("accessToken", .token), ("TOKEN_OLD", .token),
    ("Authorization", .authorization), ("set-cookie", .cookie), ("sig", .signature),
    ("secretName", nil), ("password_policy", nil), ("tokens", nil), ("max_token", nil),
    ("token_type", nil), ("key", nil), ("primary_key", nil), ("cache-key", nil), ("keyboard", nil),
    ("compass", nil), ("author", nil), ("", nil), ("a", nil), ("-", nil),
  ]

  @Test(arguments: names) func tells(row: (String, SecretKind?)) {
    #expect(TellingName(Array(row.0.utf8)[...])?.kind == row.1)
  }

  static let values: [(String, Bool)] = [
    ("x9Kd83nLq02mZz7A", true), ("550e8400-e29b-41d4-a716-446655440000", true),
    ("9f86d081884c7d659a2feaa0c55ad015", true), ("hunter2hunter", true),
    ("web-5d4f8c7b9d-x7k2p", false), ("checkout-tls", false), ("1234567890123", false),
    ("default-token-x7k2p", false), ("getUserById", false), ("v1.28.3", false), ("short1", false),
    ("internal-error-code", false), ("aaaaaaaaaaaaaaaa1", false),
  ]

  @Test(arguments: values) func looksRandom(row: (String, Bool)) {
    #expect(Randomness.isLikely(Array(row.0.utf8)[...]) == row.1)
  }
}
