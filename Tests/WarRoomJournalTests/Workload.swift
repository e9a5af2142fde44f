import Foundation
import Testing
import WarRoomJournal
import WarRoomSystem

/// Runs `journal-workload` as a process of its own, under the fault shim.
struct Workload {
  /// What one run said and how it ended.
  struct Result {
    var status: Int32 = -1
    var lines: [String] = []
    /// Records that were promised: number and hash.
    var acked: [UInt64: String] = [:]
    /// What opening found, such as `tornTail`; empty when it did not get that far.
    var found: [String] = []
    /// Promised records after the journal said that it is poisoned.
    var ackedAfterPoison = 0
  }

  let sandbox: Sandbox
  var segmentBytes = 1_000_000

  /// `faults` and `cut` as the shim's own head says.
  func run(
    batches: Int, of count: Int, faults: String? = nil, cut: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Workload.executable)
    process.arguments = [sandbox.incident, "\(batches)", "\(count)", "\(segmentBytes)"]
    var environment = ProcessInfo.processInfo.environment
    environment["LD_PRELOAD"] = try Workload.shim.get()
    environment["FAULTSHIM_PATH"] = sandbox.root
    environment["FAULTSHIM"] = faults
    environment["FAULTSHIM_CUT"] = cut
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var result = Result()
    result.status = process.terminationStatus
    result.lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    for line in result.lines { Workload.note(line, &result) }
    return result
  }

  private static func note(_ line: String, _ result: inout Result) {
    let words = line.split(separator: " ").map(String.init)
    switch words.first {
    case "opened" where words.count == 3:
      result.found = words[2].split(separator: ",").map(String.init)
    case "acked" where words.count == 3:
      if let sequence = UInt64(words[1]) { result.acked[sequence] = words[2] }
      if result.lines.prefix(while: { $0 != line }).contains("poisoned") {
        result.ackedAfterPoison += 1
      }
    default: break
    }
  }

  /// `WARROOM_WORKLOAD`, else the one that was built beside these tests.
  static let executable: String = {
    let environment = ProcessInfo.processInfo.environment
    if let given = environment["WARROOM_WORKLOAD"] { return given }
    let here = CommandLine.arguments.first ?? ""
    let folders = [here, (try? ThisProcess.executablePath()) ?? ""].map { Files.folder(of: $0) }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    return (folders + [root + "/.build/debug"]).map { $0 + "/journal-workload" }
      .first { Files.isExecutable($0) } ?? "journal-workload"
  }()

  struct NoShim: Error {
    let output: String
  }

  /// The shim, compiled once for each test run.
  static let shim: Swift.Result<String, any Error> = .init { try compile() }

  private static func compile() throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().path
    let random = try Machine.randomBytes(8).map { String($0, radix: 16) }.joined()
    let library = Files.folder(of: executable) + "/faultshim.so"
    let beside = library + "." + random
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "cc", "-shared", "-fPIC", "-O1", "-o", beside, "\(tests)/FaultShim/faultshim.c",
      "\(tests)/FaultShim/disk.c", "-ldl", "-lpthread",
    ]
    let output = Pipe()
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw NoShim(output: String(decoding: bytes, as: UTF8.self))
    }
    try Files.rename(beside, to: library)
    return library
  }
}
