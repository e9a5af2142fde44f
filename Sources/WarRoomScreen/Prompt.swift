/// One question with one line to answer it.
struct Prompt: Equatable, Sendable {
  var question: Question
  var field: TextField
  /// What stands above the field, such as the terms of an option.
  var lines: [String]
  /// Why the last answer was not taken; empty before.
  var complaint: String

  init(_ question: Question, text: String = "", lines: [String] = []) {
    self.question = question
    self.field = TextField(text)
    self.lines = lines
    self.complaint = ""
  }
}
