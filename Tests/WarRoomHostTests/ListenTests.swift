import Crypto
import Foundation
import Glibc
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomTestSupport
import WarRoomWire

/// The host at a port of its own: what it takes, what it refuses, and what it never loses.
@Suite("Alerts over HTTP", .serialized)
struct ListenTests {
  /// A webhook body of Alertmanager with one alert for each fingerprint.
  static func body(
    _ prints: [String], firing: Bool = true, service: String = "checkout"
  ) -> [UInt8] {
    let alerts = prints.map { print in
      #"{"status":"\#(firing ? "firing" : "resolved")","labels":{"alertname":"A\#(print)","#
        + #""service":"\#(service)","severity":"critical"},"#
        + #""annotations":{"summary":"s \#(print)"},"#
        + #""startsAt":"2026-11-21T02:00:00Z","endsAt":"\#(firing ? "0001-01-01" : "2026-11-21")"#
        + #"T03:00:00Z","fingerprint":"\#(print)"}"#
    }
    return Array(
      (#"{"version":"4","groupKey":"g","status":"firing","receiver":"r","groupLabels":{},"#
        + #""commonLabels":{},"commonAnnotations":{},"externalURL":"","alerts":["#
        + alerts.joined(separator: ",") + "]}").utf8)
  }

  /// Has the host listen at any free port.
  static func listen(_ host: HostProcess) throws -> UInt16 {
    let peer = try host.peer()
    try peer.send(.listen(address: "127.0.0.1:0", exposed: false))
    let words: String = try peer.wait {
      if case .warning(let text) = $0 { text } else { nil }
    }
    let port = words.split(separator: " ").dropFirst(2).first?.split(separator: ":").last
    return try #require(port.flatMap { UInt16($0) }, "\(words)")
  }

  private func inbox(_ home: TestHome) throws -> Room {
    var room = Room()
    _ = try JournalReader(path: home.folder.inbox).read { room.evolve($0.record) }
    return room
  }

