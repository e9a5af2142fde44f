import Testing
import WarRoomCore

@testable import WarRoomGate

/// What is only read passes; whatever changes something, or may, does not.
struct LanguageVerdictTests {
  @Test func tablesAreWhole() {
    #expect(LanguageSample.reads.count > 180)
    #expect(LanguageSample.gated.count > 380)
  }

  @Test(arguments: LanguageSample.reads)
  func readsPass(_ sample: LanguageSample) {
    let found = sample.language.judge(sample.text)
    #expect(found.map(\.commandClass) == [.readOnly], "\(found.map(\.why))")
  }

  @Test(arguments: LanguageSample.gated)
  func changesAreGated(_ sample: LanguageSample) {
    #expect(isGated(sample.language, sample.text))
  }

  /// A change stays one behind, before and between statements that read.
  @Test(arguments: LanguageSample.gated)
  func changesHideBehindNothing(_ sample: LanguageSample) {
    let reading: String
    switch sample.language {
    case .sql(.cql): reading = "SELECT a FROM t"
    case .sql: reading = "SELECT 1"
    case .mongo: reading = "db.a.find()"
    case .sed: reading = "p"
    case .awk, .jq, .promql: return
    }
    for line in ["\n", ";", ";\n"] {
      guard line == ";\n" || sample.language == .sed else { continue }
      #expect(isGated(sample.language, reading + line + sample.text))
    }
  }

  /// Blanks, comments and letter case make no difference to SQL.
  @Test(arguments: LanguageSample.gated)
  func spellingHidesNothing(_ sample: LanguageSample) {
    guard case .sql(let dialect) = sample.language, dialect != .generic,
      sample.text.utf8.allSatisfy({ $0.isNamePart || " ();,=*.".utf8.contains($0) }),
      !sample.text.hasPrefix(".")
    else { return }
    let spaced = { (blank: String) in sample.text.split(separator: " ").joined(separator: blank) }
    #expect(isGated(sample.language, spaced("/**/")))
    #expect(isGated(sample.language, spaced("/* ' \" */")))
    #expect(isGated(sample.language, spaced(" -- '\n")))
    #expect(isGated(sample.language, sample.text.uppercased()))
    #expect(isGated(sample.language, sample.text.lowercased() + " ; "))
  }

  private func isGated(_ language: Language, _ text: String) -> Bool {
    language.judge(text).contains { $0.commandClass == .unknown || $0.commandClass == .destructive }
  }
}
