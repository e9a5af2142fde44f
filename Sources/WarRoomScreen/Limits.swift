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
  /// Columns and rows from which the panes that do not scroll stand two and two.
  static let pairedColumns = 160
  /// See `pairedColumns`.
  static let pairedRows = 36
  /// Rows that the timeline keeps whatever else wants to be seen: what happened last.
  static let timelineRows = 4
  /// Seconds before the onset that a chart shows: enough to see what was usual.
  static let chartLeadSeconds: Int64 = 900
  /// Seconds that the line of a signal shows at least, where there are samples for them.
  static let sparkSeconds: Int64 = 900
  /// Seconds that it shows at most: in a long incident what matters is the newest.
  static let sparkMostSeconds: Int64 = 7_200
  /// Seconds that any chart shows at least: nobody looks closer.
  static let sparkLeastSeconds: Int64 = 60
  /// Rows of each of several charts on one axis: a title and three for its line.
  static let alignedRows = 4
  /// Rows of each at most: higher ones tell no more.
  static let alignedMost = 12
  /// Powers of ten that an axis looks for its step in: as far as doubles reach.
  static let axisSteps = 400
  /// Times below a chart: more than fit any screen.
  static let axisLabels = 400
  /// Links of one page that are listed.
  static let linksListed = 64
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
  /// Scalars of a filter: nobody types more to find a row.
  static let filterScalars = 200
  /// Seconds that showing a change may take: somebody waits.
  static let diffSeconds: Int64 = 30
  /// Columns of a title that is quoted in a reason.
  static let reasonColumns = 120
  /// Records of one person that their page shows: the newest.
  static let personRows = 50
  /// Digits behind the point that a rough number has at most: less is zero for people.
  static let roughDigits = 3
  /// Microseconds after which ages and trends are worked out anew, when nothing else came.
  static let refreshMicroseconds: Int64 = 10_000_000
}
