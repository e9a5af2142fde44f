package import WarRoomConfig
package import WarRoomCore
import WarRoomSystem

/// `policy.yaml` as a policy: names and groups looked up on this machine.
package struct PolicyReader {
  private let file: PolicyFile
  /// Names that no account has: they stand for nobody.
  package private(set) var unknown: [String] = []

  /// Where the policy of a configuration folder lies.
  package static func path(in configuration: String) -> String { configuration + "/policy.yaml" }

  /// Nil when there is no such file.
  package init?(path: String) throws(ConfigError) {
    do throws(SystemError) {
      guard try Files.factsIfThere(path) != nil else { return nil }
    } catch {
      throw ConfigError(file: path, line: 0, column: 0, problem: error.text)
    }
    let bytes: [UInt8]
    let isOpen: Bool
    do throws(SystemError) {
      let facts = try Descriptor.open(path, [.read, .follow, .nonblocking]).facts()
      isOpen = facts.isOpenToWriting
      bytes = try Files.read(path, limit: Limits.configurationBytes, followLinks: true)
    } catch {
      throw ConfigError(file: path, line: 0, column: 0, problem: error.text)
    }
    guard !isOpen else {
      throw ConfigError(
        file: path, line: 0, column: 0, problem: "anybody can write it, and it says who decides",
        hint: "chmod o-w")
    }
    file = try PolicyFile.parse(bytes, file: path)
  }

  /// The policy for a home of `owner`. Groups are asked about these people alone: a directory
  /// service may know a hundred thousand others.
  package mutating func policy(owner: UInt32, people: Set<UInt32>) -> Policy {
    unknown = []
    var policy = Policy(owner: owner)
    file.apply(to: &policy)
    policy.approvers = file.approvers.map { uids($0, people) }
    policy.people.proposers = file.proposers.map { uids($0, people) }
    policy.people.observers = uids(file.observers, people)
    if let glass = file.glass { policy.people.glass = uids(glass, people) }
    return policy
  }

  private mutating func uids(
    _ list: [PolicyFile.Who], _ people: Set<UInt32>
  ) -> Set<UInt32> {
    var uids: Set<UInt32> = []
    for who in list {
      switch who {
      case .uid(let uid): uids.insert(uid)
      case .name(let name):
        if let uid = Accounts.uid(name) { uids.insert(uid) } else { unknown.append(name) }
      case .group(let name):
        guard let gid = Accounts.gid(name) else {
          unknown.append("group:" + name)
          continue
        }
        uids.formUnion(people.filter { Accounts.isMember($0, of: gid) })
      case .agents: continue
      }
    }
    return uids
  }
}
