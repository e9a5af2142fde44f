/// Bounds on what a file of ours may hold: far above what a person writes by hand.
enum Limits {
  /// Bytes of one file.
  static let fileBytes = 1 << 20
  /// Lists and maps within each other; our deepest schema, the verbs of a rule file, has twenty.
  static let depth = 32
  /// Scalars of a program's name.
  static let programLength = 64
  /// Entries of one list in a rule file; the largest program has some hundreds of verbs.
  static let ruleListCount = 1_000
  /// Scalars of a command with places.
  static let templateLength = 1_000
  /// Options of one runbook: as many as one room takes.
  static let optionCount = 32
  /// Runbooks on one shelf.
  static let runbookCount = 1_000
  /// Labels that a runbook may ask for.
  static let matchCount = 16
  /// Words of one command.
  static let wordCount = 256
  /// Collectors of one option: each has to end before anybody is asked.
  static let evidenceCount = 16
  /// Scalars of a name, id, title or word that people read in one line.
  static let lineLength = 200
  /// Scalars of a paragraph: an effect, steps, what a good result looks like.
  static let textLength = 8_000
  /// Bytes of one word of a command.
  static let wordBytes = 8_192
  /// Bytes that a label may put into a word: honest names are far shorter.
  static let parameterBytes = 1_024
  /// Seconds that a command may be given: one day.
  static let longestSeconds: Int64 = 86_400
  /// Seconds for an action whose runbook names no time limit.
  static let actionSeconds: Int64 = 60
  /// Seconds for a collector whose runbook names no time limit: people wait for it.
  static let collectorSeconds: Int64 = 10
  /// Seconds between an action and its check, unless the runbook says otherwise.
  static let checkAfterSeconds: Int64 = 10
  /// Seconds that any approval may hold: longer, and the world is another one.
  static let approvalSeconds: ClosedRange<Int64> = 10...86_400
  /// Requests that one account may be let make in ten minutes: more, and nobody reads them.
  static let requestsPerWindow: ClosedRange<Int64> = 1...60
  /// Entries of `friction`: every class at every tier and severity is fewer.
  static let frictionRules = 64
  /// Names in a policy.
  static let approverCount = 1_000
  /// Bytes of one file of the catalog: tens of thousands of entities in one file.
  static let catalogBytes = 32 << 20
  /// Entities of a catalog.
  static let catalogEntities = 200_000
  /// Errors of a catalog that are kept: more help nobody.
  static let catalogErrors = 100
  /// Repositories, or commands, that changes are read from.
  static let sourceCount = 64
  /// Milliseconds that a terminal may take to send the rest of a key.
  static let escapeDelay: ClosedRange<Int64> = 0...1_000
  /// Backgrounds that one theme is made for.
  static let themeGrounds = 8
  /// Themes that build upon each other.
  static let themeAncestors = 8
  /// Programs whose rules are kept in memory.
  static let programCount = 2_000
  /// Parts of a rule file that are read for the first commands, before the whole is.
  static let ruleParts = 3
  /// Rule files that say `like` one after the other.
  static let likeDepth = 4
  /// Changed letters up to which a key counts as a misspelling of another one.
  static let misspelling = 2
}
