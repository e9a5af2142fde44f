import CWarRoomSystem

/// The machine's users and groups. A lookup may ask a network service, so it may take a while.
package enum Accounts {
  /// Nil when no account has that number.
  package static func name(_ uid: UInt32) -> String? {
    var text = [CChar](repeating: 0, count: Limits.nameBytes)
    let capacity = text.count
    let length = unsafe wr_user_name(uid, &text, capacity)
    return length > 0 ? Text.decode(text, length) : nil
  }

  /// The account's home folder; nil when no account has that number.
  package static func home(_ uid: UInt32) -> String? {
    var text = [CChar](repeating: 0, count: Limits.nameBytes)
    let capacity = text.count
    let length = unsafe wr_user_home(uid, &text, capacity)
    return length > 0 ? Text.decode(text, length) : nil
  }

  /// Nil when no account has that name.
  package static func uid(_ name: String) -> UInt32? {
    guard !name.utf8.contains(0) else { return nil }
    let result = unsafe wr_user_id(name)
    return result < 0 ? nil : UInt32(truncatingIfNeeded: result)
  }

  /// True when the account is in the group, as its first one or as a further one.
  package static func isMember(_ uid: UInt32, of gid: UInt32) -> Bool {
    wr_user_in_group(uid, gid) == 1
  }

  /// Nil when no group has that name.
  package static func gid(_ group: String) -> UInt32? {
    guard !group.utf8.contains(0) else { return nil }
    let result = unsafe wr_group_id(group)
    return result < 0 ? nil : UInt32(truncatingIfNeeded: result)
  }
}
