import WarRoomCore
import WarRoomFetch
import WarRoomJSON
import WarRoomWire

/// What Prometheus said, as samples of one series, or why it is none. Nothing that it says is
/// trusted: whatever has another shape is no data.
enum PrometheusAnswer {
  /// `moment` is what an instant query asked about.
  static func samples(
    _ answer: FetchAnswer, at moment: Timestamp?
  ) -> Result<[SignalSample], SignalProblem> {
    switch answer {
    case .failed(let why): return .failure(SignalProblem("the server gives no answer: \(why)"))
    case .tooLarge: return .failure(SignalProblem("the answer is larger than a query's can be"))
    case .answered(let status, let kind, let body):
      do throws(SignalProblem) {
        return .success(try read(status, kind, body, moment))
      } catch {
        return .failure(error)
      }
    }
  }

  private static func read(
    _ status: Int32, _ kind: String, _ body: [UInt8], _ moment: Timestamp?
  ) throws(SignalProblem) -> [SignalSample] {
    let isJSON = kind.lowercased().hasPrefix("application/json")
    if (300...399).contains(status) {
      throw SignalProblem("the server sends us elsewhere (HTTP \(status)), which is not followed")
    }
    guard isJSON, let json = try? JSON.parse(body), let root = try? JSONObject(json) else {
      guard status == 200 else { throw SignalProblem("the server answers HTTP \(status)") }
      throw SignalProblem(
        isJSON ? "the answer is no JSON" : "the answer is not JSON but another kind of page")
    }
    guard status == 200, root["status"]?.text == "success" else {
      let why = root["error"]?.text.map { ": " + String($0.prefix(Limits.problemLength)) } ?? ""
      throw SignalProblem("the server answers HTTP \(status)\(why)")
    }
    guard let data = try? root.object("data"), let kind = data["resultType"]?.text else {
      throw odd
    }
    switch kind {
    case "scalar":
      guard let result = data["result"] else { throw odd }
      return [try sample(result, moment)]
    case "vector":
      guard let value = try single(data)["value"] else { throw odd }
      return [try sample(value, moment)]
    case "matrix":
      let values = (try? single(data).array("values")) ?? []
      var samples: [SignalSample] = []
      for value in values.prefix(WarRoomCore.Limits.samplesOfOneRecord) {
        if let sample = try? sample(value, nil) { samples.append(sample) }
      }
      return samples
    case _: throw odd
    }
  }

  private static let odd = SignalProblem("the answer has not the shape of Prometheus' API")

  /// The one series of a result.
  private static func single(_ data: JSONObject) throws(SignalProblem) -> JSONObject {
    guard let list = try? data.objects("result") else { throw odd }
    guard let first = list.first else {
      throw SignalProblem("the query finds no series: no data")
    }
    guard list.count == 1 else {
      throw SignalProblem(
        "the query gives \(list.count) series and has to give one, such as by sum(…)")
    }
    return first
  }

  /// `[seconds, "value"]`; NaN and infinities are no data.
  private static func sample(
    _ json: JSON, _ moment: Timestamp?
  ) throws(SignalProblem) -> SignalSample {
    guard let pair = json.elements, pair.count == 2, case .number(let time) = pair[0],
      let seconds = Double(time), abs(seconds) < 1e11, let text = pair[1].text,
      let value = Double(text)
    else { throw odd }
    guard value.isFinite else { throw SignalProblem("the value is \(text): no data") }
    let at = moment ?? Timestamp(microseconds: Int64((seconds * 1e6).rounded()))
    return SignalSample(at: at, value: value)
  }
}
