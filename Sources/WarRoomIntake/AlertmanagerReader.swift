import WarRoomCore
import WarRoomJSON

/// One alert as Alertmanager writes it, in a webhook body or in its API's lists.
enum AlertmanagerReader {
  static func alert(_ body: JSONObject) throws(IntakeError) -> Alert {
    let labels = try texts(body, "labels", required: true)
    let annotations = try texts(body, "annotations", required: false)
    let firing = try isFiring(body)
    let started = try TimeText.read(body, "startsAt")
    let ends = try TimeText.read(body, "endsAt")
    let printed = try AlertIntake.shape { () throws(JSONShapeError) in
      try body.optionalString("fingerprint")
    }
    let link = try AlertIntake.shape { () throws(JSONShapeError) in
      try body.optionalString("generatorURL")
    }
    func first(_ list: [Alert.Label], _ names: [String]) -> String? {
      for name in names {
        if let text = list.first(where: { $0.name == name })?.value, !text.isEmpty { return text }
      }
      return nil
    }
    let name = first(labels, ["alertname"])
    let summary = first(annotations, ["description", "message", "summary"])
    let severity = first(labels, ["severity", "priority"]) ?? ""
    return Alert(
      source: "alertmanager",
      fingerprint: BoundedText.cut(
        printed.flatMap { $0.isEmpty ? nil : $0 } ?? identity(of: labels), Limits.nameLength),
      title: BoundedText.title(first(annotations, ["summary", "title"]) ?? name ?? "alert"),
      summary: BoundedText.cut(summary ?? "", Limits.summaryLength),
      severity: SeverityWord.severity(severity),
      severityAsPrinted: BoundedText.cut(severity, Limits.nameLength), firing: firing,
      started: started,
      // While it fires, the end is only the time at which silence would count as an end.
      ended: firing ? nil : ends,
      service: first(labels, ["service", "job", "app", "namespace"])
        .map { BoundedText.cut($0, Limits.nameLength) },
      labels: bounded(labels), link: link.map { BoundedText.cut($0, Limits.linkLength) })
  }

  /// A word in a webhook body; an object in a list of the API, where all that is listed is open.
  private static func isFiring(_ body: JSONObject) throws(IntakeError) -> Bool {
    let path = JSONPath.member(body.path, "status")
    switch body["status"] {
    case .string("firing"): return true
    case .string("resolved"): return false
    case .object: break
    case .string: throw .badStatus(path: path.description)
    case .null, .bool, .number, .array, nil:
      throw .wrong(body.wrong("status", "`firing` or `resolved`"))
    }
    let state = try AlertIntake.shape { () throws(JSONShapeError) in
      try body.object("status").string("state")
    }
    guard ["active", "suppressed", "unprocessed"].contains(state) else {
      throw .badStatus(path: JSONPath.member(path, "state").description)
    }
    return true
  }

  /// An object whose values are texts, sorted by name.
  private static func texts(
    _ body: JSONObject, _ name: String, required: Bool
  ) throws(IntakeError) -> [Alert.Label] {
    let inner = try AlertIntake.shape { () throws(JSONShapeError) in
      required ? try body.object(name) : try body.optionalObject(name)
    }
    var labels: [Alert.Label] = []
    for member in inner?.members ?? [] {
      guard let text = member.value.text else {
        // The name is the sender's: only its place is told.
        throw .wrong(body.wrong(name, "an object whose values are all strings"))
      }
      labels.append(Alert.Label(name: member.name, value: text))
    }
    return labels.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func bounded(_ labels: [Alert.Label]) -> [Alert.Label] {
    labels.prefix(Limits.labelCount).map {
      Alert.Label(
        name: BoundedText.cut($0.name, Limits.nameLength),
        value: BoundedText.cut($0.value, Limits.valueLength))
    }
  }

  /// Stands for the fingerprint where none was sent: the same for the same labels, whole.
  private static func identity(of labels: [Alert.Label]) -> String {
    StableHash.text(of: labels.flatMap { [$0.name, $0.value] })
  }
}
