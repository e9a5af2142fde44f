import Testing
import WarRoomCore
import WarRoomScreen
import WarRoomWire

@testable import WarRoomReview

/// A page that stands alone, and in which nothing from outside is markup.
@Suite struct ReplayPageTests {
  private func page(_ records: [Record] = Story.records()) -> String {
    var text = ""
    ReplayPage(Story.replay(records)).write {
      text += $0
      return true
    }
    return text
  }

  @Test func everyRecordIsARowWithItsState() {
    let page = page()
    for text in [
      "<time datetime=\"2017-01-31T23:27:00.000000Z\">23:27:00</time>", "database removed",
      "data-s=\"severity not recorded · mitigating\"", "class=\"milestone phase\"",
      "<abbr title=\"the source says about when\">?</abbr>", "severity not recorded · resolved",
      "<li class=\"day\">2017-02-01</li>",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  /// Whatever the texts say, the page has the tags that it was made of.
  @Test(arguments: [
    Story.hostile, "<script>x</script>", "\" onmouseover=\"x", "' data-t='0", "<!--", "]]>",
    "&lt;script&gt;", "\u{0}\u{7}\u{9B}31m", "</li></ol><iframe>", "${x}", "`x`", "a\nb\r\nc",
  ])
  func hostileTextIsNoMarkup(_ text: String) {
    let hostile = page(Story.records([text]))
    let calm = page(Story.records(["calm"]))
    #expect(tags(hostile) == tags(calm))
    for scalar in hostile.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      #expect(!isControl || scalar == "\n", "U+\(String(scalar.value, radix: 16))")
    }
  }

  /// Names of tags and attributes in their order.
  private func tags(_ page: String) -> [String] {
    page.split(separator: "<").dropFirst().map { part in
      let tag = part.prefix { $0 != ">" }
      var isQuoted = false
      var name = ""
      for character in tag {
        if character == "\"" { isQuoted.toggle() } else if !isQuoted { name.append(character) }
      }
      return name
    }
  }

  @Test func nothingIsFetched() {
    let page = page(Story.records(["calm"]))
    for word in ["src=", "href=", "url(", "@import", "fetch(", "XMLHttp", "<link", "<img"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  /// The policy names the one script by its digest; a browser runs no other.
  @Test func thePolicyNamesTheScript() throws {
    let page = page()
    let start = try #require(page.firstRange(of: "<script>"))
    let end = try #require(page.firstRange(of: "</script>"))
    let script = Array(page[start.upperBound..<end.lowerBound].utf8)
    let digest = Base64.text(of: Digest.sha256(of: script).hex)
    #expect(page.contains("script-src 'sha256-\(digest)'"), "sha256-\(digest)")
  }

  @Test func itPrintsAndIsLightAndDark() {
    let page = page()
    #expect(page.contains("@media print"))
    #expect(page.contains("prefers-color-scheme:dark"))
  }

  @Test func theSameJournalGivesTheSameBytes() {
    #expect(page() == page())
  }

  @Test func theTranscriptTellsItAll() {
    var lines: [String] = []
    ReplayTranscript(Story.replay()).write {
      lines += $0
      return true
    }
    let text = lines.joined(separator: "\n")
    for part in [
      "REPLAY of Database <b>removed</b>", "as post'mortem.md (markdown) states them",
      "23:27:00  begins", "quiet for 2 h", "01:27:00? action", "2017-02-01", "At its end",
      "severity not recorded, unclassified, resolved", "^[[31m<U+202E>",
    ] {
      #expect(text.contains(part), "\(part) in\n\(text)")
    }
    #expect(!text.contains("\u{1B}"))
  }
}
