import WarRoomCore

/// A language whose programs stand in command lines.
package enum Language: Sendable, Equatable {
  case sql(SQLDialect)
  case awk
  case sed
  case jq
  case mongo
  case promql

  /// By the words that rule files use; nil for any other.
  package init?(name: String) {
    switch name {
    case "sql": self = .sql(.generic)
    case "psql": self = .sql(.postgres)
    case "mysql": self = .sql(.mysql)
    case "sqlite": self = .sql(.sqlite)
    case "clickhouse": self = .sql(.clickhouse)
    case "cql": self = .sql(.cql)
    case "awk": self = .awk
    case "sed": self = .sed
    case "jq": self = .jq
    case "mongo": self = .mongo
    case "promql": self = .promql
    default: return nil
    }
  }
}

extension Language {
  /// What the text would do; never empty. What is not fully understood is unknown.
  func judge(_ text: String) -> [LanguageFinding] {
    let bytes = [UInt8](text.utf8)
    guard bytes.count <= LanguageLimits.textBytes else {
      return [.unknown("the text is too long to be judged")]
    }
    var found: [LanguageFinding]
    switch self {
    case .sql(let dialect): found = SQLJudge.judge(bytes, dialect)
    case .awk: found = AwkJudge.judge(bytes)
    case .sed: found = SedJudge.judge(bytes)
    case .jq: found = JqJudge.judge(bytes)
    case .mongo: found = MongoJudge.judge(bytes)
    case .promql: found = []
    }
    if self == .sql(.mysql), text.lowercased().contains("delimiter ") {
      // The client takes this word anywhere in a line, also within what the server reads as text.
      found.append(.unknown("`delimiter` changes where statements end"))
    }
    guard !found.isEmpty else { return [LanguageFinding(.readOnly, reading)] }
    if found.count > LanguageLimits.findings {
      found.removeSubrange(LanguageLimits.findings...)
      found.append(.unknown("there is more in the text than can be listed"))
    }
    return found
  }

  /// Options that make the usual client print values without frames; nil where none is known.
  var bareOutput: [String]? {
    switch self {
    case .sql(.postgres): ["-At"]
    case .sql(.mysql): ["-NB"]
    case .sql(.sqlite): []
    case .sql(.clickhouse), .sql(.cql), .sql(.generic), .awk, .sed, .jq, .mongo, .promql: nil
    }
  }

  private var reading: String {
    switch self {
    case .sql: "the statements only read"
    case .awk: "the awk program only reads and prints"
    case .sed: "the sed script only reads and prints"
    case .jq: "the jq filter only reads and prints"
    case .mongo: "the calls only read"
    case .promql: "a PromQL expression only reads"
    }
  }
}
