/// The lasting repair, apart from the mitigation.
package struct Fix: Equatable, Sendable {
  package var what: String
  package var files: [String]
  /// How it was tested; empty: not recorded.
  package var tests: String
  /// Whether the temporary mitigation can go now; nil: not recorded.
  package var temporaryCanGo: Bool?
  /// What it does not address; empty: not recorded.
  package var doesNotAddress: String
  package var link: String?

  package init(
    what: String, files: [String], tests: String, temporaryCanGo: Bool?, doesNotAddress: String,
    link: String?
  ) {
    self.what = what
    self.files = files
    self.tests = tests
    self.temporaryCanGo = temporaryCanGo
    self.doesNotAddress = doesNotAddress
    self.link = link
  }
}

/// One thing learned.
package struct Lesson: Equatable, Sendable {
  /// Which way it points.
  package enum Kind: String, CaseIterable, Sendable {
    case wentWell = "went well"
    case toImprove = "to improve"
    case lucky = "where we were lucky"
    /// Made it possible or worse, without being the trigger.
    case contributing = "contributing factor"
    case related = "related risk"
  }

  package var kind: Kind
  package var text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
