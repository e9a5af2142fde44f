import WarRoomJSON

/// Which members of a line of JSON hold what.
package struct LineFields: Equatable, Sendable {
  package var time: String
  package var text: String
  package var actor: String?
  /// A log level, a syslog priority, or how bad it is in words.
  package var level: String?
  /// One of our own kinds of entries.
  package var kind: String?
  package var end: String?

  package init(
    time: String, text: String, actor: String? = nil, level: String? = nil, kind: String? = nil,
    end: String? = nil
  ) {
    self.time = time
    self.text = text
    self.actor = actor
    self.level = level
    self.kind = kind
    self.end = end
  }

  /// Reads `time=ts,text=msg,actor=service`; nil for anything else, and without time and text.
  package init?(_ map: String) {
    var known: [String: String] = [:]
    for pair in map.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, LineFields.names.contains(parts[0]), !parts[1].isEmpty,
        known.updateValue(parts[1], forKey: parts[0]) == nil
      else { return nil }
    }
    guard let time = known["time"], let text = known["text"] else { return nil }
    self.init(
      time: time, text: text, actor: known["actor"], level: known["level"], kind: known["kind"],
      end: known["end"])
  }

  private static let names: Set<String> = ["time", "text", "actor", "level", "kind", "end"]

  /// What `journalctl -o json` prints.
  static let journald = LineFields(
    time: "__REALTIME_TIMESTAMP", text: "MESSAGE", actor: "SYSLOG_IDENTIFIER", level: "PRIORITY")

  /// The usual names in the line `json`; nil where it has no time or no text.
  static func guessed(from json: JSON) -> LineFields? {
    func first(_ names: [String]) -> String? { names.first { json[$0] != nil } }
    guard
      let time = first([
        "time", "timestamp", "@timestamp", "ts", "at", "datetime", "date", "eventTime", "t",
      ]), let text = first(["msg", "message", "text", "event", "log", "MESSAGE", "description"])
    else { return nil }
    return LineFields(
      time: time, text: text,
      actor: first(["actor", "user", "service", "author", "logger", "component", "host", "app"]),
      level: first(["level", "severity", "lvl", "loglevel", "log.level"]),
      kind: first(["kind"]), end: first(["end"]))
  }
}
