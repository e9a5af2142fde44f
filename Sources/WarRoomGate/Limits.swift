/// Bounds on what the gate reads; what passes one is unknown, never skipped or cut.
enum Limits {
  /// Doubts about one environment that are told; the first one decides.
  static let environmentDoubts = 4
  /// Words of a command: as many as the room accepts.
  static let wordCount = 256
  /// Bytes of a command, all words together: a person has to read all of it before approving.
  static let commandBytes = 8_192
  /// Scalars of a word that is quoted in a reason: the rest would not fit a line.
  static let quotedLength = 60
  /// Scalars of a target: it has to be typed by hand.
  static let targetLength = 120
  /// Targets named for one command: more is not read by anybody.
  static let targetCount = 16
  /// Digits of a number in an option: none of the known tools takes more.
  static let numberDigits = 12
  /// Candidates for files that a command loads, each of which the host has to look at.
  static let operandCount = 4_096
  /// Commands of one line: more is not read by anybody before approving.
  static let commandCount = 50
  /// Words of one command in a line, braces expanded: more is a list for `xargs`, not a line.
  static let lineWords = 512
  /// Programs inside one command, each of which is judged: `-c` given again and again.
  static let innerPrograms = 32
  /// Opening braces of a line: each may make many words.
  static let lineBraces = 256
  /// Texts within texts, such as `ssh host "sudo sh -c '…'"`.
  static let textDepth = 8
  /// Texts of a variable that are kept: a longer list is one to be read by a program.
  static let variableTexts = 32
  /// Commands of a line that are judged anew for another value of a variable: each costs as much as
  /// a command.
  static let variants = 64
  /// Walks through loops to see what their rounds leave in variables: two for each loop are usual.
  static let probes = 32
  /// Things found in one line; each command gives a few.
  static let findingCount = 400
  /// Reasons that are kept of a judgment.
  static let reasonCount = 64
  /// Inner texts that are kept to be shown.
  static let innerScriptCount = 16
  /// Bytes of a line or script for the shell: as much as a person can read before approving.
  static let scriptBytes = 8_192
  /// Substitutions, compounds and quotes inside each other: nobody reads deeper, and the parser's
  /// stack stays small even in debug builds.
  static let scriptNesting = 8
  /// Simple commands in one script: each has to be judged and shown.
  static let scriptCommands = 50
  /// Words that the braces of one word make: more is a loop, not a list that somebody wrote.
  static let braceWords = 256
  /// Bytes of those words together: `{…}` on a long word must not grow it without end.
  static let braceBytes = 32_768
  /// Opening braces in one word: each unmatched one is looked at to the end of the word.
  static let braceCount = 64
  /// Digits of a number in `{1..9}`: sums of two stay far from overflow.
  static let braceDigits = 15
  /// Digits of a descriptor before a redirection: no shell has more files open.
  static let descriptorDigits = 4
  /// Folders named in a remark on what is left open: the prompt has to be read whole.
  static let remarkNames = 4
  /// Scripts within scripts that are looked into for names of files.
  static let scriptDepth = 4
}
