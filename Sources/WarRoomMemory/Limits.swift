/// Bounds on what is remembered and on what a search reads.
enum Limits {
  /// Bytes of one column of one incident: its first words say what it was about.
  static let textBytes = 32_768
  /// Attempts of one incident that are kept: more than anybody reads.
  static let attempts = 64
  /// Services of one incident.
  static let services = 64
  /// Words of a question that count; what comes after the first sentences adds noise.
  static let questionWords = 64
  /// Bytes of a question, such as a title with the text of its alerts.
  static let questionBytes = 8_192
  /// Words that a beginning of a word may stand for.
  static let expansions = 12
  /// Letters from which on the beginning of a word stands for the whole.
  static let prefixLetters = 4
  /// Rows of the inverted index that one question reads, the rarest words first: a word that is
  /// almost everywhere tells nothing apart, and would cost the most.
  static let postings = 16_000
  /// Incidents whose length is looked up and which are ranked in the end.
  static let candidates = 200
  /// Incidents that are written in one transaction: small enough that others get their turn.
  static let batch = 200
  /// Seconds that a writer waits for another one.
  static let busySeconds = 3.0
  /// Segments of one journal that are looked for.
  static let segments = 100_000
  /// Columns of a plot's axis.
  static let plotColumns = 40
  /// Components that are listed.
  static let components = 20
  /// Incidents of one pattern that make it worth saying.
  static let patternCount = 3
  /// Days of a window that is compared with the one before it: three months.
  static let windowDays: Int64 = 91
}
