/// Values in calls.
extension MongoJudge {
  mutating func arguments() throws(Stop) {
    try need("(")
    while !take(")") {
      try literal()
      guard take(",") || text == ")" else {
        throw Stop(why: "an operator or call that is not judged follows here")
      }
    }
  }

  /// Values with `+`, `-`, `*` and `/` between them.
  mutating func literal() throws(Stop) {
    try deeper()
    defer { depth -= 1 }
    try operand()
    while take("+") || take("-") || take("*") || take("/") { try operand() }
  }

  private mutating func operand() throws(Stop) {
    while take("-") || take("+") || take("!") {}
    switch kind {
    case .string?, .number?, .regex?: index += 1
    case .mark?:
      if take("{") { return try object() }
      if take("[") { return try array() }
      if take("(") {
        try literal()
        return try need(")")
      }
      throw Stop(why: "a value is expected here")
    case .word?: try wordValue()
    case nil: throw Stop(why: "the text ends in the midst of a call")
    }
  }

  private mutating func wordValue() throws(Stop) {
    var word = try needWord().text
    if word == "new" { word = try needWord().text }
    switch word {
    case "true", "false", "null", "undefined", "NaN", "Infinity": return
    case "Date" where take("."):
      guard try needWord().text == "now" else { throw Stop(why: "of `Date` only `now` is judged") }
      try arguments()
    default:
      guard MongoCalls.values.contains(word), text == "(" else {
        index -= 1
        throw Stop(why: "\(Quotation.of(word)) is no plain value")
      }
      try arguments()
    }
  }

  private mutating func array() throws(Stop) {
    while !take("]") {
      try literal()
      guard take(",") || text == "]" else { throw Stop(why: "an array that is not judged") }
    }
  }

  private mutating func object() throws(Stop) {
    while !take("}") {
      guard kind == .word || kind == .string || kind == .number else {
        throw Stop(why: "a key that is not judged")
      }
      let key = tokens[index]
      index += 1
      if key.text.utf8.contains(0x5c) { throw Stop(why: "a key is written with escapes") }
      try need(":")
      if key.text == "$out" || key.text == "$merge" {
        note(key, "writes the result to a collection")
      } else if MongoCalls.codeKeys.contains(key.text) && key.text.utf8.first == 0x24 {
        found.append(
          .unknown("\(Quotation.of(key.text)) runs code in the server", key.start..<key.end))
      }
      try literal()
      guard take(",") || text == "}" else {
        throw Stop(why: "an operator or call that is not judged follows here")
      }
    }
  }
}
