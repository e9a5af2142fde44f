import WarRoomCore
import WarRoomJSON
import WarRoomScreen
import WarRoomWire

/// One signal for people and for programs.
struct SignalText {
  let state: SignalBoard.SignalState
  let now: Timestamp

  init(_ state: SignalBoard.SignalState, now: Timestamp) {
    self.state = state
    self.now = now
  }

  /// The newest value with its age, or that there is none; what failed is said beside it.
  var line: String {
    let spec = state.spec
    var text = "\(spec.id)  \(spec.title)  "
    if let newest = state.newest, let value = newest.value {
      let age = max(0, now.seconds(since: newest.at))
      text += "\(Wording.number(value)) \(spec.unit)  \(age) s ago"
    } else {
      text += "no data"
    }
    if let threshold = spec.threshold { text += "  limit \(Wording.number(threshold))" }
    if let raised = state.raised { text += "  BEYOND ITS LIMIT since \(raised.clock)" }
    if let failure = state.failure { text += "  no data: \(failure)" }
    return text
  }

  var lines: [String] {
    let spec = state.spec
    var lines = [line, "\(spec.better.rawValue) is better, read every \(spec.intervalSeconds) s"]
    switch spec.source {
    case .prometheus(let server, let query): lines.append("Prometheus \(server): \(query)")
    case .command(let words): lines.append("command: " + Wording.command(words))
    case .alert(let fingerprint, let value):
      lines.append("the label \(value) of the alert \(fingerprint)")
    case .log(let path, let text): lines.append("lines a second of \(path) with \(text)")
    }
    if let onset = state.onset { lines.append("went wrong at \(onset.clock) by its own numbers") }
    for change in state.changes {
      lines.append(
        "\(change.at.clock)  from \(Wording.number(change.from)) to \(Wording.number(change.to))")
    }
    return lines
  }

  func json(samples: Bool) -> String {
    let spec = state.spec
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("id", spec.id)
    writer.member("title", spec.title)
    writer.member("unit", spec.unit)
    writer.member("better", spec.better.rawValue)
    number("threshold", spec.threshold, &writer)
    number("value", state.newest?.value, &writer)
    writer.member("at", state.newest?.at)
    writer.member("failure", state.failure)
    writer.member("onset", state.onset)
    writer.member("raised", state.raised)
    if samples {
      writer.array("samples", state.samples) { writer, sample in
        writer.beginObject()
        writer.member("time", sample.at)
        number("value", sample.value, &writer)
        writer.endObject()
      }
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func number(_ name: String, _ value: Double?, _ writer: inout JSONWriter) {
    writer.name(name)
    if let value, value.isFinite { writer.printed("\(value)") } else { writer.null() }
  }
}
