import CWarRoomSystem

/// Calls on paths. Links in the last part are never followed unless the name says so.
package enum Files {
  /// What the kernel says of `path` itself, not of what a link there names.
  package static func facts(_ path: String) throws(SystemError) -> FileFacts {
    var facts = wr_facts()
    try check(unsafe wr_stat(try cPath(path, "lstat"), 0, &facts), "lstat", path)
    return FileFacts(facts)
  }

  /// What the kernel says of what `path` leads to, links followed.
  package static func factsFollowingLinks(_ path: String) throws(SystemError) -> FileFacts {
    var facts = wr_facts()
    try check(unsafe wr_stat(try cPath(path, "stat"), 1, &facts), "stat", path)
    return FileFacts(facts)
  }

  /// Nil when nothing has that name.
  package static func factsIfThere(_ path: String) throws(SystemError) -> FileFacts? {
    do {
      return try facts(path)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// The whole file; `tooBig` beyond `limit` bytes.
  package static func read(
    _ path: String, limit: Int, followLinks: Bool = false
  ) throws(SystemError) -> [UInt8] {
    let mode: Descriptor.Mode = followLinks ? [.read, .follow] : [.read]
    let file = try Descriptor.open(path, mode)
    do {
      return try file.readAll(limit: limit)
    } catch {
      throw SystemError(call: error.call, number: error.number, path: path)
    }
  }

  /// Puts `bytes` at `path` whole or not at all: a new file beside it, synced, then renamed over.
  package static func replace(
    _ path: String, with bytes: [UInt8], permissions: UInt32 = 0o600
  ) throws(SystemError) {
    let beside = path + ".new"
    do {
      try remove(beside)
    } catch {
      guard error.isMissing else { throw error }
    }
    let mode: Descriptor.Mode = [.write, .create, .exclusive]
    let file = try Descriptor.open(beside, mode, permissions: permissions)
    try file.writeAll(bytes)
    try file.sync()
    try file.close()
    try rename(beside, to: path)
    try syncFolder(folder(of: path))
  }

  /// Makes a named pipe, 0600.
  package static func makePipe(_ path: String) throws(SystemError) {
    try check(unsafe wr_mkfifo(try cPath(path, "mkfifo"), 0o600), "mkfifo", path)
  }

  /// Makes one folder, 0700.
  package static func makeFolder(_ path: String) throws(SystemError) {
    try check(unsafe wr_mkdir(try cPath(path, "mkdir"), 0o700), "mkdir", path)
  }

  /// Makes `path` and the folders above it that are missing, 0700 each; every folder that gained
  /// an entry is synced, so that the path survives a power cut.
  package static func makeFolders(_ path: String) throws(SystemError) {
    var missing: [String] = []
    var next = path
    while missing.count < Limits.pathDepth, try factsIfThere(next) == nil {
      missing.append(next)
      next = folder(of: next)
    }
    for path in missing.reversed() {
      do {
        try makeFolder(path)
      } catch {
        guard error.isTaken else { throw error }
      }
      try syncFolder(folder(of: path))
    }
  }

  /// Flushes the names in a folder to the disk: a new file is lost without it.
  package static func syncFolder(_ path: String) throws(SystemError) {
    let folder = try Descriptor.open(path, [.read, .folder, .follow])
    do {
      try folder.sync()
    } catch {
      throw SystemError(call: error.call, number: error.number, path: path)
    }
  }

  /// Names in a folder, sorted by bytes, without `.` and `..`; a link is not entered.
  package static func list(
    _ path: String, limit: Int = Limits.folderEntries
  ) throws(SystemError) -> [String] {
    let capacity = Limits.folderBytes
    var names = [CChar](repeating: 0, count: capacity)
    var count = 0
    let text = try cPath(path, "readdir")
    let used = try check(
      unsafe wr_list(text, &names, capacity, limit, &count), "readdir", path)
    return names.prefix(used).split(separator: 0)
      .map { String(decoding: $0.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Gives a file another name, replacing what has it, in one step.
  package static func rename(_ path: String, to other: String) throws(SystemError) {
    let target = try cPath(other, "rename")
    try check(unsafe wr_rename(try cPath(path, "rename"), target), "rename", path)
  }

  /// Makes a link at `path` that names `target`.
  package static func makeLink(_ path: String, to target: String) throws(SystemError) {
    let named = try cPath(target, "symlink")
    try check(unsafe wr_symlink(named, try cPath(path, "symlink")), "symlink", path)
  }

  /// Removes a file, not a folder.
  package static func remove(_ path: String) throws(SystemError) {
    try check(unsafe wr_unlink(try cPath(path, "unlink")), "unlink", path)
  }

  /// Removes an empty folder.
  package static func removeFolder(_ path: String) throws(SystemError) {
    try check(unsafe wr_rmdir(try cPath(path, "rmdir")), "rmdir", path)
  }

  /// Sets the lower twelve bits; a link is followed.
  package static func setPermissions(_ path: String, _ bits: UInt32) throws(SystemError) {
    try check(unsafe wr_chmod(try cPath(path, "chmod"), bits), "chmod", path)
  }

  /// Gives it to another group, a link itself included; the owner stays.
  package static func setGroup(_ path: String, _ group: UInt32) throws(SystemError) {
    try check(unsafe wr_chown(try cPath(path, "chown"), -1, Int64(group)), "chown", path)
  }

  /// What a link names, unresolved.
  package static func linkTarget(_ path: String) throws(SystemError) -> String {
    var text = [CChar](repeating: 0, count: Limits.pathBytes)
    let capacity = text.count
    let source = try cPath(path, "readlink")
    let length = try check(unsafe wr_readlink(source, &text, capacity), "readlink", path)
    return Text.decode(text, length)
  }

  /// The absolute path without links, `.` and `..`.
  package static func realPath(_ path: String) throws(SystemError) -> String {
    var text = [CChar](repeating: 0, count: Limits.pathBytes)
    let capacity = text.count
    let source = try cPath(path, "realpath")
    let length = try check(unsafe wr_realpath(source, &text, capacity), "realpath", path)
    return Text.decode(text, length)
  }

  /// True for a regular file that this process may execute.
  package static func isExecutable(_ path: String) -> Bool {
    guard let text = try? cPath(path, "access") else { return false }
    return unsafe wr_access_run(text) == 0
  }

  /// What kind of file system `path` lies on.
  package static func fileSystem(_ path: String) throws(SystemError) -> FileSystem {
    let text = try cPath(path, "statfs")
    return FileSystem(number: UInt32(try check(unsafe wr_filesystem(text), "statfs", path)))
  }

  /// The path without its last part; `.` for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2f) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }
}
