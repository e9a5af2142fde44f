import WarRoomCore
import WarRoomJSON

extension ReviewFact {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .hypothesisStated(let number, let text):
      w.member("number", number)
      w.member("text", text)
    case .hypothesisArgued(let number, let argument): w.argued(number, argument)
    case .hypothesisJudged(let number, let standing, let reason):
      w.judged(number, standing, reason)
    case .fixRecorded(let fix): fix.writeMembers(to: &w)
    case .lessonRecorded(let lesson): lesson.writeMembers(to: &w)
    case .actionItemAdded(let item): item.writeMembers(to: &w)
    case .actionItemChanged(let number, let status, let owner, let due, let reason):
      w.changed(number, status, owner, due, reason)
    case .messageSent(let to, let text, let link): w.message(to, text, link)
    }
  }

  /// `kind` is one of this area's.
  init(_ kind: FactKind, _ d: JSONObject) throws(JSONShapeError) {
    self =
      switch kind {
      case .hypothesisStated:
        try .hypothesisStated(number: d.integer("number"), text: d.string("text"))
      case .hypothesisArgued:
        try .hypothesisArgued(number: d.integer("number"), Hypothesis.Argument(d))
      case .hypothesisJudged:
        try .hypothesisJudged(
          number: d.integer("number"), d.word("standing", "standing"), reason: d.reason())
      case .fixRecorded: try .fixRecorded(Fix(d))
      case .lessonRecorded: try .lessonRecorded(Lesson(d))
      case .actionItemAdded: try .actionItemAdded(ActionItem(d))
      case .actionItemChanged:
        try .actionItemChanged(
          number: d.integer("number"), d.word("status", "status"),
          owner: d.optionalString("owner"), due: d.optionalTimestamp("due"),
          reason: d.reason())
      case _:
        try .messageSent(
          to: d.string("to"), text: d.string("text"), link: d.optionalString("link"))
      }
  }
}

extension ReviewOrder {
  func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .stateHypothesis(let text):
      w.member("what", "hypothesis")
      w.member("text", text)
    case .argue(let number, let argument):
      w.member("what", "argument")
      w.argued(number, argument)
    case .judgeHypothesis(let number, let standing, let reason):
      w.member("what", "standing")
      w.judged(number, standing, reason)
    case .recordFix(let fix):
      w.member("what", "fix")
      fix.writeMembers(to: &w)
    case .recordLesson(let lesson):
      w.member("what", "lesson")
      lesson.writeMembers(to: &w)
    case .addActionItem(let item):
      w.member("what", "action-item")
      item.writeMembers(to: &w)
    case .changeActionItem(let number, let status, let owner, let due, let reason):
      w.member("what", "action-item-status")
      w.changed(number, status, owner, due, reason)
    case .recordMessage(let to, let text, let link):
      w.member("what", "message")
      w.message(to, text, link)
    }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    switch try d.string("what") {
    case "hypothesis": self = try .stateHypothesis(d.string("text"))
    case "argument": self = try .argue(number: d.integer("number"), Hypothesis.Argument(d))
    case "standing":
      self = try .judgeHypothesis(
        number: d.integer("number"), d.word("standing", "standing"), reason: d.reason())
    case "fix": self = try .recordFix(Fix(d))
    case "lesson": self = try .recordLesson(Lesson(d))
    case "action-item": self = try .addActionItem(ActionItem(d))
    case "action-item-status":
      self = try .changeActionItem(
        number: d.integer("number"), d.word("status", "status"),
        owner: d.optionalString("owner"), due: d.optionalTimestamp("due"), reason: d.reason())
    case "message":
      self = try .recordMessage(
        to: d.string("to"), text: d.string("text"), link: d.optionalString("link"))
    case _: throw d.wrong("what", "a part of the review")
    }
  }
}

extension JSONWriter {
  fileprivate mutating func argued(_ number: UInt64, _ argument: Hypothesis.Argument) {
    member("number", number)
    member("for", argument.speaksFor)
    member("text", argument.text)
    member("links", argument.links)
  }

  fileprivate mutating func judged(
    _ number: UInt64, _ standing: Hypothesis.Standing, _ reason: String
  ) {
    member("number", number)
    member("standing", standing)
    member("reason", reason)
  }

  fileprivate mutating func changed(
    _ number: UInt64, _ status: ActionItem.Status, _ owner: String?, _ due: Timestamp?,
    _ reason: String
  ) {
    member("number", number)
    member("status", status)
    member("owner", owner)
    member("due", due)
    member("reason", reason)
  }

  fileprivate mutating func message(_ to: String, _ text: String, _ link: String?) {
    member("to", to)
    member("text", text)
    if let link { member("link", link) }
  }
}

extension Hypothesis.Argument {
  fileprivate init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      speaksFor: d.bool("for"), text: d.string("text"), links: d.strings("links"))
  }
}

extension Fix: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("fix", what)
    w.member("files", files)
    w.member("tests", tests)
    if let temporaryCanGo { w.member("temporary-can-go", temporaryCanGo) }
    w.member("does-not-address", doesNotAddress)
    if let link { w.member("link", link) }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      what: d.string("fix"), files: d.strings("files"), tests: d.string("tests"),
      temporaryCanGo: d.has("temporary-can-go") ? d.bool("temporary-can-go") : nil,
      doesNotAddress: d.string("does-not-address"), link: d.optionalString("link"))
  }
}

extension Lesson: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("kind", kind)
    w.member("text", text)
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(kind: d.word("kind", "kind of lesson"), text: d.string("text"))
  }
}

extension ActionItem: WireObject {
  func writeMembers(to w: inout JSONWriter) {
    w.member("number", number)
    w.member("text", text)
    w.member("priority", priority)
    w.member("kind", kind)
    w.member("owner", owner)
    w.member("due", due)
    if let link { w.member("link", link) }
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    try self.init(
      number: d.integer("number"), text: d.string("text"),
      priority: d.word("priority", "priority"), kind: d.word("kind", "kind of action item"),
      owner: d.optionalString("owner"), due: d.optionalTimestamp("due"),
      link: d.optionalString("link"))
  }
}
