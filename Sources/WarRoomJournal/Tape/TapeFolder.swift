import WarRoomSystem

/// Where indexes of large journals are kept: all of it can be deleted at any time.
enum TapeFolder {
  /// `$XDG_CACHE_HOME/warroom/tapes`, made 0700; nil when no variable names a place or it cannot
  /// be made or is not ours alone.
  static var path: String? {
    let base: String
    if let cache = ThisProcess.variable("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      base = cache
    } else if let home = ThisProcess.variable("HOME"), home.hasPrefix("/") {
      base = home + "/.cache"
    } else {
      return nil
    }
    let path = base + "/warroom/tapes"
    do {
      try Files.makeFolders(path)
      let facts = try Files.facts(path)
      guard facts.kind == .folder, facts.owner == ThisProcess.effectiveUser, facts.isPrivate else {
        return nil
      }
      return path
    } catch {
      return nil
    }
  }
}