  @Test("are on disk when they are answered, and stay with the incident that has them")
  func takes() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let port = try Self.listen(host)
    let sender = try #require(HTTPSender(port: port))
    #expect(sender.post(Self.body(["a", "b"]))?.status == 200)
    #expect(try inbox(home).waitingCount == 2)
    let id = try host.declare()
    let peer = try host.peer()
    #expect(try peer.ask(.alerts(.take("a", into: id)), .inbox).sequence != nil)
    #expect(try inbox(home).waitingCount == 1)
    #expect(sender.post(Self.body(["a", "c"]))?.status == 200)
    var room = Room()
    for record in try home.records(id) { room.evolve(record) }
    #expect(room.alerts.map(\.alert.fingerprint) == ["a", "c"], "c is of the same service")
    #expect(room.alerts.map(\.count) == [2, 1])
    #expect(sender.post(Self.body(["a", "b", "c"], firing: false))?.status == 200)
    #expect(try inbox(home).waitingCount == 0)
    for record in try home.records(id).suffix(1) { room.evolve(record) }
    #expect(room.firingCount == 0)
  }

  @Test("may come from anybody only where nobody is named; then each shows its secret, once")
  func senders() throws {
    let home = try TestHome()
    let secret = home.root + "/secret"
    try Files.replace(secret, with: Array("It's a Secret to Everybody\n".utf8))
    let config = """
      listen:
        senders:
          - {name: hub, scheme: github, secrets: [\(secret)]}
      """
    try Files.replace(home.root + "/config/config.yaml", with: Array(config.utf8))
    try Files.setPermissions(secret, 0o644)
    let host = try HostProcess(home)
    let peer = try host.peer()
    try peer.send(.listen(address: "127.0.0.1:0", exposed: false))
    let words: String = try peer.wait { if case .warning(let text) = $0 { text } else { nil } }
    #expect(words.contains("chmod 600"), "\(words)")
    try Files.setPermissions(secret, 0o600)
    let sender = try #require(HTTPSender(port: try Self.listen(host)))
    let body = Self.body(["a"])
    let key = SymmetricKey(data: Array("It's a Secret to Everybody".utf8))
    let code = HMAC<SHA256>.authenticationCode(for: body, using: key).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }.joined()
    let signed = ["X-Hub-Signature-256: sha256=\(code)", "X-GitHub-Delivery: 1"]
    #expect(sender.post(body)?.status == 401)
    let other = try #require(HTTPSender(port: try Self.listen(host)))
    #expect(other.post(body, path: "/v1/alerts/hub")?.status == 401)
    #expect(other.post(body + [0x20], path: "/v1/alerts/hub", headers: signed)?.status == 403)
    #expect(other.post(body, path: "/v1/alerts/hub", headers: signed)?.status == 200)
    #expect(try inbox(home).alerts.map(\.count) == [1])
    let again = try #require(other.post(body, path: "/", headers: signed))
    #expect(again.status == 200)
    #expect(again.text.contains("known already"))
    host.kill()
    // Also after a crash: what was accepted is in the journal.
    let next = try HostProcess(home)
    let third = try #require(HTTPSender(port: try Self.listen(next)))
    #expect(
      third.post(body, path: "/v1/alerts/hub", headers: signed)?.text.contains("known") == true)
    #expect(try inbox(home).alerts.map(\.count) == [1])
  }

  /// A request and the status that it gets.
  struct Bound: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let request: [UInt8]
    let status: Int
  }

  static let bounds: [Bound] = [
    Bound(
      testDescription: "a body too long by its head",
      request: Array("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 1048577\r\n\r\n".utf8),
      status: 413),
    Bound(
      testDescription: "a body too long by its pieces",
      request: Array("POST / HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
        + Array("100001\r\n".utf8) + [UInt8](repeating: 0x20, count: 0x100001),
      status: 413),
    Bound(
      testDescription: "headers too long",
      request: HTTPSender.request([], headers: ["X: " + String(repeating: "x", count: 20_000)]),
      status: 431),
    Bound(
      testDescription: "too many headers",
      request: HTTPSender.request([], headers: (0..<80).map { "X-\($0): 1" }), status: 431),
    Bound(
      testDescription: "another method", request: HTTPSender.request([], method: "PUT"),
      status: 405),
    Bound(
      testDescription: "another path", request: HTTPSender.request([], path: "/v2"), status: 404),
    Bound(
      testDescription: "an unknown sender",
      request: HTTPSender.request([], path: "/v1/alerts/me"), status: 404),
    Bound(
      testDescription: "a packed body",
      request: HTTPSender.request([1, 2], headers: ["Content-Encoding: gzip"]), status: 415),
    Bound(testDescription: "nothing in it", request: HTTPSender.request([]), status: 422),
    Bound(
      testDescription: "what nobody can read is kept as it is",
      request: HTTPSender.request([UInt8](repeating: 0x5b, count: 10_000)), status: 200),
    Bound(
      testDescription: "no HTTP", request: Array("hello there\r\n\r\n".utf8), status: 400),
  ]

  @Test("within bounds alone; the others hear why, and the host serves on")
  func refuses() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let port = try Self.listen(host)
    for bound in Self.bounds {
      let sender = try #require(HTTPSender(port: port))
      sender.send(bound.request)
      #expect(sender.answer()?.status == bound.status, "\(bound.testDescription)")
    }
    // Several requests in one write are answered in order.
    let sender = try #require(HTTPSender(port: port))
    sender.send(
      HTTPSender.request(Self.body(["a"])) + HTTPSender.request([], path: "/healthz", method: "GET")
        + HTTPSender.request(Self.body(["b"])))
    #expect(sender.answer()?.text.contains("recorded: 1") == true)
    #expect(sender.answer()?.text.contains("ok") == true)
    #expect(sender.answer()?.text.contains("recorded: 1") == true)
    #expect(try inbox(home).waitingCount == 3)
  }

  @Test("who sends a byte now and then is let go, and keeps nobody else waiting")
  func slow() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let port = try Self.listen(host)
    let slow = try #require(HTTPSender(port: port))
    slow.send(Array("POST / HTTP/1.1\r\nX: ".utf8))
    let quick = try #require(HTTPSender(port: port))
    #expect(quick.post(Self.body(["a"]))?.status == 200)
    let began = SystemClock.boottime()
    #expect(slow.answer() == nil)
    #expect(SystemClock.boottime() - began < 30_000_000_000)
  }

  @Test("no address that others reach without a word that says so")
  func exposed() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let peer = try host.peer()
    for (address, exposed, word) in [
      ("0.0.0.0:0", false, "--exposed"), ("0.0.0.0:0", true, "nobody could send"),
      ("localhost:1", false, "numeric"),
    ] {
      try peer.send(.listen(address: address, exposed: exposed))
      let words: String = try peer.wait { if case .warning(let text) = $0 { text } else { nil } }
      #expect(words.contains("not listening") && words.contains(word), "\(words)")
    }
  }

  @Test("a confirmation of a subscription waits for a person, and its link is shown harmless")
  func subscription() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let sender = try #require(HTTPSender(port: try Self.listen(host)))
    let body =
      #"{"Type":"SubscriptionConfirmation","MessageId":"1","TopicArn":"arn:aws:sns:eu:1:t","#
      + #""Message":"You have chosen \u001b[2J","SubscribeURL":"https://sns.example/?Action=x","#
      + #""Timestamp":"2026-11-21T02:00:00.000Z"}"#
    #expect(sender.post(Array(body.utf8))?.status == 200)
    let listed = try Program(
      Built.warroom, ["inbox", "--home", home.folder.path]
    ).run()
    #expect(listed.output.contains("https://sns.example/"), "\(listed.output)")
    #expect(!listed.output.contains("\u{1b}"))
  }

  @Test("a console that reads nothing, and a host that stands still, lose nothing answered")
  func standstill() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let port = try Self.listen(host)
    let id = try host.declare()
    let console = try host.peer(via: .console)
    try console.send(.attach(id, since: 0))
    let sender = try #require(HTTPSender(port: port))
    #expect(sender.post(Self.body(["first"]))?.status == 200)
    #expect(try host.peer().ask(.alerts(.take("first", into: id)), .inbox).sequence != nil)
    for number in 0..<300 {
      let answer = sender.post(Self.body((0..<20).map { "f\(number)-\($0)" }))
      #expect(answer?.status == 200)
    }
    kill(host.pid, SIGSTOP)
    sender.send(HTTPSender.request(Self.body(["last"])))
    kill(host.pid, SIGCONT)
    #expect(sender.answer()?.status == 200)
    var room = Room()
    for record in try home.records(id) { room.evolve(record) }
    #expect(room.firingCount == 6_002)
    #expect(room.place(of: "last") != nil && room.place(of: "f299-19") != nil)
    #expect(room.storm.items.count > 5_000)
    #expect(room.misfits == [])
  }

  @Test("a full disk is told to the sender, who tries again")
  func fullDisk() throws {
    let home = try TestHome()
    let host = try HostProcess(
      home, faults: "write:1+:ENOSPC", below: home.folder.inbox)
    let port = try Self.listen(host)
    let sender = try #require(HTTPSender(port: port))
    let answer = try #require(sender.post(Self.body(["a"])))
    #expect(answer.status == 503)
    #expect(answer.text.contains("Retry-After"))
  }
}
