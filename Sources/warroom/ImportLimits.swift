/// Bounds of what `warroom import` takes.
enum ImportLimits {
  /// Bytes at the start of a file by which its format is told.
  static let headBytes = 65_536
  /// Bytes of a file that is read whole. One that is read line by line may have any size.
  static let fileBytes = 64 << 20
  /// Bytes read at a time of a file that is read line by line.
  static let chunkBytes = 1 << 20
  /// Files named on one command line.
  static let files = 1_000
  /// Files of one export, such as days of chat.
  static let exportFiles = 5_000
  /// Bytes of all files of one export, unpacked.
  static let exportBytes = 64 << 20
  /// Folders within each other in an export.
  static let exportDepth = 3
  /// Bytes of a list of the names in a zip file.
  static let listBytes = 4 << 20
  /// Seconds that the machine's `unzip` may be silent.
  static let unzipSeconds: Int32 = 20
  /// Incidents of one import: a status page of ten years.
  static let incidents = 2_000
  /// Incidents of the home, the newest, that are asked whether they came from the same bytes.
  static let knownLooked = 5_000
  /// Records at the start of a journal among which is what it was imported from.
  static let openingRecords = 4
  /// Attempts to find an id that no incident has.
  static let attempts = 1_000
  /// Bytes of output that are gathered before they are written.
  static let outputBytes = 1 << 20
  /// Scalars to which a text is cut that makes its record too long.
  static let longText = 4_000
  /// Columns of a text in the table of a dry run.
  static let textColumns = 120
  /// Lines that were not read, shown in the table of a dry run.
  static let unreadShown = 50
  /// Lines that were not read whose text the journal keeps: all in one record, which has a length.
  static let unreadKept = 30
  /// Scalars of each.
  static let unreadText = 100
  /// How many of them are told when they are imported.
  static let unreadTold = 20
}
