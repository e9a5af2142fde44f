import WarRoomGate
import WarRoomJSON
import WarRoomSystem

/// Judges the commands of a JSON Lines file, one answer for each line.
struct BatchExplainer {
  let gate: Gate
  /// Bytes of a batch: some hundred thousand commands.
  private static let inputBytes = 64 * 1_024 * 1_024

  /// `-` is standard input. A line that is no object with `command` ends it, with its number.
  func run(_ file: String) throws {
    for (index, line) in try read(file).split(separator: 0x0a).enumerated() {
      guard let json = try? JSON.parse(Array(line)), let object = try? JSONObject(json),
        let command = try? object.string("command")
      else {
        throw Failure(.badData, "\(file):\(index + 1): no JSON object with a text `command`")
      }
      Output.json(JudgmentJSON.text(gate.judge(line: command), [command]))
    }
  }

  private func read(_ file: String) throws -> [UInt8] {
    do {
      if file == "-" { return try StandardStream.input.readAll(limit: Self.inputBytes) }
      return try Files.read(file, limit: Self.inputBytes, followLinks: true)
    } catch {
      throw Failure(.noInput, "\(file): \(error.text)")
    }
  }
}
