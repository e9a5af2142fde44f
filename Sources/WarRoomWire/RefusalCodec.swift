package import WarRoomCore
import WarRoomJSON

/// Refusals to JSON and back, so that every client words them the same way.
package enum RefusalCodec {
  /// `{"k":"busy","d":{}}`, without a line feed.
  package static func encode(_ refusal: Refusal) -> [UInt8] {
    var writer = JSONWriter()
    refusal.write(to: &writer)
    return writer.take()
  }

  /// Reads what `encode` writes; a kind that this version does not know becomes
  /// `malformedOrder` with the kind as its text.
  package static func decode(_ bytes: [UInt8]) throws(WireError) -> Refusal {
    let json: JSON
    do { json = try JSON.parse(bytes, limits: Limits.message) } catch { throw .json(error) }
    do { return try Refusal(JSONObject(json)) } catch { throw .shape(error) }
  }
}
