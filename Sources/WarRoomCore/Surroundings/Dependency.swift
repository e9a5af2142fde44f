/// One service needs another, as the catalog says.
package struct Dependency: Hashable, Sendable {
  /// The one that needs, by its name in the catalog.
  package var from: String
  /// The one that is needed.
  package var to: String
  /// The interface between them; nil where the catalog names none.
  package var via: String?

  package init(from: String, to: String, via: String?) {
    self.from = from
    self.to = to
    self.via = via
  }
}

/// The part of the catalog around what is affected, as it was read then: the journal keeps it, so
/// that replay shows what was known.
package struct DependencyMap: Equatable, Sendable {
  /// Name of the file or folder it was read from.
  package var source: String
  package var edges: [Dependency]
  /// Who owns which of the services that are named, as the catalog says.
  package var owners: [Owner]

  /// A service and its owner.
  package struct Owner: Hashable, Sendable {
    package var service: String
    package var owner: String

    package init(service: String, owner: String) {
      self.service = service
      self.owner = owner
    }
  }

  package init(source: String, edges: [Dependency], owners: [Owner]) {
    self.source = source
    self.edges = edges
    self.owners = owners
  }
}
