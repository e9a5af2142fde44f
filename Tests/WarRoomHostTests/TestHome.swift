import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem

/// A home of its own for one test, gone with it.
final class TestHome {
  let root: String
  let folder: HomeFolder

  /// `name` is the home's folder below a short temporary one.
  init(_ name: String = "home") throws {
    let random = try Machine.randomBytes(6).map { String($0, radix: 16) }.joined()
    root = try Files.realPath("/tmp") + "/wrh-" + random
    folder = HomeFolder(path: root + "/" + name)
    try Files.makeFolder(root)
    try Files.makeFolders(folder.path)
    try Files.makeFolders(root + "/config")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// Every record of an incident that is on disk and verifies.
  func records(_ id: IncidentID) throws -> [Record] {
    try JournalReader(path: folder.folder(of: id)).records()
  }

  var incidents: [IncidentID] {
    ((try? Files.list(folder.incidents)) ?? []).compactMap { IncidentID($0) }
  }
}

/// The programs and the source tree that the tests belong to.
enum Built {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// `WARROOM_BINARY`, else the one that was built beside these tests.
  static let warroom: String = {
    if let given = ProcessInfo.processInfo.environment["WARROOM_BINARY"] { return given }
    let here = CommandLine.arguments.first ?? ""
    let folders = [here, (try? ThisProcess.executablePath()) ?? ""].map { Files.folder(of: $0) }
    return (folders + [root + "/.build/debug"]).map { $0 + "/warroom" }
      .first { Files.isExecutable($0) } ?? "warroom"
  }()

  struct NoShim: Error {
    let output: String
  }

  /// The fault shim, compiled once for each test run.
  static let shim: Result<String, any Error> = .init {
    let random = try Machine.randomBytes(8).map { String($0, radix: 16) }.joined()
    let library = Files.folder(of: warroom) + "/hostshim.so"
    let folder = root + "/Tests/FaultShim"
    let ended = try Program(
      "/usr/bin/env",
      [
        "cc", "-shared", "-fPIC", "-O1", "-o", library + random, folder + "/faultshim.c",
        folder + "/disk.c", "-ldl", "-lpthread",
      ]
    ).run()
    guard ended.status == 0 else { throw NoShim(output: ended.errors) }
    try Files.rename(library + random, to: library)
    return library
  }
}
