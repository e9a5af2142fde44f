import WarRoomCore
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Serves the rooms to a group as well, through a socket in a folder of that group.
  func share(group: String, folder: String, for session: Session) {
    guard mayManage(session) else {
      let who = "only the owner of this home, at its own socket, may share it"
      return send(.warning(who), to: session)
    }
    send(.warning(share(group, folder)), to: session)
  }

  /// What came of it, in words.
  private func share(_ group: String, _ folder: String) -> String {
    guard let gid = Accounts.gid(group) else { return "there is no group named \(group)" }
    guard listeners.count < Limits.listeners else {
      return "not shared: \(Limits.listeners) sockets are open already"
    }
    let path = folder + "/warroom.sock"
    do {
      if let problem = try prepare(folder, gid) { return "not shared: \(problem)" }
      let socket = try SocketListener.bind(path, permissions: 0o660, group: gid)
      listeners.append(Listener(socket, shared: true))
      return "shared with group \(group) at \(path)"
    } catch let failure as SocketListener.Failure {
      return "not shared: \(Host.words(for: failure))"
    } catch let error as SystemError {
      return "not shared: \(error.text)"
    } catch {
      return "not shared"
    }
  }

  /// Makes the folder. One that is there is used as it is, and only when it is the group's alone:
  /// opening up a folder that holds other things is not ours to do.
  private func prepare(_ folder: String, _ gid: UInt32) throws(SystemError) -> String? {
    guard let facts = try Files.factsIfThere(folder) else {
      try Files.makeFolder(folder)
      try Files.setGroup(folder, gid)
      try Files.setPermissions(folder, 0o2750)
      return nil
    }
    guard facts.kind == .folder, facts.group == gid, facts.permissions & 0o007 == 0 else {
      return "\(folder) must be a folder of that group, closed to all others (chgrp, chmod 2750)"
    }
    return nil
  }
}
