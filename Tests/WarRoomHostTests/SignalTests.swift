import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Signals that the host reads.
@Suite("Signals", .serialized)
struct SignalTests {
  private func signal(
    _ id: String, _ source: SignalSpec.Source, threshold: Double? = nil
  ) -> Order {
    .signal(
      .define(
        SignalSpec(
          id: id, title: id, unit: "", better: .lower, threshold: threshold, source: source,
          intervalSeconds: 1)))
  }

  @Test("A server that lies, sends pages, floods or redirects is no data, and the rest goes on")
  func lyingServers() throws {
    let home = try TestHome()
    let server = try FakePrometheus(in: home)
    let host = try HostProcess(home)
    let id = try host.declare()
    let peer = try host.peer()
    let expected = [
      "error": "HTTP 500", "html": "not JSON", "nan": "NaN", "inf": "Inf", "huge": "larger",
      "redirect": "302", "two": "2 series", "none": "no series", "shape": "shape",
      "basic": "HTTP 401", "slow": "in time",
    ]
    for name in expected.keys.sorted() + ["steady"] {
      let source = SignalSpec.Source.prometheus(server: server.address, query: name)
      #expect(try peer.ask(signal(name, source), id).sequence != nil)
    }
    let began = SystemClock.boottime()
    #expect(try peer.ask(.note("meanwhile"), id).sequence != nil)
    #expect(SystemClock.boottime() - began < 5_000_000_000)
    let room = try host.peer().follow(id) { room in
      let steady = room.signals.state("steady")?.samples.count ?? 0
      let failed = expected.keys.allSatisfy { room.signals.state($0)?.failure != nil }
      return steady > 200 && failed
    }
    for (name, words) in expected {
      let failure = room.signals.state(name)?.failure ?? ""
      #expect(failure.contains(words), "\(name): \(failure)")
      #expect(room.signals.state(name)?.newest == nil)
    }
    #expect(room.signals.state("steady")?.failure == nil)
    #expect(!server.wasFollowed)
    let told = try home.records(id).flatMap(\.facts).filter {
      if case .signal(.failed(signal: "error", _)) = $0 { true } else { false }
    }
    #expect(told.count == 1, "a trouble that goes on is told once")
    let memory = try String(contentsOfFile: "/proc/\(host.pid)/status", encoding: .utf8)
    let peak = memory.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    let kilobytes = Int(peak.split(separator: " ").dropLast().last ?? "") ?? 0
    #expect(kilobytes > 0 && kilobytes < 150_000, "\(peak)")
  }

  @Test("Secrets come from files of the owner's alone, and stand nowhere else")
  func secrets() throws {
    let home = try TestHome()
    let server = try FakePrometheus(in: home)
    let named = server.address.replacing("127.0.0.1", with: "localhost")
    let config = home.root + "/config"
    let yaml = """
      prometheus:
        - server: \(server.address)
          user: ana
          password-file: \(config)/password
        - server: \(named)/
          bearer-file: \(config)/token
      """
    try Files.replace(config + "/sources.yaml", with: Array(yaml.utf8))
    try Files.replace(config + "/password", with: Array("s3cret\n".utf8), permissions: 0o644)
    try Files.replace(config + "/token", with: Array("t0ken".utf8))
    let host = try HostProcess(home)
    let id = try host.declare()
    let peer = try host.peer()
    _ = try peer.ask(signal("basic", .prometheus(server: server.address, query: "basic")), id)
    _ = try peer.ask(signal("bearer", .prometheus(server: named, query: "bearer")), id)
    let open = try host.peer().follow(id) { room in
      room.signals.state("bearer")?.newest != nil && room.signals.state("basic")?.failure != nil
    }
    #expect(open.signals.state("basic")?.failure?.contains("chmod 600") == true)
    try Files.replace(config + "/password", with: Array("s3cret\n".utf8), permissions: 0o600)
    _ = try host.peer().follow(id) { $0.signals.state("basic")?.newest != nil }
    let lines = try home.records(id).map { "\($0)" }.joined()
    #expect(!lines.contains("s3cret") && !lines.contains("t0ken"))
  }

