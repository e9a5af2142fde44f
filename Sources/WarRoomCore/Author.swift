/// Who asked for a record, as far as the kernel vouches for it.
package struct Author: Hashable, Sendable {
  /// The user id at login (audit), which survives `sudo`; nil when it was never set.
  package var login: UInt32?
  package var uid: UInt32
  package var gid: UInt32
  package var pid: Int32
  /// Name of the machine.
  package var host: String
  /// Controlling terminal, such as `pts/3`; nil without one.
  package var tty: String?
  package var via: Via
  /// An agent or script that said so; it may propose, never approve.
  package var agent: Bool
  /// A name typed by someone who shares a terminal: recorded, not verified.
  package var asserted: String?
  /// The account's name on `host` at that time, for people to read.
  package var user: String

  /// By which kind of client.
  package enum Via: String, CaseIterable, Sendable {
    case console, cli, run, webhook, host
  }

  package init(
    login: UInt32?, uid: UInt32, gid: UInt32, pid: Int32, host: String, tty: String?, via: Via,
    agent: Bool, asserted: String?, user: String
  ) {
    self.login = login
    self.uid = uid
    self.gid = gid
    self.pid = pid
    self.host = host
    self.tty = tty
    self.via = via
    self.agent = agent
    self.asserted = asserted
    self.user = user
  }

  /// The name that people read: the asserted one if there is one.
  package var name: String {
    switch via {
    case .host: "host"
    case .console, .cli, .run, .webhook: asserted ?? user
    }
  }

  /// The name as it is shown: an asserted one never stands without the account behind it.
  package var label: String {
    guard let asserted, via != .host, asserted != user else { return name }
    return "\(asserted) (\(user))"
  }

  /// The user id of a process in a user namespace without a mapping: nobody knows who that is.
  package static let overflowUID: UInt32 = 65_534
}
