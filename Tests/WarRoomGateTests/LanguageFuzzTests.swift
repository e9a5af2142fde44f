import Testing
import WarRoomCore

@testable import WarRoomGate

/// Judging ends, stays within its bounds and answers the same for any bytes.
struct LanguageFuzzTests {
  private static let languages: [Language] =
    SQLDialect.allCases.map { Language.sql($0) } + [.awk, .sed, .jq, .mongo, .promql]
  /// Enough to reach every branch of the readers many times within a second or two.
  private static let rounds = 20_000

  @Test func survivesMutations() {
    var random = Random(seed: 20_261_121)
    let samples = LanguageSample.reads + LanguageSample.gated
    for _ in 0..<Self.rounds {
      var bytes = Array(samples[random.next(samples.count)].text.utf8)
      for _ in 0...random.next(4) { mutate(&bytes, &random, samples) }
      let text = String(decoding: bytes, as: UTF8.self)
      check(Self.languages[random.next(Self.languages.count)], text)
    }
  }

  @Test func survivesNoise() {
    var random = Random(seed: 7)
    let marks = Array("'\"`\\/*-#;:()[]{}$@|<>.,!=+ \n\u{0}\té".utf8) + Array("aeEsDwW1".utf8)
    for _ in 0..<Self.rounds {
      let bytes = (0..<random.next(60)).map { _ in marks[random.next(marks.count)] }
      let text = String(decoding: bytes, as: UTF8.self)
      check(Self.languages[random.next(Self.languages.count)], text)
    }
  }

  /// Long texts of what nests, repeats or asks to look back.
  @Test(arguments: [
    "(", "[", "{", "((", "\"\\(", "/*", "$a$", "$", "delete from ", "f(", ")f(", "with x as (",
    "a.", "'", "E'", "\\", "/a/,", "s/[", "db.x.find(", "db.", "{a:", "[", "-", "print >", "if(",
    "explain ", "select (", "a,", "/[", "é",
  ])
  func survivesRepetition(_ piece: String) {
    let count = LanguageLimits.textBytes / piece.utf8.count
    for language in Self.languages { check(language, String(repeating: piece, count: count)) }
  }

  @Test func refusesWhatIsTooLong() {
    let text = "SELECT 1" + String(repeating: " ", count: LanguageLimits.textBytes)
    #expect(Language.sql(.postgres).judge(text).map(\.commandClass) == [.unknown])
  }

  private func check(_ language: Language, _ text: String) {
    let found = language.judge(text)
    let count = text.utf8.count
    let isSound = found.allSatisfy { finding in
      let part = finding.part ?? 0..<0
      return part.lowerBound >= 0 && part.upperBound <= count && (1...2).contains(finding.tier)
        && (finding.commandClass == .reversible) == (finding.undo != nil)
    }
    if found.isEmpty || !isSound || found.count > LanguageLimits.findings + 1 {
      Issue.record("\(language): \(text.debugDescription)")
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Random, _ samples: [LanguageSample]) {
    guard !bytes.isEmpty else { return bytes.append(0x20) }
    let place = random.next(bytes.count)
    switch random.next(5) {
    case 0: bytes[place] = UInt8(random.next(128))
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(Array("'\"\\/*;(){}|>\n$".utf8)[random.next(14)], at: place)
    case 3: bytes.removeSubrange(place...)
    default:
      let other = Array(samples[random.next(samples.count)].text.utf8)
      bytes.insert(contentsOf: other.suffix(random.next(other.count + 1)), at: place)
    }
  }

  /// A small generator with a seed, so that a failure comes back.
  private struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }
  }
}
