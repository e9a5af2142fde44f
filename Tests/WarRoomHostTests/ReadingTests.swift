import Testing
import WarRoomCore
import WarRoomFetch
import WarRoomSignals

@testable import WarRoomHost

/// What sources say, as samples.
@Suite struct ReadingTests {
  private let now = Timestamp(microseconds: 1_795_226_400_000_000)

  @Test(
    arguments: [
      ("3.5\n", [3.5]), ("  -2e3 ", [-2_000]), ("1795226390 1\n1795226395 2\n", [1, 2]),
      ("2026-11-21T01:59:50Z 4", [4]), ("1795226390 nan\n1795226395 2\n", [2]),
    ] as [(String, [Double])])
  func numbersAreRead(text: String, values: [Double]) throws {
    let samples = try ReadingText.samples(text, at: now).get()
    #expect(samples.map(\.value) == values)
  }

  @Test(arguments: ["", "\n", "ok", "1 2 3", "nan", "inf", "1\n2\n", "0x10", "soon 4"])
  func anythingElseIsNoData(text: String) {
    #expect(throws: SignalProblem.self) { try ReadingText.samples(text, at: now).get() }
  }

  @Test(
    arguments: [
      (#"{"status":"success","data":{"resultType":"scalar","result":[1,"2.5"]}}"#, 2.5),
      (
        #"{"status":"success","data":{"resultType":"vector","result":"#
          + #"[{"metric":{},"value":[1,"7"]}]}}"#, 7.0
      ),
    ] as [(String, Double)])
  func prometheusIsRead(body: String, value: Double) throws {
    let answer = FetchAnswer.answered(
      status: 200, kind: "application/json; charset=utf-8", body: Array(body.utf8))
    #expect(
      try PrometheusAnswer.samples(answer, at: now).get() == [SignalSample(at: now, value: value)])
  }

  @Test(arguments: [
    "", "{", "[]", #"{"status":"success"}"#,
    #"{"status":"success","data":{"resultType":"string"}}"#,
    #"{"status":"success","data":{"resultType":"vector","result":[{"value":[1,2]}]}}"#,
    #"{"status":"success","data":{"resultType":"vector","result":[{"value":["x","2"]}]}}"#,
    #"{"status":"error","errorType":"bad_data","error":"parse error"}"#,
  ])
  func otherShapesAreNoData(body: String) {
    let answer = FetchAnswer.answered(
      status: 200, kind: "application/json", body: Array(body.utf8))
    #expect(throws: SignalProblem.self) { try PrometheusAnswer.samples(answer, at: now).get() }
  }

  @Test func aQueryIsEscapedWhole() {
    let address = "http://p/api/v1/query?query=rate%28x%7Ba%3D%22b%26c%22%7D%5B5m%5D%29"
    let url = PrometheusQuery.instant("http://p", #"rate(x{a="b&c"}[5m])"#, at: now)
    #expect(url == address + "&time=1795226400.000")
  }

  @Test func aTapeKeepsWhatCameBeforeTheOnset() {
    var tape = SignalTape()
    let samples = (0..<5_000).map {
      SignalSample(at: now.advanced(bySeconds: Int64($0)), value: Double($0))
    }
    tape.take(samples, onset: now.advanced(bySeconds: 500))
    #expect(tape.history.count == 500)
    #expect(tape.recent.last?.value == 4_999)
    #expect(tape.recent.count <= 1_600)
    tape.take([SignalSample(at: now.advanced(bySeconds: -5), value: -1)], onset: now)
    #expect(tape.all.first?.value == -1, "what comes late goes where it belongs")
  }

  @Test func samplesOfOneMomentShareTheirTimes() throws {
    var desk = SignalDesk()
    let onset = now
    for signal in 0..<200 {
      let samples = (1...10).map { step in
        SignalSample(at: now.advanced(bySeconds: Int64(step)), value: Double(signal) / 3)
      }
      _ = desk.take(samples, of: "s\(signal)", onset: onset, now: 0)
    }
    let batches = desk.takePending()
    #expect(batches.count == 2)
    #expect(batches.reduce(0) { $0 + $1.count } == 2_000)
    #expect(batches.allSatisfy { $0.grids.count == 1 && $0.count <= 1_500 })
    #expect(batches[0].grids[0].columns[1].values[0] == 0.333333333)
    #expect(desk.takePending().isEmpty)
  }
}
