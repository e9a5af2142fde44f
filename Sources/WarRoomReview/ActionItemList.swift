package import WarRoomCore

/// Action items of several incidents as lists for other tools.
package struct ActionItemList: Equatable, Sendable {
  /// In the order in which they are written.
  package var rows: [Row]

  /// An item with the incident that it came from.
  package struct Row: Equatable, Sendable {
    package var incident: IncidentID
    package var item: ActionItem

    package init(incident: IncidentID, item: ActionItem) {
      self.incident = incident
      self.item = item
    }
  }

  /// The most pressing first: priority, then due, then incident.
  package init(_ rows: [Row]) {
    func key(_ row: Row) -> (String, Int64, String, UInt64) {
      (
        row.item.priority.rawValue, row.item.due?.microseconds ?? .max, row.incident.text,
        row.item.number
      )
    }
    self.rows = rows.sorted { key($0) < key($1) }
  }

  /// A task list that GitHub shows with boxes.
  package var markdown: String {
    rows.map { row in
      let item = row.item
      let box = item.status == .done || item.status == .dropped ? "[x]" : "[ ]"
      let due = item.due.map { ", due \($0.rfc3339.prefix(10))" } ?? ""
      let owner = item.owner.map { MarkdownText($0).text } ?? "**unassigned**"
      return "- \(box) **\(item.priority.rawValue)** \(MarkdownText(item.text).text) "
        + "(\(item.kind.rawValue), \(item.status.rawValue), \(owner)\(due), "
        + "\(row.incident.text) \(item.number))\n"
    }.joined()
  }

  /// RFC 4180, with a header. A field that a spreadsheet would take for a formula gets an
  /// apostrophe before it.
  package var csv: String {
    let header = [
      "incident", "number", "priority", "kind", "status", "owner", "due", "text", "link",
    ]
    let lines = rows.map { row in
      let item = row.item
      return [
        row.incident.text, "\(item.number)", item.priority.rawValue, item.kind.rawValue,
        item.status.rawValue, item.owner ?? "", item.due?.rfc3339 ?? "", item.text,
        item.link ?? "",
      ]
    }
    return ([header] + lines).map {
      $0.map(ActionItemList.field).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func field(_ untrusted: String) -> String {
    // What a terminal would act on has no place in a table either.
    var text = ""
    for scalar in untrusted.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": text += " "
      default:
        text +=
          MarkdownText.isShown(scalar)
          ? String(scalar) : "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      }
    }
    var safe = text
    let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%"]
    let first = text.unicodeScalars.first { $0 != " " }
    if let first, starters.contains(first) { safe = "'" + text }
    guard safe.unicodeScalars.contains(where: { ["\"", ",", "\r", "\n"].contains($0) }) else {
      return safe
    }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
