/// Something that changed near the onset: a commit, a deployment, a package, an outside event.
package struct Change: Equatable, Sendable {
  /// What was changed.
  package enum Kind: String, CaseIterable, Sendable {
    case commit, deployment, configuration, migration, dependency, infrastructure, external
  }

  /// Stable over every reading, such as `git:4f2c1d9` or `apt:2026-11-21T03:09:11Z`.
  package var id: String
  package var kind: Kind
  package var title: String
  /// As the source names them; nil where it does not.
  package var author: String?
  package var at: Timestamp
  /// The service that it touches, as far as that is known.
  package var service: String?
  /// Which reader found it, and where: `git /srv/checkout`.
  package var source: String
  /// Changed lines, files or packages; nil where nothing is counted.
  package var size: UInt64?
  package var link: String?
  /// What shows all of it, as words of a read-only command; empty where nothing does.
  package var detail: [String]

  package init(
    id: String, kind: Kind, title: String, author: String?, at: Timestamp, service: String?,
    source: String, size: UInt64?, link: String?, detail: [String]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.author = author
    self.at = at
    self.service = service
    self.source = source
    self.size = size
    self.link = link
    self.detail = detail
  }

  /// What a person says of it.
  package enum Mark: String, CaseIterable, Sendable {
    case suspect, cleared, confirmed
  }
}

/// A change with what was said of it.
package struct ChangeState: Equatable, Sendable {
  package var change: Change
  /// Nil until a person says something.
  package var mark: Change.Mark?
  package var reason: String

  package init(change: Change, mark: Change.Mark? = nil, reason: String = "") {
    self.change = change
    self.mark = mark
    self.reason = reason
  }
}
