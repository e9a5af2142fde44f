import WarRoomCore
import WarRoomJSON
import WarRoomSignals

/// A verdict with what else the recording tells, as text and as JSON.
struct VerdictReport {
  let watch: Watch
  let verdict: Verdict
  let onset: Onset?
  let changes: [Timestamp]
  let gaps: [Series.Gap]

  /// Change points in one answer: more are noise to whoever reads them.
  private static let changesShown = 32

  var lines: [String] {
    let numbers = verdict.numbers
    var lines = [
      row("verdict", verdict.word.rawValue),
      row("confidence", VerdictReport.short(verdict.confidence)),
      row("decided", verdict.isDecided ? "yes" : "no, the watch goes on"),
    ]
    lines.append(row("now", VerdictReport.short(numbers.now)))
    lines.append(row("before", VerdictReport.short(numbers.before)))
    if let baseline = numbers.baseline {
      let scale = VerdictReport.short(baseline.scale)
      lines.append(
        row(
          "baseline",
          "\(VerdictReport.short(baseline.level)), usually within \(scale) of it "
            + "(\(baseline.count) values, \(baseline.source.rawValue))"))
    } else {
      lines.append(row("baseline", "none"))
    }
    if let regained = numbers.regained {
      lines.append(row("regained", "\(VerdictReport.short(regained * 100)) % of the way back"))
    }
    lines.append(
      row(
        "slope",
        "\(VerdictReport.short(numbers.slopeAfter)) a minute after the action, "
          + "\(VerdictReport.short(numbers.slopeBefore)) before it"))
    let seconds = (watch.until.microseconds - watch.action.microseconds) / 1_000_000
    lines.append(
      row(
        "watched",
        "\(numbers.samplesAfter) values, \(VerdictReport.short(numbers.progress * 100)) % of "
          + "\(seconds) s"))
    if let onset {
      lines.append(row("onset", "by the signal \(onset.moment.rfc3339)"))
    }
    for change in changes.suffix(VerdictReport.changesShown) {
      lines.append(row("change", change.rfc3339))
    }
    for gap in gaps.suffix(VerdictReport.changesShown) {
      lines.append(row("gap", "\(gap.from.rfc3339) to \(gap.to.rfc3339)"))
    }
    return lines + verdict.remarks.map { row("because", $0.rawValue) }
  }

  var json: String {
    let numbers = verdict.numbers
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("verdict", verdict.word.rawValue)
    writer.name("confidence")
    VerdictReport.put(verdict.confidence, in: &writer)
    writer.member("decided", verdict.isDecided)
    writer.member("success", verdict.isSuccess)
    writer.member("alreadyFalling", verdict.wasFallingAlready)
    VerdictReport.member("now", numbers.now, &writer)
    VerdictReport.member("before", numbers.before, &writer)
    if let baseline = numbers.baseline {
      writer.object("baseline") { writer in
        VerdictReport.member("level", baseline.level, &writer)
        VerdictReport.member("deviation", baseline.scale, &writer)
        VerdictReport.member("correlation", baseline.correlation, &writer)
        writer.member("samples", baseline.count)
        writer.member("source", baseline.source.rawValue)
      }
    } else {
      writer.member("baseline", String?.none)
    }
    VerdictReport.member("threshold", watch.threshold, &writer)
    VerdictReport.member("regained", numbers.regained, &writer)
    VerdictReport.member("slopeBeforePerMinute", numbers.slopeBefore, &writer)
    VerdictReport.member("slopeAfterPerMinute", numbers.slopeAfter, &writer)
    writer.member("samplesAfter", numbers.samplesAfter)
    VerdictReport.member("progress", numbers.progress, &writer)
    writer.member("onset", watch.onset)
    writer.member("action", watch.action)
    writer.member("until", watch.until)
    writer.member("onsetBySignal", onset?.moment)
    writer.member("changes", changes.suffix(VerdictReport.changesShown).map(\.rfc3339))
    writer.array("gaps", gaps.suffix(VerdictReport.changesShown)) { writer, gap in
      writer.beginObject()
      writer.member("from", gap.from)
      writer.member("to", gap.to)
      writer.endObject()
    }
    writer.member("remarks", verdict.remarks.map(\.rawValue))
    writer.endObject()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  /// What is wrong with a line of the file.
  static func sentence(_ what: SeriesFile.Problem.What) -> String {
    switch what {
    case .noHeader(let text): "no header with `time` and `value`, and no sample: \(text)"
    case .columns(let count): "\(count) columns, too few for a time and a value"
    case .time(let text): "no time by RFC 3339 and no seconds since the epoch: \(text)"
    case .value(let text): "no number: \(text)"
    case .notText: "not UTF-8"
    case .tooMany(let count): "more than \(count) samples"
    }
  }

  private static func member(_ name: String, _ value: Double?, _ writer: inout JSONWriter) {
    writer.name(name)
    put(value, in: &writer)
  }

  private static func put(_ value: Double?, in writer: inout JSONWriter) {
    guard let value, value.isFinite else { return writer.null() }
    writer.printed("\(value)")
  }

  private func row(_ name: String, _ text: String) -> String {
    name + String(repeating: " ", count: max(1, 12 - name.utf8.count)) + text
  }

  /// Four digits, as many as a person compares.
  static func short(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "unknown" }
    guard value != 0 else { return "0" }
    var step = 1.0
    let size = abs(value)
    guard (1e-4..<1e15).contains(size) else { return "\(value)" }
    while size * step < 1_000, step < 1e8 { step *= 10 }
    let rounded = (value * step).rounded() / step
    let text = "\(rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
