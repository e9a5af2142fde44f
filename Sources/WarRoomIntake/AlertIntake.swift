package import WarRoomCore
import WarRoomJSON

/// Reads what other programs send when something is wrong.
package enum AlertIntake {
  /// The alerts of one body, in its order, each identity once. Known: Alertmanager's webhook
  /// (versions 3 and 4), its API's lists of alerts and of groups, and a plain object with a title.
  package static func read(
    _ bytes: [UInt8], bounds: IntakeBounds = .standard
  ) throws(IntakeError) -> [Alert] {
    let json: JSON
    do throws(JSONError) {
      json = try JSON.parse(bytes, limits: bounds.json)
    } catch {
      throw .badJSON(error)
    }
    switch json {
    case .object(let members):
      if members.contains(where: { $0.name == "alerts" }) {
        return try webhook(try object(json, at: .root), bounds: bounds)
      }
      return [try PlainReader.alert(try object(json, at: .root))]
    case .array(let elements):
      return try list(elements, bounds: bounds)
    case .null, .bool, .number, .string:
      throw .unknownShape
    }
  }

  /// A webhook body: what it says of the group is not what it says of each alert.
  private static func webhook(
    _ body: JSONObject, bounds: IntakeBounds
  ) throws(IntakeError) -> [Alert] {
    let elements = try shape { () throws(JSONShapeError) in try body.array("alerts") }
    let path = JSONPath.member(.root, "alerts")
    return try alerts(elements, at: path, bounds: bounds)
  }

  /// The API's answers: a list of alerts, or of groups that hold alerts.
  private static func list(
    _ elements: [JSON], bounds: IntakeBounds
  ) throws(IntakeError) -> [Alert] {
    guard let first = elements.first else { throw .noAlerts }
    guard let shown = try? object(first, at: .root) else { throw .unknownShape }
    guard shown.has("alerts") else {
      guard shown.has("labels") else { throw .unknownShape }
      return try alerts(elements, at: .root, bounds: bounds)
    }
    var found: [Alert] = []
    for (index, element) in elements.enumerated() {
      let path = JSONPath.element(.root, index)
      let group = try object(element, at: path)
      let inner = try shape { () throws(JSONShapeError) in try group.array("alerts") }
      guard found.count + inner.count <= bounds.alerts else {
        throw .tooManyAlerts(count: found.count + inner.count, limit: bounds.alerts)
      }
      for (place, alert) in inner.enumerated() {
        let inside = JSONPath.element(.member(path, "alerts"), place)
        found.append(try AlertmanagerReader.alert(try object(alert, at: inside)))
      }
    }
    guard !found.isEmpty else { throw .noAlerts }
    return unique(found)
  }

  private static func alerts(
    _ elements: [JSON], at path: JSONPath, bounds: IntakeBounds
  ) throws(IntakeError) -> [Alert] {
    guard !elements.isEmpty else { throw .noAlerts }
    guard elements.count <= bounds.alerts else {
      throw .tooManyAlerts(count: elements.count, limit: bounds.alerts)
    }
    var found: [Alert] = []
    for (index, element) in elements.enumerated() {
      let inside = JSONPath.element(path, index)
      found.append(try AlertmanagerReader.alert(try object(element, at: inside)))
    }
    return unique(found)
  }

  /// The same alert stands in a list once for each receiver.
  private static func unique(_ alerts: [Alert]) -> [Alert] {
    var seen: Set<Identity> = []
    return alerts.filter {
      seen.insert(Identity(print: $0.fingerprint, firing: $0.firing)).inserted
    }
  }

  private struct Identity: Hashable {
    let print: String
    let firing: Bool
  }

  static func object(_ json: JSON, at path: JSONPath) throws(IntakeError) -> JSONObject {
    try shape { () throws(JSONShapeError) in try JSONObject(json, path: path) }
  }

  /// Runs `read`, with its error as one of ours.
  static func shape<Value>(
    _ read: () throws(JSONShapeError) -> Value
  ) throws(IntakeError) -> Value {
    do throws(JSONShapeError) { return try read() } catch { throw .wrong(error) }
  }
}
