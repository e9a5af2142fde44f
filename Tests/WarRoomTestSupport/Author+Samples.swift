package import WarRoomCore

extension Author {
  /// Declares, commands and owns the home.
  package static let alice = Author.sample("alice", uid: 1_000)
  /// The second person.
  package static let bob = Author.sample("bob", uid: 1_001)
  package static let carol = Author.sample("carol", uid: 1_002)
  package static let root = Author.sample("root", uid: 0)
  /// Runs under alice's account and says that it is an agent.
  package static let agent = Author.sample("alice", uid: 1_000, via: .cli, agent: true)
  /// What the host says by itself; it runs under alice's account.
  package static let host = Author.sample("alice", uid: 1_000, tty: nil, via: .host)
  package static let webhook = Author.sample("alerts", uid: 1_005, tty: nil, via: .webhook)
  /// From a user namespace without a mapping.
  package static let nobody = Author.sample("nobody", uid: Author.overflowUID)

  /// A person at a terminal unless told otherwise; `login` is `uid` unless given.
  package static func sample(
    _ user: String, uid: UInt32, login: UInt32?? = .none, tty: String? = "pts/1",
    via: Via = .console, agent: Bool = false, asserted: String? = nil
  ) -> Author {
    let loginUID: UInt32? = if case .some(let given) = login { given } else { uid }
    return Author(
      login: loginUID, uid: uid, gid: uid, pid: 4_000 + Int32(uid % 1_000), host: "bastion",
      tty: tty, via: via, agent: agent, asserted: asserted, user: user)
  }
}
