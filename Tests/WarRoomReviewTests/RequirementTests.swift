import Testing
import WarRoomReview

@Suite struct RequirementTests {
  private let conventions = TraceConventions()

  static let text = """
    # Requirements

    ## REQ-PAY-001: Payments answer in time

    - **Type**: performance
    - **Priority:** P1
    - **Intent**: INT-012
    - **Acceptance Criteria**:
      - 99 % under 500 ms
      - no request is lost
    - **Related Requirements**: REQ-PAY-002, REQ-AUD-7.

    Prose that names REQ-XYZ-9 changes nothing.

    ```
    ## REQ-FAKE-1: in a fence
    ```

    ## REQ-PAY-0012 – another one

    | Type | security |
    | Intent | [INT-3](intents.md) |

    ### Acceptance Criteria

    * `login` is refused

    ## Not a requirement
    Type: nothing
    """

  @Test func sectionsAreReadWithTheirFields() throws {
    let found = Requirement.sections(
      Self.text, file: "docs/r.md", prefix: "REQ-", conventions)
    #expect(found.map(\.id) == ["REQ-PAY-001", "REQ-PAY-0012"])
    let first = try #require(found.first)
    #expect(first.line == 3)
    #expect(first.title == "Payments answer in time")
    #expect(first.type == "performance")
    #expect(first.priority == "P1")
    #expect(first.intents == ["INT-012"])
    #expect(first.acceptance == ["99 % under 500 ms", "no request is lost"])
    #expect(first.related == ["REQ-PAY-002", "REQ-AUD-7"])
    let second = try #require(found.last)
    #expect(second.title == "another one")
    #expect(second.type == "security")
    #expect(second.intents == ["INT-3"])
    #expect(second.acceptance == ["login is refused"])
  }

  @Test(arguments: [
    ("// Implements: REQ-PAY-001", ["REQ-PAY-001"]),
    ("# Implements: REQ-A-1, REQ-B-2.", ["REQ-A-1", "REQ-B-2"]),
    ("<!-- Implements: REQ-A-1 -->", ["REQ-A-1"]),
    ("let x = \"REQ-A-1\"", []),
    ("// XREQ-A-1 Implements: nothing", []),
    ("Implements:", []),
    ("Implements: REQ-", []),
  ])
  func codeSaysWhatItImplements(line: String, ids: [String]) {
    #expect(conventions.implemented(in: line) == ids)
  }

  @Test func oneIdIsNotAnotherThatBeginsWithIt() {
    #expect(conventions.ids("REQ-", in: "REQ-1 and REQ-10, REQ-1") == ["REQ-1", "REQ-10"])
  }

  @Test func otherConventionsAreAMatterOfWords() {
    let other = TraceConventions(
      requirementPrefix: "SRS_", intentPrefix: "WHY-", mark: "Covers")
    #expect(other.implemented(in: "-- Covers: SRS_12") == ["SRS_12"])
  }
}
