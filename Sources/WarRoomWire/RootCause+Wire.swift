import WarRoomCore
import WarRoomJSON

extension RootCause: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("trigger", trigger)
    writer.member("mechanism", mechanism)
    writer.member("impact", impact)
    writer.member("whyNotCaught", whyNotCaught)
    writer.member("category", category)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      trigger: object.string("trigger"), mechanism: object.string("mechanism"),
      impact: object.string("impact"), whyNotCaught: object.string("whyNotCaught"),
      category: object.word("category", "category of cause"))
  }
}

extension PostIncidentReport: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("summary", summary)
    writer.member("wentWell", wentWell)
    writer.member("toImprove", toImprove)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      summary: object.string("summary"), wentWell: object.string("wentWell"),
      toImprove: object.string("toImprove"))
  }
}

extension Verification: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("outcome", outcome)
    writer.member("basis", basis)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(outcome: object.word("outcome", "outcome"), basis: object.string("basis"))
  }
}
