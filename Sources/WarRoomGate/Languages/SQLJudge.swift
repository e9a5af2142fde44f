/// Reads an SQL text and says what each statement and client command in it would do.
enum SQLJudge {
  /// Empty when all of it only reads.
  static func judge(_ bytes: [UInt8], _ dialect: SQLDialect) -> [LanguageFinding] {
    var lexer = SQLLexer(bytes, dialect)
    lexer.run()
    var found: [LanguageFinding] = []
    for command in lexer.commands {
      if let finding = SQLClientJudge.judge(command, bytes, dialect) { found.append(finding) }
    }
    var start = 0
    let tokens = lexer.tokens
    for index in 0...tokens.count {
      guard index == tokens.count || tokens[index].kind == .end else { continue }
      if start < index {
        var statement = SQLStatement(tokens[start..<index], dialect)
        found += statement.judge()
      }
      start = index + 1
      guard found.count <= LanguageLimits.findings else { break }
    }
    return found
  }
}
