import Testing
import WarRoomTestSupport

@testable import WarRoomGate

@Suite("Bounds of the shell parser")
struct ShellBoundTests {
  static func complaint(_ text: String) -> String? {
    do {
      _ = try ShellParser.parse(text)
      return nil
    } catch {
      return error.complaint
    }
  }

  static func repeated(_ part: String, _ count: Int) -> String {
    String(repeating: part, count: count)
  }

  @Test(arguments: [
    ("length", repeated("a", 8_192), repeated("a", 8_193), "more than 8192"),
    ("commands", repeated("a;", 50), repeated("a;", 51), "more than 50 commands"),
    (
      "subshells", repeated("(", 8) + "a" + repeated(")", 8),
      repeated("( ", 9) + "a" + repeated(")", 9), "nested deeper than 8"
    ),
    (
      "substitutions", repeated("$(", 8) + repeated(")", 8),
      repeated("$(", 9) + repeated(")", 9), "nested deeper than 8"
    ),
    (
      "quotes", repeated("\"$(", 4) + repeated(")\"", 4),
      repeated("\"$(", 5) + repeated(")\"", 5), "nested deeper than 8"
    ),
    ("brace words", "{1..256}", "{1..257}", "more than 256 words"),
    (
      "brace bytes", "{1..4}" + repeated("x", 8_000), "{1..5}" + repeated("x", 8_000),
      "too long a text"
    ),
    ("braces", repeated("{", 64), repeated("{", 65), "more than 64 braces"),
  ])
  func keeps(bound: String, within: String, beyond: String, says: String) {
    #expect(Self.complaint(within) == nil)
    #expect(Self.complaint(beyond)?.contains(says) == true)
  }

  @Test("commands inside backquotes and here-documents count")
  func countsInside() {
    #expect(Self.complaint(Self.repeated("`a;b`;", 17))?.contains("commands") == true)
    let document = "a <<E\n" + Self.repeated("$(a)", 50) + "\nE"
    #expect(Self.complaint(document)?.contains("commands") == true)
  }

  @Test("NUL and carriage return are refused", arguments: ["a\0b", "a\r\nb", "'\r'"])
  func refusesControls(text: String) {
    #expect(Self.complaint(text)?.hasPrefix("there is a") == true)
  }

  @Test("spans are bytes of the outermost text")
  func spans() throws {
    let script = try ShellParser.parse("é $(b 'c' >d)", base: 10)
    guard case .simple(let outer) = script.commands[0],
      case .command(let inner) = outer.words[1].holes[0].kind,
      case .simple(let simple) = inner.commands[0]
    else {
      Issue.record("it is read as something else")
      return
    }
    #expect(outer.span == Span(10, 24))
    #expect(outer.words.map(\.span) == [Span(10, 12), Span(13, 24)])
    #expect(simple.words.map(\.span) == [Span(15, 16), Span(17, 20)])
    #expect(simple.redirections[0].span == Span(21, 23))
  }

  /// Each of these makes one part of the parser look far ahead.
  static let long = [
    "{", "{a,", "{a..", "[", "(", "((", "$((", "$(", "${", "`", "\"", "\\", "a|", "$x", "x=(",
    "<<E ", "<<E\n", "~", "a=~:", "\\\n", "#", "\n", "a[b]", "{v}>x ", "é", "$((1)) ", "((a);",
    "{a,b}", "$'", "$[", "a <<E\nE\n", "[[ a && ",
  ]

  @Test("time grows with the length, not with its square", arguments: long)
  func isLinear(part: String) {
    let bytes = part.utf8.count
    func best(_ length: Int) -> Duration {
      let text = Self.repeated(part, length / bytes)
      return (0..<3).map { _ in ContinuousClock().measure { _ = Self.complaint(text) } }.min()
        ?? .zero
    }
    // A parser that looks at everything again for each byte would take 64 times as long.
    #expect(best(8_192) < best(1_024) * 32 + .milliseconds(20))
  }

  @Test("nothing makes it crash", arguments: [1, 2, 3, 4] as [UInt64])
  func survives(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lines = ShellParserTests.commands + ShellWordTests.words + ShellErrorTests.errors
    let signs = Array("`'\"\\${}()[]<>|&;!#~*?=+-:,./ \n\t019aeéEO\u{FFFD}\u{0}")
    for _ in 0..<1_500 {
      var text = Array((lines.randomElement(using: &random)?.0 ?? "").map { $0 == "⏎" ? "\n" : $0 })
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let place = Int.random(in: 0...text.count, using: &random)
        if Bool.random(using: &random), place < text.count {
          text.remove(at: place)
        } else {
          text.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
        }
      }
      let line = String(text)
      do {
        _ = try ShellParser.parse(line)
      } catch {
        #expect(error.span.start <= error.span.end && error.span.end <= line.utf8.count)
        #expect(error.span.start >= 0 && !error.complaint.contains("\n"))
      }
    }
  }
}
