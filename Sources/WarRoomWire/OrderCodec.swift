package import WarRoomCore
import WarRoomJSON

/// Orders to JSON and back. Strict: what has no meaning is refused, so that a misspelt member is
/// never taken for one that was left out.
package enum OrderCodec {
  /// `{"k":"approve","d":{…}}`, without a line feed.
  package static func encode(_ order: Order) throws(WireError) -> [UInt8] {
    var writer = JSONWriter()
    order.write(to: &writer)
    if let what = writer.unencodable { throw .unencodable(what) }
    return writer.take()
  }

  /// Reads what `encode` writes; members that are null may be left out.
  package static func decode(_ bytes: [UInt8]) throws(WireError) -> Order {
    let json: JSON
    do { json = try JSON.parse(bytes, limits: Limits.message) } catch { throw .json(error) }
    do { return try decode(json, path: .root) } catch { throw .shape(error) }
  }

  static func decode(_ json: JSON, path: JSONPath) throws(JSONShapeError) -> Order {
    let order = try Order(JSONObject(json, path: path))
    // What the order would be written as holds every member that means something here.
    var writer = JSONWriter()
    order.write(to: &writer)
    if let known = try? JSON.parse(writer.bytes, limits: Limits.message),
      let stranger = json.stranger(to: known, path: path)
    {
      throw JSONShapeError(path: stranger, problem: .unknownMember)
    }
    return order
  }
}

extension JSON {
  /// The path of the first member, at any depth, that `known` has not; nil without one.
  fileprivate func stranger(to known: JSON, path: JSONPath) -> JSONPath? {
    switch (self, known) {
    case (.object(let members), .object(let knownMembers)):
      for member in members {
        let place = JSONPath.member(path, member.name)
        guard let match = knownMembers.first(where: { $0.name == member.name }) else {
          return place
        }
        if let found = member.value.stranger(to: match.value, path: place) { return found }
      }
    case (.array(let elements), .array(let knownElements)):
      for (index, pair) in zip(elements, knownElements).enumerated() {
        let place = JSONPath.element(path, index)
        if let found = pair.0.stranger(to: pair.1, path: place) { return found }
      }
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.object, _), (.array, _): break
    }
    return nil
  }
}
