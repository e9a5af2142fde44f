import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Failing system calls under the real journal code in a process of its own: each has a stated
/// answer.
@Suite("Injected faults")
struct FaultTests {
  /// What befalls a run of eight batches with one record each, and the answer.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let shim: String
    let status: Int32
    /// Records promised, the creation's not counted.
    let acked: Int
    /// What the next open finds.
    let next: String

    var testDescription: String { name }
  }

  // Call 1 of write and of fdatasync belongs to the first record.
  static let faults = [
    Fault(name: "nothing", shim: "write:99:EIO", status: 0, acked: 8, next: "whole"),
    Fault(
      name: "a full disk takes one batch back", shim: "write:4:ENOSPC", status: 0, acked: 7,
      next: "whole"),
    Fault(
      name: "a quota takes one batch back", shim: "write:4:EDQUOT", status: 0, acked: 7,
      next: "whole"),
    Fault(
      name: "a file size limit takes one batch back", shim: "write:4:EFBIG", status: 0, acked: 7,
      next: "whole"),
    Fault(
      name: "a disk that fills in mid-write", shim: "write:4:short,write:5:ENOSPC", status: 0,
      acked: 7, next: "whole"),
    Fault(
      name: "a disk that stays full", shim: "write:4+:ENOSPC", status: 0, acked: 2, next: "whole"),
    Fault(
      name: "a short write is continued", shim: "write:4:short", status: 0, acked: 8,
      next: "whole"),
    Fault(
      name: "an interrupted write is repeated", shim: "write:4:EINTR", status: 0, acked: 8,
      next: "whole"),
    Fault(
      name: "no reserve is no loss", shim: "fallocate:1+:ENOSPC", status: 0, acked: 8,
      next: "whole"),
    Fault(
      name: "a failed sync is for ever", shim: "fdatasync:4:EIO", status: 74, acked: 2,
      next: "syncFailed"),
    Fault(
      name: "a sync without room is for ever", shim: "fdatasync:4:ENOSPC", status: 74, acked: 2,
      next: "syncFailed"),
    Fault(
      name: "a failed write is for ever", shim: "write:4:EIO", status: 74, acked: 2,
      next: "syncFailed"),
    Fault(
      name: "a batch that cannot be taken back", shim: "write:4:ENOSPC,ftruncate:1:EIO",
      status: 74, acked: 2, next: "syncFailed"),
    Fault(
      name: "a batch taken back without a sync", shim: "write:4:ENOSPC,fdatasync:4:EIO",
      status: 74, acked: 2, next: "syncFailed"),
    Fault(
      name: "killed before a sync", shim: "fdatasync:4:kill", status: 9, acked: 2, next: "whole"),
    Fault(
      name: "a read-only disk", shim: "open:1+:EROFS", status: 74, acked: 0, next: "created"),
    Fault(
      name: "no directory sync, no journal", shim: "fsync:1:EIO", status: 74, acked: 0,
      next: "created"),
  ]

  @Test("Each fault has its answer, and nothing promised is lost", arguments: faults)
  func answers(fault: Fault) throws {
    let sandbox = try Sandbox()
    let workload = Workload(sandbox: sandbox)
    var promise = Promise()
    let result = try workload.run(batches: 8, of: 1, faults: fault.shim)
    #expect(result.status == fault.status)
    #expect(result.acked.count == fault.acked)
    #expect(promise.add(result) == [])
    let next = try workload.run(batches: 2, of: 1)
    #expect(next.status == 0)
    #expect(next.found == [fault.next])
    #expect(promise.add(next) == [])
    #expect(try promise.broken(in: sandbox) == [])
  }

  @Test("A write that never happened is noticed by the next one")
  func lyingWrite() throws {
    let sandbox = try Sandbox()
    let result = try Workload(sandbox: sandbox).run(batches: 8, of: 1, faults: "write:4:lie")
    #expect(result.status == 74)
    #expect(result.lines.contains("poisoned"))
    #expect(result.ackedAfterPoison == 0)
    #expect(result.acked.count == 3)
  }

  @Test("After a failed sync a power cut takes nothing that was promised", arguments: 1...12)
  func failedSyncThenCut(seed: Int) throws {
    let sandbox = try Sandbox()
    let workload = Workload(sandbox: sandbox)
    var promise = Promise()
    let first = try workload.run(
      batches: 8, of: 2, faults: "fdatasync:4:EIO", cut: "\(12 + seed):\(seed)")
    #expect(promise.add(first) == [])
    let next = try workload.run(batches: 2, of: 1)
    #expect(next.status == 0)
    #expect(promise.add(next) == [])
    #expect(try promise.broken(in: sandbox) == [])
  }

  @Test("A second process is turned away")
  func lock() throws {
    let sandbox = try Sandbox()
    let journal = try sandbox.create()
    let result = try Workload(sandbox: sandbox).run(batches: 1, of: 1)
    #expect(result.status == 74)
    #expect(result.acked.isEmpty)
    #expect(journal.head.sequence == 1)
  }

  @Test("A journal with two lines exchanged is not opened")
  func exchanged() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.create().append((0..<6).map { Sandbox.note("\($0)") })
    _ = try sandbox.open().journal.append([Sandbox.note("later")])
    let text = String(decoding: try sandbox.read(), as: UTF8.self)
    var lines = text.split(separator: "\n").map(String.init)
    lines.swapAt(2, 3)
    try sandbox.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    let result = try Workload(sandbox: sandbox).run(batches: 1, of: 1)
    #expect(result.status == 74)
    #expect(result.lines.contains { $0.contains("damaged") })
  }

  @Test("A torn tail is copied aside by the process that opens it", arguments: [1, 8])
  func tornTail(count: Int) throws {
    let sandbox = try Sandbox()
    let workload = Workload(sandbox: sandbox)
    _ = try workload.run(batches: 3, of: count)
    let bytes = try sandbox.read()
    try sandbox.write(Array(bytes.dropLast(20)))
    let result = try workload.run(batches: 1, of: count)
    #expect(result.status == 0)
    #expect(result.found == ["tornTail"])
    #expect(try sandbox.others().count == 1)
    #expect(try Promise().broken(in: sandbox) == [])
  }

  @Test("A recovery that was cut short is recorded by the next process")
  func recoveryNotRecorded() throws {
    let sandbox = try Sandbox()
    let workload = Workload(sandbox: sandbox)
    _ = try workload.run(batches: 3, of: 1)
    try Files.replace(sandbox.path("000001.jsonl.torn.9"), with: Array("half a li".utf8))
    let result = try workload.run(batches: 1, of: 1)
    #expect(result.found == ["recoveryNotRecorded"])
    #expect(try Promise().broken(in: sandbox) == [])
  }
}
