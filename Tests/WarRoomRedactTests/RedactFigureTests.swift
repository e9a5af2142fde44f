import Testing
import WarRoomRedact
import WarRoomSystem

/// The figures that redaction must reach, on generated lines.
@Suite struct RedactFigureTests {
  @Test func takesOutNearlyAllSecrets() {
    var corpus = SecretCorpus(dice: Dice(seed: 42))
    var missed: [String: Int] = [:]
    var kinds: Set<String> = []
    let count = 6_000
    for index in 0..<count {
      let line = corpus.next(index)
      kinds.insert(line.kind)
      let (text, counts) = Redactor.redact(line.text)
      if text.contains(line.secret) || counts.isEmpty { missed[line.kind, default: 0] += 1 }
    }
    let lost = missed.values.reduce(0, +)
    report("secrets: \(count) of \(kinds.count) kinds, missed \(lost) \(missed)")
    #expect(kinds.count >= 40)
    #expect(Double(lost) <= 0.01 * Double(count))
  }

  @Test func leavesOrdinaryLinesAlone() {
    var lines = OrdinaryLines(dice: Dice(seed: 7))
    var touched: [String] = []
    let count = 20_000
    for _ in 0..<count {
      let line = lines.next()
      if Redactor.redact(line).text != line { touched.append(line) }
    }
    report("ordinary lines: \(count), touched \(touched.count): \(touched.prefix(5))")
    #expect(Double(touched.count) <= 0.005 * Double(count))
  }

  private func report(_ text: String) {
    StandardStream.error.write(text + "\n")
  }
}
