import Foundation
import Glibc
import WarRoomTestSupport

/// A bare terminal with one program in it: what the program writes comes back byte for byte.
final class Pty {
  private let terminal: Int32
  private let process: pid_t
  /// Milliseconds of silence after which a frame is whole: it is one write.
  private static let quiet: Int32 = 40
  /// Milliseconds in which a program answers a key, also on a busy machine.
  private static let answer: Int32 = 1_500

  /// What the C headers name TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID; Swift sees none of them.
  private static let unlock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  init(
    _ program: String, environment: [String: String], columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var locked: Int32 = 0
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard terminal >= 0, unsafe ioctl(terminal, Pty.unlock, &locked) == 0,
      unsafe ioctl(terminal, Pty.number, &number) == 0,
      unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0
    else { throw Trouble("no pseudo-terminal: errno \(errno)") }
    let name = "/dev/pts/\(number)"

    var files = unsafe posix_spawn_file_actions_t()
    var settings = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&files)
    unsafe posix_spawnattr_init(&settings)
    defer {
      unsafe posix_spawn_file_actions_destroy(&files)
      unsafe posix_spawnattr_destroy(&settings)
    }
    // The first terminal that the leader of a session opens is its own.
    unsafe posix_spawnattr_setflags(&settings, Pty.newSession)
    unsafe posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&files, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&files, 0, 2)
    var words = unsafe [strdup(program), nil]
    var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      while let word = unsafe words.popLast() { unsafe free(word) }
      while let variable = unsafe variables.popLast() { unsafe free(variable) }
    }
    var pid: pid_t = 0
    let failed = unsafe posix_spawn(&pid, program, &files, &settings, &words, &variables)
    process = pid
    guard failed == 0 else { throw Trouble("\(program) cannot start: errno \(failed)") }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(terminal)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(terminal, bytes, bytes.count)
  }

  /// Everything up to the next silence; nothing when none came in time.
  func frame(within milliseconds: Int32 = Pty.answer) -> [UInt8] {
    var bytes: [UInt8] = []
    var patience = milliseconds
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&ready, 1, patience) > 0 else { return bytes }
      let count = unsafe read(terminal, &room, room.count)
      guard count > 0 else { return bytes }
      bytes += room.prefix(count)
      patience = Pty.quiet
    }
  }

  /// What one key writes; nil when the clock may have written, too.
  func answer(to key: String) -> [UInt8]? {
    // The clock writes as a second begins; what it writes is none of the key's.
    repeat { _ = frame(within: Pty.quiet) } while !(0.1..<0.5).contains(Pty.second.rest)
    let second = Pty.second.whole
    type(key)
    let bytes = frame()
    return Pty.second.whole == second ? bytes : nil
  }

  private static var second: (whole: Int, rest: Double) {
    let now = Date().timeIntervalSince1970
    return (Int(now), now - now.rounded(.down))
  }
}
