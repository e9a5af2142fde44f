import WarRoomCore
import WarRoomSystem

/// How far a log was read.
struct LogPlace: Equatable, Sendable {
  var device: UInt64
  var inode: UInt64
  var offset: Int64
  /// Boot-clock nanoseconds.
  var at: Int64

  /// Lines a second that hold `text` since `place`; the first look only remembers where the file
  /// ends. A file that was replaced or cut is read from its start.
  static func read(
    _ path: String, containing text: String, since place: LogPlace?, at moment: Timestamp
  ) -> (Result<[SignalSample], SignalProblem>, LogPlace?) {
    do throws(SystemError) {
      let file = try Descriptor.open(path, [.read, .follow, .nonblocking])
      let facts = try file.facts()
      guard facts.kind == .regular else {
        return (.failure(SignalProblem("the log is no plain file")), nil)
      }
      let now = SystemClock.boottime()
      var next = LogPlace(device: facts.device, inode: facts.inode, offset: facts.size, at: now)
      guard let place else { return (.success([]), next) }
      let isSame = place.device == facts.device && place.inode == facts.inode
      let start = isSame && place.offset <= facts.size ? place.offset : 0
      guard facts.size - start <= Limits.logBytesRead else {
        return (.failure(SignalProblem("the log grows faster than it can be read")), next)
      }
      var bytes: [UInt8] = []
      while start + Int64(bytes.count) < facts.size {
        let left = Int(facts.size - start) - bytes.count
        let count = try file.read(
          into: &bytes, limit: min(left, Limits.chunkBytes), at: start + Int64(bytes.count))
        if count == 0 { break }
      }
      // A line that is not whole yet is counted when it is.
      let whole = (bytes.lastIndex(of: 0x0a) ?? -1) + 1
      next.offset = start + Int64(whole)
      let sought = Array(text.utf8)
      let lines = bytes[..<whole].split(separator: 0x0a)
      let count = lines.count { $0.contains(sought) }
      let seconds = Double(max(1, now - place.at)) / 1e9
      return (.success([SignalSample(at: moment, value: Double(count) / seconds)]), next)
    } catch {
      return (.failure(SignalProblem("the log cannot be read: \(error.text)")), nil)
    }
  }
}
