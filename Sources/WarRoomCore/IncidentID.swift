/// Names an incident: `inc-20261121-0312-checkout-5xx`, sorting by time of declaration.
package struct IncidentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Accepts only what is safe as a folder name: `inc-`, a date, a time, a slug of a-z, 0-9, `-`.
  package init?(_ text: String) {
    guard text.hasPrefix("inc-"), text.utf8.count <= 80, text.utf8.count > 18,
      text.utf8.allSatisfy({ IncidentID.isSafe($0) })
    else { return nil }
    self.text = text
  }

  /// The id of an incident declared at `moment`; `attempt` 2 and up adds `-2` and so on.
  package init(title: String, declared moment: Timestamp, attempt: Int = 1) {
    let civil = CivilTime(moment)
    let date =
      Timestamp.digits(civil.year, 4) + Timestamp.digits(civil.month, 2)
      + Timestamp.digits(civil.day, 2)
    let time = Timestamp.digits(civil.hour, 2) + Timestamp.digits(civil.minute, 2)
    let suffix = attempt > 1 ? "-\(attempt)" : ""
    self.text = "inc-\(date)-\(time)-\(IncidentID.slug(of: title))\(suffix)"
  }

  /// The journal of alerts that belong to no incident: it has the form of an id, and a date that
  /// no incident has.
  package static let inbox = IncidentID(known: "inc-00000000-0000-inbox")

  private init(known text: String) { self.text = text }

  /// The id without `inc-` and the date, as people say it.
  package var short: String { String(text.dropFirst(13)) }

  package var description: String { text }

  package static func < (left: IncidentID, right: IncidentID) -> Bool { left.text < right.text }

  private static func isSafe(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d
  }

  /// At most five words of a title, lower case, joined by `-`; `incident` when none is left.
  package static func slug(of title: String) -> String {
    var words: [String] = []
    var word = ""
    for byte in title.lowercased().utf8.prefix(400) {
      if isSafe(byte), byte != 0x2d {
        word.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    var slug = ""
    for next in words.prefix(5) where slug.utf8.count + next.utf8.count < 40 {
      slug += (slug.isEmpty ? "" : "-") + next
    }
    return slug.isEmpty ? "incident" : slug
  }
}
