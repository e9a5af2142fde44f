import Glibc

/// One connection over which requests are posted, one after another. It knows as much of HTTP as
/// the tests need: it shows every byte that goes out.
package final class HTTPSender {
  private let socket: Int32
  private var inbox: [UInt8] = []

  /// What came back.
  package struct Answer: Equatable, Sendable {
    package var status: Int
    /// Head and body, as they came.
    package var text: String
  }

  /// Nil when nobody listens there.
  package init?(port: UInt16) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let number = socket
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(number, $0, size)
      }
    }
    var limit = timeval(tv_sec: 40, tv_usec: 0)
    unsafe setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard result == 0 else {
      close(socket)
      return nil
    }
  }

  deinit { close(socket) }

  /// Sends bytes as they are; false when the other side has closed.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes { buffer in
        unsafe Glibc.send(socket, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// The bytes of one request.
  package static func request(
    _ body: [UInt8], path: String = "/v1/alerts", headers: [String] = [], method: String = "POST"
  ) -> [UInt8] {
    let lines = ["\(method) \(path) HTTP/1.1", "Host: test", "Content-Length: \(body.count)"]
    return Array(((lines + headers).joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  /// Posts a body and waits for the answer; nil when the connection ends before.
  package func post(
    _ body: [UInt8], path: String = "/v1/alerts", headers: [String] = []
  ) -> Answer? {
    guard send(Self.request(body, path: path, headers: headers)) else { return nil }
    return answer()
  }

  /// The next answer; nil at the end of the connection.
  package func answer() -> Answer? {
    while true {
      if let answer = takeAnswer() { return answer }
      var chunk = [UInt8](repeating: 0, count: 16_384)
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe recv(socket, buffer.baseAddress, buffer.count, 0)
      }
      guard count > 0 else { return nil }
      inbox += chunk[..<count]
    }
  }

  private func takeAnswer() -> Answer? {
    let end = Array("\r\n\r\n".utf8)
    guard inbox.count >= 4,
      let headEnd = (0...inbox.count - 4).first(where: { inbox[$0..<$0 + 4].elementsEqual(end) })
    else { return nil }
    let head = String(decoding: inbox[..<headEnd], as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    let length =
      lines.first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.drop { $0 != " " }.dropFirst()) } ?? 0
    let whole = headEnd + 4 + length
    guard inbox.count >= whole else { return nil }
    let text = String(decoding: inbox[..<whole], as: UTF8.self)
    inbox.removeFirst(whole)
    let status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") }
    return Answer(status: status ?? 0, text: text)
  }
}
