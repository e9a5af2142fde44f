import WarRoomCore

/// Questions to Prometheus, as addresses of its HTTP API.
enum PrometheusQuery {
  /// The value at `moment`.
  static func instant(_ server: String, _ query: String, at moment: Timestamp) -> String {
    "\(server)/api/v1/query?query=\(escaped(query))&time=\(seconds(moment))"
  }

  /// The values from `start` to `end`, one each `step` seconds.
  static func range(
    _ server: String, _ query: String, from start: Timestamp, to end: Timestamp, step: Int64
  ) -> String {
    "\(server)/api/v1/query_range?query=\(escaped(query))&start=\(seconds(start))"
      + "&end=\(seconds(end))&step=\(step)"
  }

  private static func seconds(_ moment: Timestamp) -> String {
    let millis = moment.microseconds / 1_000
    let rest = String(millis % 1_000)
    return "\(millis / 1_000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }

  /// Percent-encoded but for what is safe everywhere in an address.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
        || (0x61...0x7a).contains(byte) || [0x2d, 0x2e, 0x5f, 0x7e].contains(byte)
      if isPlain {
        bytes.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
