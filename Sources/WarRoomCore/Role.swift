/// What a person does in the incident.
package enum Role: String, CaseIterable, Sendable {
  case commander = "incident commander"
  case operations = "operations lead"
  case communications = "communications lead"
  case scribe
  case observer

  /// The word typed on a command line.
  package var word: String {
    switch self {
    case .commander: "commander"
    case .operations: "operations"
    case .communications: "communications"
    case .scribe: "scribe"
    case .observer: "observer"
    }
  }

  /// Reads `word` or the whole name; nil for anything else.
  package init?(word: String) {
    guard let role = Role.allCases.first(where: { $0.word == word || $0.rawValue == word }) else {
      return nil
    }
    self = role
  }
}

/// Someone who holds a role: a name for people, the user id where the machine knows it.
package struct Person: Hashable, Sendable {
  package var name: String
  package var uid: UInt32?

  package init(name: String, uid: UInt32?) {
    self.name = name
    self.uid = uid
  }

  /// One and the same, where one of the two may have been named without the account.
  func isSame(as other: Person) -> Bool {
    guard name == other.name else { return false }
    guard let uid, let theirs = other.uid else { return true }
    return uid == theirs
  }
}
