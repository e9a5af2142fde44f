package import WarRoomCore

/// Where everything of one home directory lies.
package struct HomeFolder: Equatable, Sendable {
  /// Absolute path of the home.
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The home that an environment names: `$WARROOM_HOME`, else the state folder of the XDG base
  /// directory specification. Nil when none of the variables is set.
  package init?(variable: (String) -> String?) {
    func absolute(_ name: String) -> String? {
      guard let value = variable(name), value.hasPrefix("/") else { return nil }
      return value
    }
    if let home = absolute("WARROOM_HOME") {
      path = home
    } else if let state = absolute("XDG_STATE_HOME") {
      path = state + "/warroom"
    } else if let user = absolute("HOME") {
      path = user + "/.local/state/warroom"
    } else {
      return nil
    }
  }

  package var socket: String { path + "/host.sock" }
  package var lock: String { path + "/host.lock" }
  package var log: String { path + "/host.log" }
  package var incidents: String { path + "/incidents" }

  /// The folder of one incident.
  package func folder(of incident: IncidentID) -> String { incidents + "/" + incident.text }
  package func evidence(of incident: IncidentID) -> String { folder(of: incident) + "/evidence" }
  package func payload(of incident: IncidentID) -> String { folder(of: incident) + "/payload" }
  package func report(of incident: IncidentID) -> String { folder(of: incident) + "/report.md" }
}
