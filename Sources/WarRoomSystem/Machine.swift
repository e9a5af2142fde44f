import CWarRoomSystem

/// Facts about this machine.
package enum Machine {
  /// The host's name; `localhost` when the kernel does not say.
  package static var hostName: String {
    var text = [CChar](repeating: 0, count: Limits.nameBytes)
    let capacity = text.count
    let length = unsafe wr_host_name(&text, capacity)
    return length > 0 ? Text.decode(text, length) : "localhost"
  }

  /// Seconds east of UTC in this machine's zone at `second` since 1970.
  package static func zoneSeconds(at second: Int64) -> Int {
    wr_zone_seconds(second)
  }

  /// `count` bytes from the kernel's generator.
  package static func randomBytes(_ count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try check(unsafe wr_random(&bytes, count), "getrandom")
    return bytes
  }
}
