import WarRoomCore
import WarRoomJSON

/// The printed form of facts that this version does not know.
enum FactText {
  /// The `d` of fact `index` as it is printed in a record's line; nil when it cannot be found.
  static func ofFact(_ index: Int, inRecord line: [UInt8]) -> String? {
    guard let facts = member("facts", of: line),
      let ranges = try? JSON.elementRanges(of: facts, limits: Limits.line),
      ranges.indices.contains(index), let details = member("d", of: Array(facts[ranges[index]]))
    else { return nil }
    return String(decoding: details, as: UTF8.self)
  }

  /// True when the fact can be written and will be read back as it is.
  static func mayStand(kind: String, json: String) -> Bool {
    FactKind(rawValue: kind) == nil && kind.utf8.count <= Limits.kindBytes
      && json.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
      && json.utf8.first != 0x20 && json.utf8.last != 0x20
      && (try? JSON.parse(Array(json.utf8), limits: Limits.line)) != nil
  }

  private static func member(_ name: String, of bytes: [UInt8]) -> [UInt8]? {
    guard let ranges = try? JSON.memberRanges(of: bytes, limits: Limits.line),
      let found = ranges.first(where: { $0.name == name })
    else { return nil }
    return Array(bytes[found.range])
  }
}
