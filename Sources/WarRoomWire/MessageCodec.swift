import WarRoomJSON

/// Messages to lines and back.
package enum MessageCodec {
  /// Bytes of the longest message, line feed included.
  package static let maximumBytes = Limits.messageBytes

  /// The line of `message`, line feed included. Throws `unencodable` for `unrecognised`.
  package static func encode(_ message: ClientMessage) throws(WireError) -> [UInt8] {
    var writer = JSONWriter()
    message.write(to: &writer)
    return try finish(&writer)
  }

  /// The line of `message`, line feed included. A record is its own line. Throws `unencodable`
  /// for `unrecognised` and for output beyond `HostMessage.maximumOutputBytes`.
  package static func encode(_ message: HostMessage) throws(WireError) -> [UInt8] {
    if case .record(let line) = message {
      guard isRecord(line), line.firstIndex(of: 0x0a) == line.count - 1 else {
        throw .unencodable("record")
      }
      guard line.count <= Limits.lineBytes else { throw .tooLong(limit: Limits.lineBytes) }
      return line
    }
    var writer = JSONWriter()
    message.write(to: &writer)
    return try finish(&writer)
  }

  /// Reads one line from a client, with or without its line feed.
  package static func decodeClient(_ line: [UInt8]) throws(WireError) -> ClientMessage {
    let json = try parse(line)
    do { return try ClientMessage(JSONObject(json)) } catch { throw .shape(error) }
  }

  /// Reads one line from a host, with or without its line feed. A record is not verified here.
  package static func decodeHost(_ line: [UInt8]) throws(WireError) -> HostMessage {
    if isRecord(line) {
      guard line.count <= Limits.lineBytes else { throw .tooLong(limit: Limits.lineBytes) }
      return .record(line.last == 0x0a ? line : line + [0x0a])
    }
    let json = try parse(line)
    do { return try HostMessage(JSONObject(json)) } catch { throw .shape(error) }
  }

  /// The ticket of an order that cannot be read, so that its refusal reaches who waits for it.
  package static func ticket(ofUnreadable line: [UInt8]) -> String? {
    guard let json = try? parse(line), let object = try? JSONObject(json),
      object["k"]?.text == "order"
    else { return nil }
    return object["ticket"]?.text
  }

  /// Journal lines begin with their version, messages with their kind.
  private static func isRecord(_ line: [UInt8]) -> Bool { line.starts(with: "{\"v\":".utf8) }

  private static func parse(_ line: [UInt8]) throws(WireError) -> JSON {
    guard line.count <= Limits.messageBytes else { throw .tooLong(limit: Limits.messageBytes) }
    do { return try JSON.parse(line, limits: Limits.message) } catch { throw .json(error) }
  }

  private static func finish(_ writer: inout JSONWriter) throws(WireError) -> [UInt8] {
    if let what = writer.unencodable { throw .unencodable(what) }
    writer.raw("\n")
    guard writer.bytes.count <= Limits.messageBytes else {
      throw .tooLong(limit: Limits.messageBytes)
    }
    return writer.take()
  }
}
