/// The sets that rules look for; made once, as making one takes longer than looking.
extension ByteSet {
  /// What may stand between a name, its mark and the next name.
  static let betweenPairs = ByteSet(" \t,:=\"'{\\")
  static let afterNamed = ByteSet("\"':=")
  static let afterName = ByteSet("\"', ")
  /// Text between two tags.
  static let elementText = ByteSet("<>\r\n").inverted
  static let optionWord = ByteSet("A-Za-z")
  /// What names are joined with.
  static let joint = ByteSet("._-")
  static let blockMark = ByteSet("|>+-")
  /// What passwords have and names do not.
  static let symbol = ByteSet("!#^*?$&~%+=")
  /// What begins a value of several lines.
  static let block = ByteSet("|>{")
  /// Names of objects in a cluster.
  static let chain = ByteSet("a-z0-9.:/-")
  /// Numbers of a terminal's colours.
  static let colour = ByteSet("0-9;")
  /// What makes an equals sign a comparison.
  static let comparing = ByteSet("=!<>~")
  static let cookieName = ByteSet("A-Za-z0-9_.!%-")
  /// A number with its unit.
  static let count = ByteSet("0-9.,%/s")
  /// Credentials of a header.
  static let credential = ByteSet("A-Za-z0-9+/=_.~:%|@-")
  static let dash = ByteSet("-")
  static let doubleQuote = ByteSet("\"")
  /// Letters that follow a backslash.
  static let escaped = ByteSet("nrtbf")
  /// What follows a percent sign in a template.
  static let format = ByteSet("(svdq{")
  /// Hashes of passwords.
  static let hash = ByteSet("A-Za-z0-9./+=$,_-")
  static let hashKind = ByteSet("12567ya")
  /// What ends a line.
  static let lineEnds = ByteSet("\r\n")
  /// What begins a path.
  static let path = ByteSet("/~.")
  static let space = ByteSet(" ")
  static let spaceColon = ByteSet(" :")
  static let spaceQuote = ByteSet(" \"")
  /// What begins no plain value.
  static let structure = ByteSet("{[|>")
  /// Words of the first line of a key.
  static let title = ByteSet("A-Z0-9 ")
  static let urlPath = ByteSet("A-Za-z0-9/_.@%-")
  /// A name before a password.
  static let user = ByteSet("A-Za-z0-9_.@%+-")
  /// What begins the name of a variable.
  static let variable = ByteSet("A-Z_")
  static let white = ByteSet(" \t\r\n")
  /// A value without quotes: all but what ends it.
  static let plainValue = ByteSet(" \t\r\n\"'`,;&)}]\\|<").inverted
  static let afterOption = ByteSet(" \"',")
  static let authority = authorityEnds.inverted
  static let authorityEnds = ByteSet(" \t\r\n\"'`<>/?#\\")
  static let beforeOption = ByteSet(" \t\"'[,=(")
  static let betweenOptions = ByteSet(" \t,\"'")
  static let closing = ByteSet(" \t\"',\\")
  static let entry = ByteSet("A-Za-z0-9_.\"'-")
  static let headerEnds = ByteSet("\r\n'\"")
  static let leading = ByteSet("- \t{,\"'")
  static let nameClosing = ByteSet("\"'`]\\ :")
  static let nameEnds = ByteSet("\"'`\\]")
  static let opening = ByteSet("\"'\\[ ")
  static let plainQuotes = ByteSet("\"'")
  static let quotedHeaderEnds = ByteSet("\r\n'")
  static let spaceQuotes = ByteSet(" '\"")
  static let nameByte = ByteSet("A-Za-z0-9_.-")
  static let spaceQuotesEquals = ByteSet(" '\"=")
  static let userName = ByteSet("A-Za-z0-9_.@+-")
  /// An account of a database: `'app'@'db1' `.
  static let account = ByteSet("A-Za-z0-9_.@%' -")
  static let quote = ByteSet("\"'`")
}
