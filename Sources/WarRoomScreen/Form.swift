import WarRoomCore

/// Several questions answered together. What was typed is kept when the form is put aside.
struct Form: Equatable, Sendable {
  /// Which form.
  enum Kind: Hashable, Sendable {
    case cause, report
  }

  /// One question.
  struct Field: Equatable, Sendable {
    var label: String
    var hint: String
    var text = TextField()
    /// The words to choose from; empty for a text.
    var choices: [String] = []
    var chosen = 0
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
    }
  }

  var title: String {
    switch kind {
    case .cause: "Root cause"
    case .report: "Post-incident report"
    }
  }

  var isOnLastField: Bool { focus == fields.count - 1 }

  /// The order that the answers make; nil while one is missing.
  var order: Order? {
    guard fields.allSatisfy({ !$0.choices.isEmpty || !$0.text.isBlank }) else { return nil }
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
    }
  }

  /// The first field without an answer.
  var firstMissing: Int? {
    fields.firstIndex { $0.choices.isEmpty && $0.text.isBlank }
  }
}
