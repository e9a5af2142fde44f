/// What stands around the bytes that are read.
enum QuoteContext {
  case bare
  /// `"…"`, and arithmetic, which is read alike.
  case double
  /// The text of a here-document.
  case document

  var isQuoted: Bool {
    switch self {
    case .bare: false
    case .double, .document: true
    }
  }
}
