/// Bounds of this target, each with its reason.
enum Limits {
  /// Rows and columns from which the console draws its panes; below, one line says why not.
  static let leastRows = 15
  /// See `leastRows`.
  static let leastColumns = 60
  /// Rows from which all panes stand open; below, one is open and the others take a line each.
  static let openRows = 20
  /// Columns from which lists show their further columns: both halves are then comfortable.
  static let wideColumns = 140
  /// Rows and columns that an approval prompt needs to be answered at all.
  static let promptRows = 8
  /// See `promptRows`.
  static let promptColumns = 40
  /// Nanoseconds after an approval prompt was drawn in which no key counts: a second, so that a
  /// key meant for another pane cannot land in it.
  static let deadTime: Int64 = 1_000_000_000
  /// Scalars of one text field; the room's own bound on a text.
  static let fieldScalars = 8_000
  /// Lines kept of the output of one run: several screens; the whole is in the evidence.
  static let outputLines = 2_000
  /// Bytes kept of one line of output: wider than any screen.
  static let outputLineBytes = 4_096
  /// Runs whose output is kept at hand.
  static let outputRuns = 8
  /// Orders whose answer is awaited at a time: nobody types faster than the host answers.
  static let pendingOrders = 64
  /// Layers above each other: deeper is a mistake, not a wish.
  static let layers = 8
  /// Rows that a command of plain words may take before each word gets a row of its own.
  static let commandRowsJoined = 2
  /// Rows of one menu or page: more than any screen scrolls through with patience.
  static let pageLines = 10_000
  /// People and rooms listed; a room that more people watch shows the first.
  static let listed = 256
  /// Columns of one cell of text taken from outside, before it is cut to its column.
  static let cellColumns = 1_000
  /// Seconds of the usual time limit of a command typed by hand.
  static let adHocSeconds: Int64 = 300
  /// Seconds before an obligation is due at which it starts to warn.
  static let dueSoonSeconds: Int64 = 300

  /// Reasons of a judgment that are listed.
  static let reasonsShown = 12

  /// Records up to which a replay folds the whole journal: an incident run by people has fewer,
  /// and folding them takes some milliseconds.
  static let replayWholeRecords = 4_096
  /// Records of a longer one that are put in the corrected order together: a correction of a time
  /// is mostly one of minutes, and so many are read for one screen.
  static let replayBlock = 256
  /// Such blocks that are kept: a screen and what is around it lie in two or three.
  static let replayBlocks = 4
  /// Newest entries that the room of a longer replay holds, for the pages that quote them.
  static let replayTail = 200
  /// Records in which a replay looks for the first that shows something.
  static let replayOpening = 64
  /// Nanoseconds of playing in one step: a stopped program must not jump when it goes on.
  static let replayStride: Int64 = 1_000_000_000
  /// Steps in which a replay as fast as it goes comes to its end: a minute at ten frames a second.
  static let replayFrames = 600
  /// Seconds at a terminal after which a wait for the next record counts as quiet.
  static let quietSeconds: Int64 = 3
  /// Seconds at a terminal that are left of it: time to read what came before.
  static let quietRestSeconds: Int64 = 2
  /// Chapters that are listed: more than anybody reads through.
  static let chapters = 400
  /// Columns from which two replays stand side by side: each has the 80 that it is made for.
  static let besideColumns = 161
  /// Rows from which two replays stand above each other.
  static let besideRows = 32
  /// Records up to which a whole timeline is printed: a second of reading, and some 100 MB.
  static let foldedRecords = 200_000
  /// Seconds between two records from which a transcript says that it was quiet.
  static let transcriptQuietSeconds: Int64 = 600
  /// Services of the catalog that are shown around what fails: more help nobody in a hurry.
  static let treeRows = 60
  /// Changes that the plain page lists.
  static let changesListed = 12
  /// Columns of the one word that says what an entry is.
  static let kindColumns = 9
}