  @Test("A certificate that nobody vouches for is not trusted until a file says so")
  func tls() throws {
    let home = try TestHome()
    let server = try FakePrometheus(in: home, tls: true)
    let host = try HostProcess(home)
    let id = try host.declare()
    _ = try host.peer().ask(signal("up", .prometheus(server: server.address, query: "up")), id)
    let strange = try host.peer().follow(id) { $0.signals.state("up")?.failure != nil }
    #expect(strange.signals.state("up")?.failure?.contains("certificate") == true)
    let yaml = "prometheus: [{server: \"\(server.address)\", ca-file: \(server.certificate)}]"
    try Files.replace(home.root + "/config/sources.yaml", with: Array(yaml.utf8))
    _ = try host.peer().follow(id) { $0.signals.state("up")?.newest != nil }
  }

  @Test("The proxy of the environment is asked")
  func proxy() throws {
    let home = try TestHome()
    let server = try FakePrometheus(in: home)
    let host = try HostProcess(
      home, variables: ["http_proxy": server.address, "no_proxy": nil, "NO_PROXY": nil])
    let id = try host.declare()
    let far = SignalSpec.Source.prometheus(server: "http://prometheus.invalid", query: "up")
    _ = try host.peer().ask(signal("up", far), id)
    _ = try host.peer().follow(id) { $0.signals.state("up")?.newest != nil }
  }

  @Test("What changes something, holds a password or is a guest's is not taken as a signal")
  func refusals() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let id = try host.declare()
    let peer = try host.peer()
    for source in [
      SignalSpec.Source.command(["rm", "-rf", home.root + "/x"]),
      .prometheus(server: "http://ana:pw@127.0.0.1:1", query: "up"),
      .prometheus(server: "file:///etc/passwd", query: "up"),
      .log(path: "relative", containing: "x"),
    ] {
      #expect(try peer.ask(signal("s", source), id).refusal != nil, "\(source)")
    }
  }

  @Test("A log's matching lines are counted by the second, over a rotation too")
  func logs() throws {
    let home = try TestHome()
    let log = home.root + "/log"
    try Files.replace(log, with: Array("error before\n".utf8))
    let host = try HostProcess(home)
    let id = try host.declare()
    _ = try host.peer().ask(signal("errors", .log(path: log, containing: "error")), id)
    let quiet = try host.peer().follow(id) { $0.signals.state("errors")?.newest != nil }
    #expect(quiet.signals.state("errors")?.newest?.value == 0, "what was there before is old")
    let lines = String(repeating: "an error\nfine\n", count: 50)
    try Files.replace(log, with: Array(lines.utf8))
    let loud = try host.peer().follow(id) { room in
      room.signals.state("errors")?.samples.contains { ($0.value ?? 0) > 5 } == true
    }
    #expect(loud.signals.state("errors")?.failure == nil)
  }

  @Test("Nothing read is lost when the host ends")
  func flushed() throws {
    let home = try TestHome()
    try Files.replace(home.root + "/level", with: Array("7\n".utf8))
    let host = try HostProcess(home)
    let id = try host.declare()
    _ = try host.peer().ask(signal("level", .command(["cat", home.root + "/level"])), id)
    let first = try host.peer().follow(id) { $0.signals.state("level")?.newest != nil }
    var pause = Poller()
    let deadline = SystemClock.boottime() + 3_000_000_000
    while SystemClock.boottime() < deadline { _ = try pause.wait(timeout: 100) }
    try host.peer().send(.stop)
    _ = host.ended()
    var room = Room()
    for record in try home.records(id) { room.evolve(record) }
    let before = first.signals.state("level")?.samples.count ?? 0
    #expect(room.signals.state("level")?.samples.count ?? 0 > before)
  }
}
