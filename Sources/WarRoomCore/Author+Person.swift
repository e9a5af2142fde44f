extension Author {
  /// This author as someone who can hold a role.
  package var person: Person { Person(name: name, uid: uid) }

  /// True when `person` is this author. An account is matched by its user id too, so that typing
  /// another name does not step around a role that the account was given.
  package func matches(_ person: Person) -> Bool {
    person.name == name || (person.uid == uid && person.name == user)
  }
}
