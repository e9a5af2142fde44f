import Testing
import WarRoomReview

/// Decision records take on the style of those that are there.
@Suite struct DecisionRecordTests {
  private typealias File = DecisionRecordStyle.File

  @Test(arguments: [
    (["0001-use-x.md", "0027-drop-y.md"], "0028-it-broke.md"),
    (["ADR-001-Use-X.md", "ADR-009-Drop-Y.md"], "ADR-010-It-Broke.md"),
    (["adr_0099_use_x.md"], "adr_0100_it_broke.md"),
    (["9-use-x.md", "10-drop-y.md"], "11-it-broke.md"),
    (["999-a.md"], "1000-it-broke.md"), (["README.md", "template.md"], "0001-it-broke.md"),
    ([], "0001-it-broke.md"),
    (["0001-a.md", "0002-b.md", "ADR-900-other.md"], "0003-it-broke.md"),
    (["2024-01-30-notes.md", "0007-a.md", "0008-b.md"], "0009-it-broke.md"),
  ])
  func theNextNameFollowsTheOthers(names: [String], next: String) {
    let style = DecisionRecordStyle(of: names.map { File(name: $0, text: "") })
    #expect(style.fileName(slug: "it-broke") == next)
  }

  @Test(arguments: [
    ("0007-a.md", "# 7. A title", "# 8. T"), ("0007-a.md", "# ADR-0007: A title", "# ADR-0008: T"),
    ("0007-a.md", "# 0007 - A", "# 0008 - T"), ("0007-a.md", "# 0007: A", "# 0008: T"),
    ("0007-a.md", "# Just a title", "# T"), ("0007-a.md", "# We keep 30 days", "# T"),
    ("ADR-007-a.md", "# ADR 7 — A", "# ADR 8 — T"),
  ])
  func theHeadingFollowsTheNewest(name: String, heading: String, next: String) {
    let style = DecisionRecordStyle(of: [File(name: name, text: heading + "\n\ntext\n")])
    #expect(style.headline("T") == next)
  }

  @Test func itsPartsAreThoseOfTheOthers() throws {
    let text =
      "# 1. A\n\nStatus: accepted\n\n## Context and Problem Statement\n\n## Considered Options\n"
    let style = DecisionRecordStyle(of: [File(name: "0001-a.md", text: text)])
    let room = Story.room()
    let record = try #require(DecisionRecord(room, style, title: nil, day: "2026-11-21"))
    #expect(record.text.contains("\nStatus: proposed\n"))
    #expect(!record.text.contains("Date:"))
    #expect(
      record.text.contains("## Context and Problem Statement\n\n- What happened: *not recorded*"))
    #expect(record.text.contains("## Considered Options\n"))
    #expect(!record.text.contains("## Decision"))
    // A title from outside makes no markup.
    #expect(!record.text.contains("<b>"))
    #expect(record.fileName == "0002-database-b-removed-b.md")
  }
}
