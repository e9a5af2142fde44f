import WarRoomCore

/// Reads a text for mongosh by a small grammar of calls; whatever lies outside of it is not known.
struct MongoJudge {
  let bytes: [UInt8]
  let tokens: [MongoToken]
  var index = 0
  var depth = 0
  var found: [LanguageFinding] = []
  /// The collection and database that the present expression names.
  var collection = ""
  var database = ""

  /// The reading stops where the grammar ends.
  struct Stop: Error { var why: String }

  /// Empty when all of it only reads.
  static func judge(_ bytes: [UInt8]) -> [LanguageFinding] {
    var lexer = MongoLexer(bytes)
    lexer.run()
    var judge = MongoJudge(bytes: bytes, tokens: lexer.tokens)
    if let complaint = lexer.complaint {
      judge.found.append(.unknown(complaint, min(lexer.position, bytes.count)..<bytes.count))
    }
    do throws(Stop) {
      try judge.statements()
    } catch {
      judge.stop(error)
    }
    return judge.found
  }

  private init(bytes: [UInt8], tokens: [MongoToken]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// Names what is known to change something in the rest, which is no longer understood.
  private mutating func stop(_ error: Stop) {
    let start = index < tokens.count ? tokens[index].start : bytes.count
    found.append(.unknown(error.why, start..<bytes.count))
    for place in index..<max(index, tokens.count) where found.count <= LanguageLimits.findings {
      let token = tokens[place]
      guard token.kind == .word || token.kind == .string,
        let why = MongoCalls.changes[token.text], place + 1 < tokens.count,
        ["(", "]"].contains(tokens[place + 1].text)
      else { continue }
      note(token, why)
    }
  }

  // MARK: tokens

  var text: String { kind == .string || kind == .regex ? "" : peek }
  private var peek: String { index < tokens.count ? tokens[index].text : "" }
  var kind: MongoToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

  mutating func take(_ mark: String) -> Bool {
    guard kind == .mark, peek == mark else { return false }
    index += 1
    return true
  }

  mutating func need(_ mark: String) throws(Stop) {
    guard take(mark) else { throw Stop(why: "a `\(mark)` is expected here") }
  }

  mutating func needWord() throws(Stop) -> MongoToken {
    guard kind == .word else { throw Stop(why: "a name is expected here") }
    index += 1
    return tokens[index - 1]
  }

  mutating func deeper() throws(Stop) {
    depth += 1
    guard depth <= LanguageLimits.depth else { throw Stop(why: "it goes too deep") }
  }

  mutating func note(_ token: MongoToken, _ why: String, isWide: Bool = false) {
    var targets: [Judgment.Target] = []
    if !collection.isEmpty, token.text != "dropDatabase" {
      let name = database.isEmpty ? collection : database + "." + collection
      targets = [Judgment.Target(kind: "collection", name: name)]
    } else if !database.isEmpty {
      targets = [Judgment.Target(kind: "database", name: database)]
    }
    found.append(
      LanguageFinding(
        .destructive, "\(Quotation.of(token.text)) \(why)", part: token.start..<token.end,
        tier: isWide || MongoCalls.wide.contains(token.text) ? 2 : 1, targets: targets))
  }

  // MARK: statements

  private mutating func statements() throws(Stop) {
    while index < tokens.count {
      if take(";") { continue }
      collection = ""
      try statement()
      guard index == tokens.count || text == ";" || tokens[index].startsLine else {
        throw Stop(why: "an operator or call that is not judged follows here")
      }
    }
  }

  private mutating func statement() throws(Stop) {
    switch text {
    case "show", "use", "it", "exit", "quit", "help":
      if tokens.count > index + 1, tokens[index + 1].text == "(" {
        guard ["exit", "quit", "help"].contains(text) else {
          throw Stop(why: "the function is not known")
        }
        index += 2
        return try need(")")
      }
      let isUse = text == "use"
      index += 1
      while index < tokens.count, !tokens[index].startsLine, text != ";" {
        guard kind == .word || text == "-" || text == "." else {
          throw Stop(why: "a command of the shell takes plain words")
        }
        if isUse { database = text }
        index += 1
      }
    default: try expression()
    }
  }

  mutating func expression() throws(Stop) {
    try deeper()
    defer { depth -= 1 }
    guard kind == .word else { throw Stop(why: "a call of a database is expected here") }
    let word = try needWord()
    switch word.text {
    case "db": try databaseChain()
    case "rs": try helper(MongoCalls.replicaReads, "replica set")
    case "sh": try helper(MongoCalls.shardReads, "cluster")
    case "print", "printjson", "printjsononeline", "tojson":
      try printed()
    case "JSON", "EJSON":
      try need(".")
      guard try needWord().text == "stringify" else {
        index -= 1
        throw Stop(why: "of JSON only `stringify` is judged")
      }
      try printed()
      try valueChain()
    default:
      index -= 1
      throw Stop(why: "\(Quotation.of(word.text)) is not known")
    }
  }

  private mutating func printed() throws(Stop) {
    try need("(")
    while !take(")") {
      if ["db", "rs", "sh", "JSON", "EJSON", "tojson"].contains(text) {
        try expression()
      } else {
        try literal()
      }
      guard take(",") || text == ")" else { throw Stop(why: "an operator that is not judged") }
    }
  }

  private mutating func helper(_ reads: Set<String>, _ what: String) throws(Stop) {
    try need(".")
    let method = try needWord()
    guard text == "(" else { throw Stop(why: "a call is expected here") }
    if reads.contains(method.text) {
      try arguments()
      return try valueChain()
    }
    if let why = MongoCalls.changes[method.text] {
      note(method, why)
      try arguments()
      return try valueChain()
    }
    throw Stop(why: "\(Quotation.of(method.text)) of the \(what) is not known")
  }
}
