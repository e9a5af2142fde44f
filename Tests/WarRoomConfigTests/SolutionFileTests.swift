import Testing
import WarRoomConfig

/// Solutions and synonyms, as files of people's.
@Suite struct SolutionFileTests {
  private static func solution(_ text: String) -> SolutionFile {
    SolutionFile(
      id: "sol-0001", incident: nil, date: "2026-11-21", title: text, services: [text],
      symptom: text, cause: "", fix: "a\nb: c", prevention: text, links: [text])
  }

  @Test(arguments: [
    "plain", "a: b # c", "\"quoted\" and \\", "&a and *a", "- list", "--- fence", "true", "~",
    "{{x}} [y] !tag %z @w `v`", "é 漢 🙂", "'single'",
  ])
  func whatIsWrittenIsReadBack(text: String) throws {
    let written = SolutionFileTests.solution(text)
    let read = try SolutionFile.parse(Array(written.text.utf8), file: "s.md")
    #expect(read == written)
  }

  @Test func whatCannotBeSeenIsMadeVisibleAndLongTextIsCut() throws {
    let hostile = SolutionFileTests.solution("\u{202E}x\u{1B}[31m")
    let read = try SolutionFile.parse(Array(hostile.text.utf8), file: "s.md")
    #expect(read.title == "<U+202E>x<U+001B>[31m")
    let long = SolutionFileTests.solution(String(repeating: "ab ", count: 50_000))
    #expect(try SolutionFile.parse(Array(long.text.utf8), file: "s.md").id == "sol-0001")
  }

  @Test(arguments: [
    (
      "no front matter", "s.md:1:1: there is no front matter (a solution begins with a line of ---)"
    ),
    ("---\nid: a\n", "s.md:1:1: there is no front matter (a solution begins with a line of ---)"),
    ("---\nid: a\n---\n", "s.md:2:1: the file lacks the key `title`"),
    (
      "---\nid: a\ntitle: b\nfixx: c\n---\n",
      "s.md:4:1: unknown key `fixx` (did you mean `fix`?)"
    ),
  ])
  func aBrokenFileSaysWhere(text: String, message: String) {
    let error = #expect(throws: ConfigError.self) {
      try SolutionFile.parse(Array(text.utf8), file: "s.md")
    }
    #expect(error?.description == message)
  }

  @Test func synonymsAreSetsOfTwoOrMore() throws {
    let text = "synonyms:\n  - [oom, out of memory]\n  - [a, b, c]\n"
    let file = try SynonymsFile.parse(Array(text.utf8), file: "s.yaml")
    #expect(file.sets == [["oom", "out of memory"], ["a", "b", "c"]])
    #expect(throws: ConfigError.self) {
      try SynonymsFile.parse(Array("synonyms: [[a]]".utf8), file: "s.yaml")
    }
    #expect(try SynonymsFile.parse([], file: "s.yaml").sets.isEmpty)
  }
}
