/// Whose SQL it is: quoting, comments and the client's own commands differ.
package enum SQLDialect: Sendable, Equatable, CaseIterable {
  /// With the backslash commands of psql.
  case postgres
  /// With the commands of the mysql client.
  case mysql
  /// With the dot-commands of the sqlite3 shell.
  case sqlite
  case clickhouse
  /// With the commands of cqlsh.
  case cql
  /// Any other: only what all of them read alike.
  case generic
}
