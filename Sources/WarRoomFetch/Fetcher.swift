import CCurl
import CWarRoomFetch

/// HTTP out: transfers go on in a thread of libcurl's, a bounded number at a time. There is one for
/// the process. It trusts the system's certificates and uses the proxies that the environment
/// names; it follows no redirect, keeps no cookie and reads nobody's .netrc.
package struct Fetcher: Sendable {
  /// Readable while answers wait.
  package let number: Int32

  /// Nil where the machine has no memory or thread left.
  package init?() {
    let number = wrf_start(Limits.atOnce)
    guard number >= 0 else { return nil }
    self.number = Int32(number)
  }

  /// False when too many wait already. `name` comes back with the answer.
  package func submit(_ request: FetchRequest, name: UInt64) -> Bool {
    unsafe Fetcher.withTexts([
      request.url, request.access.user, request.access.bearer, request.access.authorities,
    ]) { texts in
      var asked = unsafe wrf_request(
        number: name, url: texts[0], user: texts[1], bearer: texts[2], ca_file: texts[3],
        milliseconds: request.milliseconds, bytes: request.bytes)
      return unsafe wrf_submit(&asked, Limits.waiting) == 0
    }
  }

  /// One answer with its name; nil when none waits.
  package func take() -> (name: UInt64, answer: FetchAnswer)? {
    var raw = unsafe wrf_answer()
    guard unsafe wrf_take(&raw) == 1 else { return nil }
    defer { unsafe wrf_free(&raw) }
    let name = unsafe raw.number
    switch unsafe raw.ending {
    case Int32(WRF_DONE):
      let body = unsafe Array(UnsafeBufferPointer(start: raw.body, count: Int(raw.length)))
      return (
        name,
        .answered(status: unsafe raw.status, kind: unsafe Fetcher.text(raw.kind), body: body)
      )
    case Int32(WRF_TOO_LARGE):
      return (name, .tooLarge)
    case _:
      return (name, .failed(unsafe Fetcher.text(raw.text)))
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<CChar>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return String(unsafe String(cString: bytes).prefix(Limits.reasonLength))
  }

  /// C texts that live as long as `body` runs; a text with a NUL byte ends there.
  private static func withTexts<Result>(
    _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    func next(_ rest: ArraySlice<String?>, _ done: [UnsafePointer<CChar>?]) -> Result {
      guard let first = rest.first else { return unsafe body(done) }
      guard let text = first else { return unsafe next(rest.dropFirst(), done + [nil]) }
      return unsafe text.withCString { unsafe next(rest.dropFirst(), done + [$0]) }
    }
    return unsafe next(texts[...], [])
  }
}
