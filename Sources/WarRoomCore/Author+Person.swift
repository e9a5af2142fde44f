extension Author {
  /// This author as someone who can hold a role.
  package var person: Person { Person(name: name, uid: uid) }

  /// True when `person` is this author. Where the machine knows the person's account, only that
  /// account fits, so that asserting somebody's name does not take over what they hold; and the
  /// account's own name fits too, so that asserting another does not step around a role.
  package func matches(_ person: Person) -> Bool {
    if let known = person.uid, known != uid { return false }
    return person.name == name || person.name == user
  }

  /// As `matches`, and through `sudo` or `su` as well: what holds somebody back survives a change
  /// of account.
  package func isHeldBack(as person: Person) -> Bool {
    if matches(person) { return true }
    guard let login, login != uid else { return false }
    return person.uid == login
  }

  /// `person` with this author's account filled in where they name themselves.
  func identified(_ person: Person) -> Person {
    matches(person) ? Person(name: person.name, uid: uid) : person
  }
}
