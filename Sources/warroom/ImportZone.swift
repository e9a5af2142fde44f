import WarRoomCore
import WarRoomIntake
import WarRoomSystem

/// A zone that was named on the command line.
struct ImportZone {
  private let name: String
  private let seconds: Int64?
  private let rules: ZoneRules?

  init(_ name: String) throws {
    self.name = name
    switch ZoneName(name) {
    case .fixed(let seconds):
      self.seconds = seconds
      rules = nil
    case .database(let path):
      seconds = nil
      rules = try ImportZone.read(path)
    case nil:
      throw Failure(.usage, ImportZone.unknown(name))
    }
  }

  func put(into hints: inout TimelineHints) {
    hints.zoneName = name
    hints.rules = rules
    let east = rules?.secondsEast(at: hints.date ?? hints.now) ?? seconds
    hints.zoneSeconds = east.map(Int.init)
  }

  private static func read(_ name: String) throws -> ZoneRules {
    let folder = ThisProcess.variable("TZDIR") ?? "/usr/share/zoneinfo"
    let path = folder + "/" + name
    guard
      let bytes = try? Files.read(path, limit: ImportLimits.headBytes, followLinks: true),
      let rules = ZoneRules(bytes)
    else { throw Failure(.usage, unknown(name)) }
    return rules
  }

  private static func unknown(_ name: String) -> String {
    "there is no zone \(name): give an offset such as +02:00, UTC, an abbreviation such as CEST, "
      + "or a name such as Europe/Berlin"
  }
}
