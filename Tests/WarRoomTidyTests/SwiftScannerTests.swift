import Testing

/// What the rules take for code.
@Suite struct SwiftScannerTests {
  struct Row: Sendable {
    let text: String
    let code: [String]
  }

  static let rows = [
    Row(text: "a // b", code: ["a "]),
    Row(text: "a /* b /* c */ d */ e", code: ["a  e"]),
    Row(text: "a /* b\nc */ d", code: ["a ", " d"]),
    Row(text: #"f("try! // no") + g"#, code: [#"f("") + g"#]),
    Row(text: #"f("a \" b") + g"#, code: [#"f("") + g"#]),
    Row(text: #"f("a \(x(1)) b") + g"#, code: [#"f(" x(1)") + g"#]),
    Row(text: #"f("a \(x("b")) c") + g"#, code: [#"f(" x("")") + g"#]),
    Row(text: "f(#\"a \" \\n b\"#) + g", code: [#"f("") + g"#]),
    Row(text: "f(\"\"\"\n  a \"b\" // c\n  \"\"\") + g", code: ["f(\"", "", "\") + g"]),
    Row(text: "f(\"never closed\ng", code: ["f(\"", "g"]),
  ]

  @Test(arguments: rows) func tellsCodeFromTheRest(row: Row) {
    let file = TextFile(path: "Sources/T/A.swift", text: row.text)
    #expect(file.code.map { String(decoding: $0, as: UTF8.self) } == row.code)
  }

  @Test func keepsComments() {
    let file = TextFile(path: "Sources/T/A.swift", text: "a // b\n/* c */ \"// d\"")
    #expect(file.comments.map { String(decoding: $0, as: UTF8.self) } == ["// b", " c "])
  }
}
