import WarRoomSystem

/// A packed journal while and after the installed tool unpacks it into a file without a name,
/// which is gone with the process.
final class TapeSpool {
  private let path: String
  private let file: Descriptor
  private let filter: Filter
  private let limit: Int64
  private var ending: ChildBeside.Change?
  private let tool: String
  /// Why not all of it came; what came can be read.
  private(set) var problem: JournalDamage.Reason?

  /// The program that unpacks what has such a name; nil for what is not packed.
  static func tool(for path: String) -> (name: String, words: [String])? {
    if path.hasSuffix(".gz") { return ("gzip", ["gzip", "-dc"]) }
    if path.hasSuffix(".zst") { return ("zstd", ["zstd", "-dcq"]) }
    return nil
  }

  /// Begins to unpack; what has come can be read at once.
  init(path: String, tool: (name: String, words: [String])) throws(JournalError) {
    self.path = path
    self.tool = tool.name
    let candidates = ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + tool.name }
    guard let program = candidates.first(where: { Files.isExecutable($0) }) else {
      throw .system(SystemError(call: "exec", number: Errno.missing, path: tool.name))
    }
    do throws(SystemError) {
      let source = try Descriptor.open(path, [.read, .follow])
      let facts = try source.facts()
      guard facts.kind == .regular else {
        throw SystemError(call: "open", number: Errno.invalid, path: path)
      }
      let claim = facts.size.multipliedReportingOverflow(by: Limits.tapeSpoolTimes)
      let wanted = claim.overflow ? Limits.tapeSpoolMost : claim.partialValue
      limit = min(max(wanted, Limits.tapeSpoolLeast), Limits.tapeSpoolMost)
      file = try TapeSpool.unnamed()
      filter = try Filter(program, words: tool.words, from: source, to: file, limit: limit)
    } catch {
      throw error.isMissing ? .missing(path) : .system(error)
    }
  }

  deinit {
    if ending == nil { filter.stop() }
  }

  /// All of it has come.
  var isDone: Bool { ending != nil }

  /// Bytes that have come. When the tool failed, or the bytes are more than anybody's journal,
  /// `problem` says so, and what came is all there is.
  func poll() throws(JournalError) -> Int64 {
    let size: Int64
    do throws(SystemError) {
      if ending == nil { ending = try filter.end() }
      size = try file.facts().size
    } catch {
      throw .system(error)
    }
    if let ending, ending != .exited(0) {
      problem = size < limit ? .packed(tool: tool) : .tooLarge
    }
    return size
  }

  func read(over bytes: inout [UInt8], at offset: Int64) throws(SystemError) -> Int {
    try file.read(over: &bytes, at: offset)
  }

  private static func unnamed() throws(SystemError) -> Descriptor {
    let folder = TapeFolder.path ?? "/var/tmp"
    let suffix = try Machine.randomBytes(8).map { String($0, radix: 16) }.joined()
    let path = folder + "/spool-" + suffix
    let file = try Descriptor.open(path, [.read, .write, .create, .exclusive])
    try Files.remove(path)
    return file
  }
}
