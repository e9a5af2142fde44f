import Glibc
import Testing
import WarRoomCore
import WarRoomIntake
import WarRoomJSON

/// Damaged payloads: `WARROOM_INTAKE_FUZZ=5000000 swift test -c release --filter IntakeFuzz` for
/// a long run, and `WARROOM_INTAKE_FUZZ_SEED` for another one.
@Suite("Damaged payloads", .serialized)
struct IntakeFuzzTests {
  /// Enough to touch every format some fifteen times, and quick without optimisation.
  private static let usual = 1_500
  /// What one small payload may take, without optimisation on a busy machine.
  private static let longest = Duration.seconds(5)

  private static var count: Int { Int(number("WARROOM_INTAKE_FUZZ") ?? UInt64(usual)) }

  private static var seed: UInt64 { number("WARROOM_INTAKE_FUZZ_SEED") ?? 20_261_121 }

  private static func number(_ name: String) -> UInt64? {
    unsafe getenv(name).flatMap { UInt64(unsafe String(cString: $0)) }
  }

  @Test("never stop the reader, and what is read stays within bounds")
  func damaged() throws {
    var mutator = PayloadMutator(seed: Self.seed, seeds: IntakeSample.all.map(\.bytes))
    let clock = ContinuousClock()
    var slowest = Duration.zero
    var alerts = 0
    for number in 0..<Self.count {
      let bytes = mutator.next()
      var read: [IntakeAlert] = []
      let spent = clock.measure {
        read = (try? AlertIntake.read(bytes, unknown: .kept)) ?? []
        _ = try? AlertIntake.read(bytes)
      }
      slowest = max(slowest, spent)
      alerts += read.count
      for alert in read where !isBounded(alert) {
        Issue.record("payload \(number) gave more than the bounds allow")
      }
    }
    #expect(slowest < Self.longest)
    #expect(alerts > Self.count / 2)
  }

  private func isBounded(_ read: IntakeAlert) -> Bool {
    let alert = read.alert
    return alert.title.unicodeScalars.count <= 200 && !alert.title.isEmpty
      && alert.summary.unicodeScalars.count <= 16_000 && alert.labels.count <= 64
      && alert.fingerprint.unicodeScalars.count <= 300
      && alert.labels.allSatisfy {
        $0.name.unicodeScalars.count <= 200 && $0.value.unicodeScalars.count <= 1_000
      }
      && (alert.link ?? "").unicodeScalars.count <= 2_000
      && !alert.title.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
  }

  @Test(
    "large hostile bodies take no longer than their size",
    arguments: [
      String(repeating: "[", count: 1 << 14), String(repeating: "{\"a\":", count: 1 << 15),
      "{\"title\":\"" + String(repeating: "x://y@", count: 1 << 14) + "\"}",
      "{" + (0..<8_000).map { "\"k\($0)\":\"v\"" }.joined(separator: ",") + "}",
      "[" + String(repeating: "{\"a\":{\"b\":{\"c\":1}}},", count: 4_000) + "{}]",
      String(repeating: "a=b&", count: 1 << 15), String(repeating: "<a>b</a>", count: 1 << 14),
      String(repeating: "a: b\n", count: 1 << 15), String(repeating: "2026-11-21 ", count: 1 << 14),
      "{\"Records\":[" + String(repeating: "{\"Sns\":{}},", count: 4_000) + "{}]}",
      String(repeating: "{}\n", count: 1 << 15),
      "{\"a\":\"" + String(repeating: "[", count: 1 << 14),
      "{\"title\":\"x\",\"tags\":\"" + String(repeating: "a:b,", count: 1 << 15) + "\"}",
    ])
  func large(_ body: String) {
    let clock = ContinuousClock()
    let spent = clock.measure {
      _ = try? AlertIntake.read(Array(body.utf8), unknown: .kept)
    }
    #expect(spent < .seconds(20))
  }
}
