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

  /// Where this user's clients find the host.
  package var socket: String { path + "/host.sock" }
  /// Held by the host as long as it runs.
  package var lock: String { path + "/host.lock" }
  /// What the host says of itself.
  package var log: String { path + "/host.log" }
  /// One folder for each incident.
  package var incidents: String { path + "/incidents" }

  /// Alerts that belong to no incident yet.
  package var inbox: String { path + "/inbox" }

  /// The folder of one incident, or of the inbox.
  package func folder(of incident: IncidentID) -> String {
    incident == .inbox ? inbox : incidents + "/" + incident.text
  }
  /// Captured output, named by digest.
  package func evidence(of incident: IncidentID) -> String { folder(of: incident) + "/evidence" }
  /// What exactly was approved, named by digest.
  package func payload(of incident: IncidentID) -> String { folder(of: incident) + "/payload" }
  /// Messages to people outside, named by digest.
  package func messages(of incident: IncidentID) -> String { folder(of: incident) + "/messages" }
  /// The text of one of them.
  package func message(_ digest: String, of incident: IncidentID) -> String {
    messages(of: incident) + "/" + digest + ".txt"
  }
  /// The derived post-incident report.
  package func report(of incident: IncidentID) -> String { folder(of: incident) + "/report.md" }
}
