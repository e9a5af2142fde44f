import WarRoomCore

/// Calls behind `db`.
extension MongoJudge {
  /// What stands behind `db`: a call of the database, or a collection and its call.
  mutating func databaseChain() throws(Stop) {
    while true {
      if take("[") {
        try bracketName()
        return try collectionChain()
      }
      try need(".")
      let name = try needWord()
      guard text == "(" else {
        collection = name.text
        return try collectionChain()
      }
      switch name.text {
      case "getSiblingDB", "getSisterDB":
        database = try stringArgument()
      case "getCollection":
        collection = try stringArgument()
        return try collectionChain()
      case "adminCommand", "runCommand":
        try command()
        return try valueChain()
      case "aggregate":
        try arguments()
        return try cursorChain()
      default:
        try call(name, MongoCalls.databaseReads)
        return try valueChain()
      }
    }
  }

  /// `["name"]`, which must not be called itself.
  private mutating func bracketName() throws(Stop) {
    guard kind == .string, index + 2 < tokens.count, tokens[index + 1].text == "]",
      tokens[index + 2].text == ".", !tokens[index].text.utf8.contains(0x5c)
    else { throw Stop(why: "brackets may name any method") }
    collection = tokens[index].text
    index += 2
  }

  private mutating func collectionChain() throws(Stop) {
    var isExplained = false
    while true {
      if take("[") {
        let outer = collection
        try bracketName()
        collection = outer + "." + collection
        continue
      }
      try need(".")
      let name = try needWord()
      guard text == "(" else {
        collection += "." + name.text
        continue
      }
      switch name.text {
      case "getCollection":
        collection += "." + (try stringArgument())
      case "explain":
        isExplained = true
        try arguments()
      case "find", "aggregate":
        try call(name, MongoCalls.collectionReads)
        return try cursorChain()
      default:
        try call(name, MongoCalls.collectionReads)
        return isExplained ? try cursorChain() : try valueChain()
      }
    }
  }

  private mutating func cursorChain() throws(Stop) {
    while text == "." || text == "[" {
      if text == "[" { return try valueChain() }
      index += 1
      let name = try needWord()
      guard text == "(" else { return try valueChain() }
      if name.text == "forEach" {
        try printer()
      } else {
        try call(name, MongoCalls.cursorReads)
      }
      if ["toArray", "explain", "next", "count", "tryNext"].contains(name.text) {
        return try valueChain()
      }
    }
  }

  /// Members and elements of a result.
  mutating func valueChain() throws(Stop) {
    while text == "." || text == "[" || text == "?." {
      if take("[") {
        guard kind == .number || kind == .string else {
          throw Stop(why: "brackets may name any member")
        }
        index += 1
        try need("]")
        if text == "(" { throw Stop(why: "brackets may name any method") }
        continue
      }
      index += 1
      let name = try needWord()
      guard text == "(" else { continue }
      if name.text == "forEach" {
        try printer()
      } else if ["map", "filter", "find", "some", "every"].contains(name.text) {
        try arrow()
      } else {
        try call(name, MongoCalls.valueReads)
      }
    }
  }

  private static let signs: Set<String> = [
    "+", "-", "*", "/", ".", ",", ":", "?", "?.", "&&", "||", "==", ">", "<", "!",
  ]

  /// `(m => …)`: members of what goes through it, texts, numbers and signs; no call and no
  /// assignment.
  private mutating func arrow() throws(Stop) {
    try need("(")
    let isWrapped = take("(")
    let name = try needWord().text
    if isWrapped { try need(")") }
    guard take("=>") || take("=") && take(">") else { throw Stop(why: "an arrow is expected here") }
    var open: [String] = []
    while index < tokens.count {
      if open.isEmpty, take(")") { return }
      switch kind {
      case .string?, .number?: break
      case .word?:
        let isKey = index + 1 < tokens.count && tokens[index + 1].text == ":"
        let isMember = index > 0 && tokens[index - 1].text == "."
        let isPlain = isKey || isMember || text == name || ["true", "false", "null"].contains(text)
        guard isPlain, index + 1 < tokens.count, tokens[index + 1].text != "(" else {
          throw Stop(why: "only members are judged in an arrow")
        }
      case .mark?:
        if ["(", "{", "["].contains(text) {
          open.append(text)
        } else if [")", "}", "]"].contains(text) {
          guard let last = open.popLast(), ["()", "{}", "[]"].contains(last + text) else {
            throw Stop(why: "brackets do not match")
          }
          if index + 1 < tokens.count, tokens[index + 1].text == "(" {
            throw Stop(why: "only members are judged in an arrow")
          }
        } else if text == "=" {
          // The rest of a comparison; behind a name it would assign.
          guard ["!", "=", "==", "<", ">"].contains(tokens[index - 1].text) else {
            throw Stop(why: "an operator that is not judged")
          }
        } else if !Self.signs.contains(text) {
          throw Stop(why: "an operator that is not judged")
        }
      case .regex?, nil: throw Stop(why: "only members are judged in an arrow")
      }
      index += 1
    }
    throw Stop(why: "the text ends in the midst of a call")
  }

  private mutating func printer() throws(Stop) {
    try need("(")
    let name = try needWord()
    guard MongoCalls.printers.contains(name.text), text == ")" else {
      index -= 1
      throw Stop(why: "only `printjson` and `print` are judged for each document")
    }
    index += 1
  }

  private mutating func call(_ name: MongoToken, _ reads: Set<String>) throws(Stop) {
    if reads.contains(name.text) { return try arguments() }
    guard let why = MongoCalls.changes[name.text] else {
      throw Stop(why: "the method \(Quotation.of(name.text)) is not known")
    }
    let hitsMany = ["deleteMany", "remove", "updateMany", "update"].contains(name.text)
    let next = tokens.dropFirst(index + 1).prefix(2).map(\.text)
    let isAll = hitsMany && (next.first == ")" || next == ["{", "}"])
    note(name, isAll ? why + ": nothing limits it" : why, isWide: isAll)
    try arguments()
  }

  private mutating func stringArgument() throws(Stop) -> String {
    try need("(")
    guard kind == .string, !tokens[index].text.utf8.contains(0x5c) else {
      throw Stop(why: "a name in quotes is expected here")
    }
    index += 1
    let name = tokens[index - 1].text
    try need(")")
    return name
  }

  /// The command's name is the first key.
  private mutating func command() throws(Stop) {
    let start = index
    let place = index + (index + 1 < tokens.count && tokens[index + 1].text == "{" ? 2 : 1)
    guard place < tokens.count, tokens[place].kind == .word || tokens[place].kind == .string else {
      throw Stop(why: "the command is not seen here")
    }
    let name = tokens[place]
    if !MongoCalls.commandReads.contains(name.text) {
      guard let why = MongoCalls.changes[name.text] else {
        throw Stop(why: "the command \(Quotation.of(name.text)) is not known")
      }
      note(name, why)
    }
    index = start
    try arguments()
  }
}
