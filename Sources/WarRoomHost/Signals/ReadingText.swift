import WarRoomCore
import WarRoomSignals

/// What a command prints for a signal: a number, or lines of a time and a number.
enum ReadingText {
  static func samples(
    _ text: String, at moment: Timestamp
  ) -> Result<[SignalSample], SignalProblem> {
    var samples: [SignalSample] = []
    for line in text.split(whereSeparator: \.isNewline).suffix(Limits.readingLines) {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let last = words.last, words.count <= 2 else { return .failure(unreadable) }
      guard let value = number(last) else { return .failure(unreadable) }
      guard value.isFinite else {
        if words.count == 2 { continue }
        return .failure(SignalProblem("it printed \(last): no data"))
      }
      var time = moment
      if words.count == 2 {
        guard let given = MomentText.parse(String(words[0])) else { return .failure(unreadable) }
        guard given <= moment.advanced(bySeconds: 60) else { continue }
        time = given
      }
      samples.append(SignalSample(at: time, value: value))
    }
    guard !samples.isEmpty else { return .failure(SignalProblem("it printed nothing")) }
    // Without times there is one number, and it is of now.
    let untimed = samples.filter { $0.at == moment }
    guard untimed.count <= 1 else {
      return .failure(SignalProblem("it printed several numbers without times"))
    }
    return .success(samples.sorted { $0.at < $1.at })
  }

  private static let unreadable = SignalProblem(
    "it printed something else than a number, or lines of a time and a number")

  private static func number(_ text: Substring) -> Double? {
    text.utf8.contains(0x78) ? nil : Double(text)
  }
}
