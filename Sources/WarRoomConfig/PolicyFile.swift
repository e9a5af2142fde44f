/// Who may approve, and for how long an approval holds, as written; the host finds the user ids.
package struct PolicyFile: Equatable, Sendable {
  /// Nil: everyone who can reach the room and is no observer.
  package var approvers: [Approver]?
  /// Seconds that a request waits for its first approval; nil: the built-in time.
  package var approvalSeconds: Int64?
  /// Seconds from the first approval within which the second must come; nil: the built-in time.
  package var secondApprovalSeconds: Int64?

  /// One entry of the list.
  package enum Approver: Hashable, Sendable {
    case name(String)
    case uid(UInt32)
  }

  /// Reads `policy.yaml`; strict, since a policy that is half understood protects nobody.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> PolicyFile {
    let map = try YamlReader.map(bytes, file: file)
    try map.allow(["approvers", "approval-seconds", "second-approval-seconds"])
    let range = Limits.approvalSeconds
    return PolicyFile(
      approvers: try map.optional("approvers").map { (value) throws(ConfigError) in
        try approvers(value)
      },
      approvalSeconds: try map.optional("approval-seconds")?.number(in: range, unit: "seconds"),
      secondApprovalSeconds: try map.optional("second-approval-seconds")?
        .number(in: range, unit: "seconds"))
  }

  private static func approvers(_ value: YamlValue) throws(ConfigError) -> [Approver] {
    var approvers: [Approver] = []
    for entry in try value.list(limit: Limits.approverCount) {
      let text = try entry.line()
      if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        guard let uid = UInt32(text), uid != UInt32.max else { throw entry.wrong("is no user id") }
        approvers.append(.uid(uid))
      } else {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != 0x3a }) else {
          throw entry.wrong("is no user name")
        }
        approvers.append(.name(text))
      }
    }
    guard !approvers.isEmpty else {
      throw value.wrong(
        "names nobody, so nothing could be approved", hint: "leave the key out to allow everyone")
    }
    return approvers
  }
}
