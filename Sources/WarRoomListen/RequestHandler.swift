import NIOCore
import NIOHTTP1
import NIOPosix
import WarRoomIntake

/// One connection: a request after another, each within its bounds of size and time.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let keeper: Gatekeeper
  private let readers: NIOThreadPool
  private let deliver: @Sendable (Delivery) -> Void
  private var phase = Phase.idle
  private var deadline: Scheduled<Void>?
  /// Tells apart the answers of earlier requests that come late.
  private var number = 0

  private enum Phase {
    case idle
    case reading(Request)
    /// The answer is out, and the rest of the request is passed over.
    case passingOver
    case waiting(alerts: Int, keepsAlive: Bool)
  }

  fileprivate struct Request {
    var head: HTTPRequestHead
    var candidates: [Sender]
    var body: [UInt8] = []
  }

  init(
    _ keeper: Gatekeeper, _ readers: NIOThreadPool,
    _ deliver: @escaping @Sendable (Delivery) -> Void
  ) {
    self.keeper = keeper
    self.readers = readers
    self.deliver = deliver
  }

  func channelActive(context: ChannelHandlerContext) {
    arm(context, seconds: Limits.headSeconds)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    number += 1
    phase = .idle
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): begin(head, context)
    case .body(var buffer): take(&buffer, context)
    case .end: end(context)
    }
  }

  // MARK: A request

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    arm(context, seconds: Limits.bodySeconds)
    number += 1
    do throws(Rejection) {
      switch try RequestHandler.route(head) {
      case .health:
        phase = .passingOver
        write(200, "ok\n", [:], keepsAlive: head.isKeepAlive, context)
      case .alerts(let name):
        let candidates = try keeper.candidates(name: name) { head.headers.contains(name: $0) }
        phase = .reading(Request(head: head, candidates: candidates))
        if head.headers["expect"].contains(where: { $0.lowercased() == "100-continue" }) {
          let more = HTTPResponseHead(version: head.version, status: .continue)
          context.writeAndFlush(wrapOutboundOut(.head(more)), promise: nil)
        }
      case .unknown:
        throw Rejection(404, "alerts go to / or /v1/alerts/SENDER")
      }
    } catch {
      reject(error, context)
    }
  }

  private static func route(_ head: HTTPRequestHead) throws(Rejection) -> Gatekeeper.Path {
    let size = head.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard head.headers.count <= Limits.headers, size <= Limits.headerBytes else {
      throw Rejection(431, "the headers are too large")
    }
    let path = Gatekeeper.path(head.uri)
    if path == .health {
      guard head.method == .GET || head.method == .HEAD else {
        throw Rejection(405, "only GET is taken here")
      }
      return path
    }
    if path == .unknown { return path }
    guard head.method == .POST else { throw Rejection(405, "only POST is taken here") }
    let encodings = head.headers["content-encoding"].filter { $0.lowercased() != "identity" }
    guard encodings.isEmpty else { throw Rejection(415, "compressed bodies are not read") }
    if let length = head.headers.first(name: "content-length").flatMap({ Int($0) }),
      length > Limits.bodyBytes
    {
      throw RequestHandler.tooLarge
    }
    return path
  }

  private static let tooLarge = Rejection(413, "a body has at most \(Limits.bodyBytes) bytes")

  private func take(_ buffer: inout ByteBuffer, _ context: ChannelHandlerContext) {
    guard case .reading(var request) = phase else { return }
    phase = .passingOver
    guard request.body.count + buffer.readableBytes <= Limits.bodyBytes else {
      return reject(RequestHandler.tooLarge, context)
    }
    request.body += buffer.readBytes(length: buffer.readableBytes) ?? []
    phase = .reading(request)
  }

  private func end(_ context: ChannelHandlerContext) {
    guard case .reading(let request) = phase else {
      if case .passingOver = phase { phase = .idle }
      return
    }
    do throws(Rejection) {
      let sender = try keeper.verify(request.candidates, header: request.header, body: request.body)
      arm(context, seconds: Limits.answerSeconds)
      phase = .waiting(alerts: 0, keepsAlive: request.head.isKeepAlive)
      if request.body.count <= Limits.quickBytes {
        try hand(RequestHandler.read(request.body), request.body, sender, context)
      } else {
        readAside(request.body, sender, context)
      }
    } catch {
      phase = .idle
      reject(error, keepsAlive: request.head.isKeepAlive, context)
    }
  }

  private func readAside(_ body: [UInt8], _ sender: Sender, _ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let loop = context.eventLoop
    let expected = number
    readers.submit { state in
      guard case .active = state else { return }
      let result = Result { () throws(Rejection) in try RequestHandler.read(body) }
      loop.execute {
        let (handler, context) = bound.value
        guard handler.number == expected else { return }
        do throws(Rejection) {
          try handler.hand(try result.get(), body, sender, context)
        } catch {
          handler.phase = .idle
          handler.reject(error, context)
        }
      }
    }
  }

  private static func read(_ body: [UInt8]) throws(Rejection) -> [IntakeAlert] {
    do {
      return try AlertIntake.read(body, unknown: .kept)
    } catch {
      throw Rejection(422, "the body cannot be read: \(error.description)")
    }
  }

  /// Hands over what was read; the answer comes when the journal has it.
  private func hand(
    _ alerts: [IntakeAlert], _ body: [UInt8], _ sender: Sender, _ context: ChannelHandlerContext
  ) throws(Rejection) {
    guard case .waiting(_, let keepsAlive) = phase else { return }
    try keeper.reserve(alerts.count)
    phase = .waiting(alerts: alerts.count, keepsAlive: keepsAlive)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let expected = number
    let keeper = keeper
    let count = alerts.count
    let reply = Reply(loop: context.eventLoop) { answer in
      keeper.release(count)
      let (handler, context) = bound.value
      guard handler.number == expected else { return }
      handler.answer(answer, context)
    }
    deliver(
      Delivery(
        sender: sender.name, names: Delivery.names(of: body, from: sender), alerts: alerts,
        reply: reply))
  }

  // MARK: The answer

  private func answer(_ answer: Answer, _ context: ChannelHandlerContext) {
    guard case .waiting(_, let keepsAlive) = phase, context.channel.isActive else { return }
    phase = .idle
    var headers: HTTPHeaders = [:]
    if case .rejected(let why) = answer { headers = RequestHandler.headers(of: why) }
    write(answer.status, answer.text, headers, keepsAlive: keepsAlive, context)
  }

  /// An answer before the whole request was read ends the connection: what still comes of the
  /// body is nobody's next request.
  private func reject(
    _ why: Rejection, keepsAlive: Bool = false, _ context: ChannelHandlerContext
  ) {
    if !keepsAlive { phase = .passingOver }
    write(
      why.status, why.reason + "\n", RequestHandler.headers(of: why), keepsAlive: keepsAlive,
      context)
  }

  private static func headers(of why: Rejection) -> HTTPHeaders {
    var headers: HTTPHeaders = [:]
    if let seconds = why.retryAfter { headers.add(name: "Retry-After", value: "\(seconds)") }
    if why.status == 405 { headers.add(name: "Allow", value: "POST") }
    if why.status == 401 { headers.add(name: "WWW-Authenticate", value: "Bearer") }
    return headers
  }

  private func write(
    _ status: Int, _ text: String, _ more: HTTPHeaders, keepsAlive: Bool,
    _ context: ChannelHandlerContext
  ) {
    var headers = more
    headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
    headers.add(name: "Content-Length", value: "\(text.utf8.count)")
    headers.add(name: "X-Content-Type-Options", value: "nosniff")
    if !keepsAlive { headers.add(name: "Connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(
      wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(string: text)))),
      promise: nil)
    let written = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if keepsAlive {
      arm(context, seconds: Limits.idleSeconds)
    } else {
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      written.whenComplete { _ in bound.value.close(promise: nil) }
    }
  }

  /// Until then the next step has to be done, however many bytes trickle in meanwhile.
  private func arm(_ context: ChannelHandlerContext, seconds: Int64) {
    deadline?.cancel()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: .seconds(seconds)) {
      bound.value.close(promise: nil)
    }
  }
}

extension RequestHandler.Request {
  /// All values of a header.
  fileprivate func header(_ name: String) -> String? {
    let values = head.headers[name]
    return values.isEmpty ? nil : values.joined(separator: ",")
  }
}
