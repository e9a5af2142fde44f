/// What came of one transfer.
package enum FetchAnswer: Equatable, Sendable {
  /// A whole answer, whatever its status; a redirect is not followed.
  case answered(status: Int32, kind: String, body: [UInt8])
  /// More bytes than were allowed.
  case tooLarge
  /// Why there is none, in libcurl's words.
  case failed(String)
}
