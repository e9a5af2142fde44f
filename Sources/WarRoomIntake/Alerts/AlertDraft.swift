import WarRoomCore
import WarRoomJSON

/// What a reader found in one payload, before bounds and the common rules are put on it.
struct AlertDraft {
  var kind = IntakeAlert.Kind.alert
  var title: String?
  var summary: String?
  /// As printed.
  var severity: String?
  /// On our scale, where the format's own scale says more than the word does.
  var level: Severity?
  var status = AlertStatus.firing
  var statusPrinted: String?
  var started: WrittenTime?
  /// Counts only for what has ended.
  var ended: WrittenTime?
  /// The sender's name for this alert: the same when it fires again and when it resolves.
  var identity: String?
  var service: String?
  var labels: [Alert.Label] = []
  var link: String?
  /// True when the summary is the payload itself, which nobody understood.
  var isKept = false

  init(title: String?, status printed: String? = nil) {
    self.title = title
    self.statusPrinted = printed
    self.status = StatusWord.open(printed)
  }

  /// A payload that nobody recognised, whole as far as a room takes it.
  init(kept json: JSON) {
    self = GenericReader(Fields(json: json)).draft() ?? AlertDraft(title: nil)
    let text = RedactedJSON.text(json, limit: Limits.keptLength)
    title = "Unrecognised: \(title ?? BoundedText.cut(text, Limits.shownScalars))"
    summary = text
    isKept = true
  }

  /// Adds a label unless it has no value or the name is taken.
  mutating func label(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty, labels.count < Limits.labelCount,
      !Secrets.isSecret(name: name), !labels.contains(where: { $0.name == name })
    else { return }
    labels.append(Alert.Label(name: name, value: value))
  }

  /// Adds each scalar of an object, a list of `key:value` words, of pairs, or of named values.
  mutating func labels(_ fields: Fields) {
    for member in fields.members { label(member.name, Fields(json: member.value).line) }
    for item in fields.items.prefix(Limits.labelCount) {
      if let name = item["key", "name", "tag", "label"].text {
        label(name, item["value"].line)
      } else if item.items.count == 2, let name = item[0].text {
        label(name, item[1].line)
      } else if let word = item.text {
        label(word: word)
      }
    }
  }

  /// Adds `name:value` or `name=value`.
  mutating func label(word: String) {
    guard let mark = word.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return }
    label(
      BoundedText.trimmed(word[..<mark]), BoundedText.trimmed(word[word.index(after: mark)...]))
  }

  /// Adds an object's own short scalars, for what no reader names: they tell machines and
  /// services apart. Texts, times and links stand elsewhere.
  mutating func scalars(_ fields: Fields, except names: Set<String> = []) {
    for member in fields.members where !names.contains(member.name) {
      let value = Fields(json: member.value)
      guard let text = value.line, text.utf8.count <= Limits.scalarLabelBytes,
        !text.unicodeScalars.contains("\n"), !text.hasPrefix("http://"),
        !text.hasPrefix("https://"), !text.hasPrefix("{"), !text.hasPrefix("["),
        !(text.contains(":") && WrittenTime(text) != nil)
      else { continue }
      label(member.name, text)
    }
  }

  /// The alert, within bounds and without secrets.
  func finished(format: String, raw: Range<Int>) -> IntakeAlert {
    let title = BoundedText.title(hidden(title ?? summary ?? "alert", Limits.summaryLength))
    let service = service.map { BoundedText.cut(BoundedText.line($0), Limits.nameLength) }
    let severity = severity ?? ""
    let isOver = status.isOver || kind != .alert
    let key =
      identity.map { BoundedText.cut($0, Limits.nameLength) } ?? stableIdentity(format, service)
    let alert = Alert(
      source: format, fingerprint: fingerprint(key, format), title: title,
      summary: hidden(summary ?? "", isKept ? Limits.keptLength : Limits.summaryLength),
      severity: level ?? SeverityWord.severity(severity),
      severityAsPrinted: BoundedText.cut(severity, Limits.nameLength),
      firing: !status.isOver && kind == .alert, started: started?.moment,
      ended: isOver ? ended?.moment : nil,
      service: service, labels: bounded(labels),
      link: link.map {
        BoundedText.cut(
          Secrets.hidden(link: BoundedText.cut($0, Limits.linkLength)), Limits.linkLength)
      })
    let assumed = started?.zone == .assumed || (isOver && ended?.zone == .assumed)
    return IntakeAlert(
      format: format, kind: kind, status: status,
      statusAsPrinted: statusPrinted.map { BoundedText.cut($0, Limits.nameLength) },
      dedupKey: key, zoneAssumed: assumed, alert: alert, raw: raw)
  }

  /// Cut first, so that long texts cost no more; hiding makes a text longer at most by a few.
  private func hidden(_ text: String, _ limit: Int) -> String {
    BoundedText.cut(Secrets.hidden(BoundedText.cut(text, limit)), limit)
  }

  /// Small numbers are identities with many senders, so the sender's name goes before; those of
  /// Alertmanager and its heirs are hashes already.
  private func fingerprint(_ key: String, _ format: String) -> String {
    let family = format.prefix { $0 != "_" }
    if family == "alertmanager" || format == "grafana_unified" || identity == nil { return key }
    return "\(family):\(key)"
  }

  /// Stands for an identity where none was sent: what does not change when the alert resolves.
  private func stableIdentity(_ format: String, _ service: String?) -> String {
    let words = StatusWord.tokens(title ?? summary ?? "").filter { StatusWord.status($0) == nil }
    // Two machines with one trouble are two alerts: the end of one is not the end of the other.
    let places = labels.filter { AlertDraft.places.contains($0.name.lowercased()) }
      .flatMap { [$0.name, $0.value] }
    return StableHash.text(of: [format, service ?? ""] + words + places)
  }

  /// Labels that say where, as generic senders call them.
  private static let places: Set<String> = [
    "host", "hostname", "host_name", "instance", "node", "pod", "container", "device", "server",
    "region", "cluster", "namespace", "environment", "env",
  ]

  private func bounded(_ labels: [Alert.Label]) -> [Alert.Label] {
    let sorted = labels.prefix(Limits.labelCount).map {
      Alert.Label(
        name: BoundedText.cut($0.name, Limits.nameLength),
        value: hidden($0.value, Limits.valueLength))
    }
    return sorted.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
