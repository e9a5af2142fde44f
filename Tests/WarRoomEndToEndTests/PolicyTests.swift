import Foundation
import Testing
import WarRoomTestSupport

/// The policy file in a running host: read anew, shown where it loosens, and stopping when broken.
@Suite struct PolicyTests {
  private static let loosened = """
    friction:
      - class: [destructive, unknown]
        severity: sev3
        needs: key
        loosen: {why: it is the rehearsal, signed-off-by: Ada}
    """

  @Test func aLooseningIsInThePromptTheRecordAndTheDoctorsList() async throws {
    try await Lab.open { lab in
      try lab.write(Self.loosened, to: "c/policy.yaml")
      let id = try await lab.mitigate()
      let console = try await Console.open(in: lab)
      try await lab.warroom("propose", "--target", "prod/db", "--", "rm", lab.folder + "/gone")
      try await console.terminal.wait("waits for you: a")
      try await console.open("a", "━ APPROVAL ")
      try await console.terminal.wait("LOOSENED", "it is the rehearsal (signed off by")
      let said = try await lab.jq(".facts[].d.loosened | select(. != null) | .[0]", id)
      #expect(
        said == ["key instead of typed target: it is the rehearsal (signed off by Ada)"])
      let doctor = try await lab.warroom("doctor")
      #expect(doctor.output.contains("LOOSENED  destructive, tier 1, SEV-3"))
    }
  }

  @Test func aPolicyIsReadForEachOrder() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try lab.write("proposers: [nobody]\n", to: "c/policy.yaml")
      let agent = try await lab.warroom("propose", "--agent", "--", "rm", lab.folder + "/gone")
      #expect(agent.status == 77)
      #expect(agent.errors.contains("does not let agents propose anything"), "\(agent.errors)")
      try lab.write("proposers: [nobody, agents]\n", to: "c/policy.yaml")
      let again = try await lab.warroom("propose", "--agent", "--", "rm", lab.folder + "/gone")
      #expect(again.status == 0, "\(again.errors)")
    }
  }

  @Test func anUnsignedLooseningStopsTheGateAndNamesItsPlace() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      try lab.write("approval-seconds: 900\n", to: "c/policy.yaml")
      let read = try await lab.warroom("propose", "--wait", "2", "--", "uptime")
      #expect(!read.output.contains("succeeded"), "\(read.output)")
      let doctor = try await lab.warroom("doctor")
      #expect(doctor.status == 78)
      #expect(doctor.output.contains("policy.yaml:1:19: `approval-seconds` is longer"))
    }
  }
}
