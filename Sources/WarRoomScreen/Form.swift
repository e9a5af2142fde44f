import WarRoomCore

/// Several questions answered together. What was typed is kept when the form is put aside.
struct Form: Equatable, Sendable {
  /// Which form.
  enum Kind: Hashable, Sendable {
    case cause, report, impact, attribution
  }

  /// One question.
  struct Field: Equatable, Sendable {
    var label: String
    var hint: String
    var text = TextField()
    /// The words to choose from; empty for a text.
    var choices: [String] = []
    var chosen = 0
    /// May be left empty.
    var isOptional = false

    /// Still to be answered.
    var isMissing: Bool { !isOptional && choices.isEmpty && text.isBlank }
  }

  let kind: Kind
  var fields: [Field]
  var focus = 0
  /// Why it was not sent; empty before.
  var complaint = ""

  init(_ kind: Kind) {
    self.kind = kind
    switch kind {
    case .cause:
      fields = [
        Field(label: "trigger", hint: "What set it off, and when."),
        Field(label: "mechanism", hint: "How that became a failure."),
        Field(label: "impact", hint: "Who noticed what, how many, how long."),
        Field(label: "not caught by", hint: "Why no test, review or alert stopped it."),
        Field(
          label: "category", hint: "Left and right choose.",
          choices: RootCause.Category.allCases.map(\.rawValue)),
      ]
    case .report:
      fields = [
        Field(label: "summary", hint: "What happened, in two sentences."),
        Field(label: "went well", hint: "What helped, and should be kept."),
        Field(label: "to improve", hint: "What to change, so that it is shorter next time."),
      ]
    case .impact:
      fields = [
        Field(
          label: "what", hint: "Left and right choose.",
          choices: Impact.Kind.allCases.map(\.rawValue)),
        Field(
          label: "of whom", hint: "A service, a region, a tenant; may be empty for the whole.",
          isOptional: true),
        Field(
          label: "how much", hint: "about 1,200; 38 %; eu-1 and eu-2. Empty takes it back.",
          isOptional: true),
        Field(label: "read where", hint: "Where that was read, or who said it."),
      ]
    case .attribution:
      fields = [
        Field(
          label: "whose", hint: "Left and right choose.",
          choices: Attribution.Side.allCases.map(\.rawValue)),
        Field(
          label: "how sure",
          hint: "Left and right choose; below 70 it is an observation, no conclusion.",
          choices: Form.confidences.map { "\($0) %" }, chosen: 4),
        Field(label: "because", hint: "What speaks for it, and what was looked at."),
      ]
    }
  }

  var title: String {
    switch kind {
    case .cause: "Root cause"
    case .report: "Post-incident report"
    case .impact: "Impact: what is damaged, or still works"
    case .attribution: "Whose fault it looks like"
    }
  }

  var isOnLastField: Bool { focus == fields.count - 1 }

  /// The order that the answers make; nil while one is missing.
  var order: Order? {
    guard firstMissing == nil else { return nil }
    let texts = fields.map(\.text.text)
    switch kind {
    case .cause:
      let chosen = fields[4].chosen
      guard RootCause.Category.allCases.indices.contains(chosen) else { return nil }
      return .recordCause(
        RootCause(
          trigger: texts[0], mechanism: texts[1], impact: texts[2], whyNotCaught: texts[3],
          category: RootCause.Category.allCases[chosen]))
    case .report:
      return .fileReport(
        PostIncidentReport(summary: texts[0], wentWell: texts[1], toImprove: texts[2]))
    case .impact:
      let kinds = Impact.Kind.allCases
      guard kinds.indices.contains(fields[0].chosen) else { return nil }
      return .surround(
        .stateImpact(
          Impact(
            kind: kinds[fields[0].chosen], subject: texts[1], value: texts[2], source: texts[3])))
    case .attribution:
      let sides = Attribution.Side.allCases
      guard sides.indices.contains(fields[0].chosen),
        Form.confidences.indices.contains(fields[1].chosen)
      else { return nil }
      return .surround(
        .attribute(
          Attribution(
            side: sides[fields[0].chosen], confidence: Form.confidences[fields[1].chosen],
            basis: texts[2])))
    }
  }

  /// What can be chosen: finer steps would be pretended.
  private static let confidences: [UInt8] = [10, 25, 40, 50, 60, 70, 80, 90, 95]

  /// The first field without an answer.
  var firstMissing: Int? {
    fields.firstIndex(where: \.isMissing)
  }
}
