/// What a typed text is.
package enum NoteKind: String, CaseIterable, Sendable {
  case note, observation, hypothesis, change, message
}
