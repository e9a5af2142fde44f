/// A recorded series as comma-separated text: a header that names the columns `time` and `value`,
/// or those two columns without a header. Further columns are passed over.
package enum SeriesFile {
  /// Why a line could not be read. Lines count from 1.
  package struct Problem: Error, Equatable, Sendable {
    package var line: Int
    package var what: What

    /// Each with what was there.
    package enum What: Equatable, Sendable {
      case noHeader(String)
      case columns(Int)
      case time(String)
      case value(String)
      case notText
      case tooMany(Int)
    }
  }

  /// Empty lines are passed over. Empty values, `nan`, `null`, `none`, `na` and `-` are no data, as
  /// are infinities.
  package static func parse(_ bytes: [UInt8]) throws(Problem) -> Series {
    var places: (time: Int, value: Int)?
    var samples: [Sample] = []
    var number = 0
    var rest = bytes[...]
    if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest = rest.dropFirst(3) }
    while !rest.isEmpty {
      number += 1
      let end = rest.firstIndex(of: 0x0a) ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...].dropFirst()
      let fields = try fields(line, number)
      if fields.allSatisfy(\.isEmpty) { continue }
      guard let known = places else {
        places = try header(fields, number)
        if MomentText.parse(fields[0]) != nil {
          samples.append(try sample(fields, (0, 1), number))
        }
        continue
      }
      samples.append(try sample(fields, known, number))
      if samples.count > Limits.samples {
        throw Problem(line: number, what: .tooMany(Limits.samples))
      }
    }
    return Series(samples)
  }

  /// Where the columns are; a first line that is data already has them in the usual order.
  private static func header(
    _ fields: [String], _ number: Int
  ) throws(Problem) -> (time: Int, value: Int) {
    let names = fields.map { $0.lowercased() }
    if let time = names.firstIndex(of: "time"), let value = names.firstIndex(of: "value") {
      return (time, value)
    }
    guard fields.count >= 2, MomentText.parse(fields[0]) != nil else {
      throw Problem(line: number, what: .noHeader(fields.joined(separator: ",")))
    }
    return (0, 1)
  }

  private static func sample(
    _ fields: [String], _ places: (time: Int, value: Int), _ number: Int
  ) throws(Problem) -> Sample {
    guard fields.count > places.time else {
      throw Problem(line: number, what: .columns(fields.count))
    }
    guard let time = MomentText.parse(fields[places.time]) else {
      throw Problem(line: number, what: .time(fields[places.time]))
    }
    guard fields.count > places.value else {
      throw Problem(line: number, what: .columns(fields.count))
    }
    let text = fields[places.value]
    if missing.contains(text.lowercased()) { return Sample(time: time, value: nil) }
    guard let value = Double(text) else {
      throw Problem(line: number, what: .value(text))
    }
    return Sample(time: time, value: value)
  }

  private static let missing: Set = ["", "nan", "+nan", "-nan", "null", "none", "na", "n/a", "-"]

  /// Split at commas, blanks and one pair of quotes taken off each field.
  private static func fields(
    _ line: ArraySlice<UInt8>, _ number: Int
  ) throws(Problem) -> [String] {
    var fields: [String] = []
    for part in line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      var part = trimmed(part)
      if part.count >= 2, part.first == UInt8(ascii: "\""), part.last == UInt8(ascii: "\"") {
        part = trimmed(part.dropFirst().dropLast())
      }
      guard let text = String(validating: part, as: UTF8.self) else {
        throw Problem(line: number, what: .notText)
      }
      fields.append(text)
    }
    return fields
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }
}
