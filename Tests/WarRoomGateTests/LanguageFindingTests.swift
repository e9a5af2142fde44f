import Testing
import WarRoomCore

@testable import WarRoomGate

/// What a person sees of a finding: how bad it is, what it hits, where it stands, how to undo it.
struct LanguageFindingTests {
  @Test(arguments: [
    ("psql", "DROP DATABASE app", 2, "database", "app"),
    ("psql", "drop schema if exists a cascade", 2, "schema", "a"),
    ("psql", "DROP TABLE public.\"Orders\"", 2, "table", "public.Orders"),
    ("psql", "TRUNCATE ONLY audit_log", 2, "table", "audit_log"),
    ("psql", "DELETE FROM users", 2, "table", "users"),
    ("psql", "DELETE FROM users WHERE id = 7", 1, "table", "users"),
    ("psql", "UPDATE ONLY shop.users SET a = 1", 2, "table", "shop.users"),
    ("psql", "DROP INDEX CONCURRENTLY i", 1, "index", "i"),
    ("psql", "DROP ROLE bob", 1, "role", "bob"),
    ("psql", "SELECT pg_terminate_backend(4711)", 1, "pid", "4711"),
    ("mysql", "DROP TABLE `shop`.`orders`", 2, "table", "shop.orders"),
    ("mysql", "KILL 42", 1, "connection", "42"),
    ("clickhouse", "ALTER TABLE events DELETE WHERE 1=1", 2, "table", "events"),
    ("cql", "TRUNCATE prod.events", 2, "table", "prod.events"),
    ("sqlite", "DELETE FROM t", 2, "table", "t"),
    ("sed", "s/a/b/w /etc/hosts", 1, "path", "/etc/hosts"),
    ("mongo", "db.orders.drop()", 2, "collection", "orders"),
    ("mongo", "db.getSiblingDB('shop').dropDatabase()", 2, "database", "shop"),
    ("mongo", "use shop\ndb.orders.deleteMany({})", 2, "collection", "shop.orders"),
    ("mongo", "db.orders.deleteMany({a: 1})", 1, "collection", "orders"),
  ])
  func namesWhatItHits(
    _ name: String, _ text: String, _ tier: Int, _ kind: String, _ target: String
  ) throws {
    let language = try #require(Language(name: name))
    let finding = try #require(language.judge(text).first)
    #expect(finding.commandClass == .destructive)
    #expect(finding.tier == tier)
    #expect(finding.targets.first == Judgment.Target(kind: kind, name: target))
  }

  @Test func saysWhereItStands() throws {
    let text = "SELECT 1; DROP TABLE x; SELECT 2"
    let found = Language.sql(.postgres).judge(text)
    #expect(found.count == 1)
    let part = try #require(found.first?.part)
    #expect(String(decoding: Array(text.utf8)[part], as: UTF8.self) == "DROP TABLE x")
  }

  @Test func writesTheUndoOfServerSettings() throws {
    let mysql = Language.sql(.mysql).judge("SET GLOBAL max_connections = 500")
    #expect(mysql.map(\.commandClass) == [.reversible])
    #expect(
      mysql.first?.undo
        == .command(
          ["SET GLOBAL max_connections = {before}"], before: ["SELECT @@GLOBAL.max_connections"]))

    let postgres = Language.sql(.postgres).judge("ALTER SYSTEM SET work_mem = '64MB'")
    #expect(postgres.map(\.commandClass) == [.reversible])
    guard case .command(let undo, let before)? = postgres.first?.undo else {
      Issue.record("no undo")
      return
    }
    #expect(undo == ["ALTER SYSTEM {before}"])
    #expect(before?.first?.contains("'RESET work_mem'") == true)
    // What is asked beforehand must itself only read.
    let asked = Language.sql(.postgres).judge(before?.first ?? "")
    #expect(asked.map(\.commandClass) == [.readOnly])
  }

  @Test(arguments: [
    "ALTER SYSTEM SET archive_command = 'x'", "ALTER SYSTEM SET shared_preload_libraries = 'x'",
    "ALTER SYSTEM RESET ALL", "ALTER SYSTEM SET fsync = off",
  ])
  func takesNoOtherSettingBack(_ text: String) {
    #expect(Language.sql(.postgres).judge(text).map(\.commandClass) == [.destructive])
  }

  @Test func namesTheFunctionThatIsNotKnown() {
    let found = Language.sql(.postgres).judge("SELECT frobnicate(1)")
    #expect(found.map(\.why) == ["the function `frobnicate` is not known"])
  }

  @Test(arguments: [
    "sql", "psql", "mysql", "sqlite", "clickhouse", "cql", "awk", "sed", "jq", "mongo", "promql",
  ])
  func knowsItsName(_ name: String) {
    #expect(Language(name: name) != nil)
    #expect(Language(name: name.uppercased()) == nil)
  }
}
