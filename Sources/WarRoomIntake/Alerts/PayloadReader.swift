import WarRoomJSON

/// Finds the alerts in one JSON document: tries every format, opens envelopes, and falls back to
/// the usual names. Bounded in depth and in what it opens.
struct PayloadReader {
  /// One alert with the format that knew it.
  struct Found {
    var format: String
    var draft: AlertDraft
  }

  /// Set when the caller said what it is.
  let format: String?
  private var opened = 0

  init(format: String? = nil) { self.format = format }

  /// Nil when nothing in the document reads like an alert; empty when it is one that holds none.
  mutating func read(_ json: JSON) -> [Found]? {
    let fields = Fields(json: json)
    if let format { return forced(format, fields) }
    return recognised(fields, depth: 0) ?? generic(fields)
  }

  private mutating func forced(_ name: String, _ fields: Fields) -> [Found]? {
    if name == AlertIntake.genericFormat { return generic(fields) }
    let candidates = AlertFormat.all.filter { $0.name == name }
    for inner in [fields] + EnvelopeReader.contents(of: fields) {
      for format in candidates where format.recognises(inner) { return found(format, inner) }
    }
    return candidates.first.map { found($0, fields) }
  }

  private func found(_ format: AlertFormat, _ fields: Fields) -> [Found] {
    format.read(fields).map { Found(format: format.name, draft: $0) }
  }

  private mutating func recognised(_ fields: Fields, depth: Int) -> [Found]? {
    guard depth <= Limits.envelopeDepth else { return nil }
    for format in AlertFormat.all where format.recognises(fields) { return found(format, fields) }
    if let envelope = EnvelopeReader.envelope(of: fields) {
      var all: [Found] = []
      for inner in envelope.contents {
        opened += 1
        guard opened <= Limits.openedEnvelopes else { break }
        all += recognised(inner, depth: depth + 1) ?? envelope.told(inner)
      }
      return envelope.contents.isEmpty ? envelope.told(.nothing) : all
    }
    if case .array(let elements) = fields.json {
      return batch(elements, depth: depth)
    }
    return wrapped(fields, depth: depth)
  }

  /// Documents in a list; what is not recognised among those that are is read by its names, or
  /// kept.
  private mutating func batch(_ elements: [JSON], depth: Int) -> [Found]? {
    guard !elements.isEmpty else { return [] }
    var all: [Found] = []
    var known = 0
    for element in elements.prefix(Limits.alertCount + 1) {
      let fields = Fields(json: element)
      if let found = recognised(fields, depth: depth + 1) ?? generic(fields) {
        all += found
        known += 1
      } else {
        all.append(Found(format: AlertIntake.unrecognisedFormat, draft: AlertDraft(kept: element)))
      }
    }
    return known > 0 ? all : nil
  }

  /// Somebody's own wrapper around what a sender said.
  private mutating func wrapped(_ fields: Fields, depth: Int) -> [Found]? {
    for member in fields.members.prefix(Limits.wrapperMembers) {
      guard opened < Limits.openedEnvelopes else { return nil }
      let inner: JSON
      switch member.value {
      case .object: inner = member.value
      case .array(let elements):
        guard case .object = elements.first else { continue }
        inner = member.value
      case .string(let text):
        guard let json = EmbeddedJSON.object(in: text) else { continue }
        inner = json
      case .null, .bool, .number: continue
      }
      opened += 1
      if case .array = inner {
        // A list of what nobody knows is a group of the document's own.
        let list = Fields(json: inner)
        for format in AlertFormat.all where format.recognises(list) { return found(format, list) }
        continue
      }
      if let found = recognised(Fields(json: inner), depth: depth + 1) { return found }
    }
    return nil
  }

  private func generic(_ fields: Fields) -> [Found]? {
    GenericReader.drafts(fields).map { drafts in
      drafts.map { Found(format: AlertIntake.genericFormat, draft: $0) }
    }
  }
}
