/// Why a text cannot be read as the shell would read it.
struct ShellSyntaxError: Error, Equatable {
  /// In words that finish the sentence "it cannot be read: …".
  var complaint: String
  var span: Span
}
