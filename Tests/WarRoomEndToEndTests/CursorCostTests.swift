import Foundation
import Testing
import WarRoomTestSupport

/// What a cursor key writes to the terminal, each single one of a walk.
@Suite struct CursorCostTests {
  /// Bytes that a step may write; htop spends 304.
  static let step = 90
  /// Bytes that a step may write which brings a new row into the pane: that row has to be written,
  /// 80 columns with five changes of colour at worst, and the pane is scrolled by the terminal.
  static let scroll = 210
  /// Walks until every move of one was measured apart from the clock.
  static let walks = 6

  /// A walk from one end of a list to the other and back.
  struct Walk: Sendable {
    let pane: String
    /// What is pressed before each walk and not counted.
    let start: String
    let keys: [String]
    /// Moves that need not scroll.
    let inside: Int
  }

  static let walks80x24 = [
    Walk(
      pane: "the timeline, from following its end", start: "1G",
      keys: (0..<14).map { _ in "k" } + (0..<14).map { _ in "j" }, inside: 8),
    Walk(
      pane: "the timeline by arrows, from its start", start: "1g",
      keys: (0..<9).map { _ in "\u{1B}OB" } + (0..<9).map { _ in "\u{1B}OA" }, inside: 8),
    Walk(
      pane: "the timeline, zoomed", start: "1G",
      keys: (0..<12).map { _ in "k" } + (0..<12).map { _ in "j" }, inside: 24),
    Walk(pane: "the blast radius", start: "2g", keys: ["j", "k"], inside: 2),
    Walk(
      pane: "the options", start: "3g",
      keys: (0..<7).map { _ in "j" } + (0..<7).map { _ in "k" }, inside: 8),
    Walk(pane: "a menu", start: "\u{3}r", keys: ["j", "j", "k", "k"], inside: 4),
    Walk(pane: "the options, after a message", start: "3gx", keys: ["j"], inside: 1),
  ]

  @Test(arguments: ["xterm-256color", "tmux-256color"])
  func everyStepIsCheap(_ type: String) async throws {
    try await Lab.open(["TERM": type]) { lab in
      try lab.write(Self.runbook, to: "c/runbooks/checkout.yaml")
      let alert = AlertBody.alert(status: AlertBody.apiStatus)
      let other = alert.replacing("checkout", with: "mail").replacing("0123", with: "3210")
      try await lab.warroom("declare", "--from", "-", input: "[\(alert),\(other)]")
      try await lab.warroom("classify", "active")
      for number in 0..<20 {
        let text = "\(number): every failed request asks for the new cart and zone b is slow"
        try await lab.warroom("note", text)
      }
      for walk in Self.walks80x24 {
        let costs = try Self.measure(walk, in: lab)
        for (index, bytes) in costs.enumerated() {
          let shown = String(decoding: bytes, as: UTF8.self).debugDescription
          #expect(
            bytes.count <= (bytes.scrollsTheTerminal ? Self.scroll : Self.step),
            "\(walk.pane), move \(index + 1): \(bytes.count) B, \(shown)")
          #expect(!bytes.isEmpty, "\(walk.pane), move \(index + 1)")
        }
        #expect(costs.count { !$0.scrollsTheTerminal } >= walk.inside, "\(walk.pane)")
      }
    }
  }

  /// What each move of the walk writes.
  private static func measure(_ walk: Walk, in lab: Lab) throws -> [[UInt8]] {
    let console = try Pty(Program.warroom, environment: lab.environment)
    guard console.frame().isEmpty == false else { throw Trouble("nothing was drawn") }
    if walk.pane.hasSuffix("zoomed") { console.type("1z") }
    var costs = [[UInt8]?](repeating: nil, count: walk.keys.count)
    for _ in 0..<Self.walks where costs.contains(nil) {
      for key in walk.start {
        console.type(String(key))
        _ = console.frame(within: 100)
      }
      for (index, key) in walk.keys.enumerated() {
        costs[index] = console.answer(to: key) ?? costs[index]
      }
    }
    let all = costs.compactMap(\.self)
    guard all.count == costs.count else { throw Trouble("the machine is too busy to measure") }
    return all
  }

  /// Seven options, of which five are in the pane, each with all the colours that a row has.
  private static let runbook =
    """
    runbook: checkout-errors
    title: Checkout fails after a release
    matches: { service: checkout }
    service: checkout
    options:

    """
    + (1...7).map { number in
      """
        - id: shed-\(number)
          title: Shed \(number) tenths of the requests at the door
          pattern: restart
          effect: The rest works.
          risk: high
          undo: none
          time-to-effect: \(number)0s
          target: checkout/shed
          directory: /tmp
          command: ["/bin/true", "\(number)"]

      """
    }.joined()
}

extension [UInt8] {
  /// A part of the screen is moved: `ESC [ top ; bottom r`.
  fileprivate var scrollsTheTerminal: Bool {
    String(decoding: self, as: UTF8.self).contains(/\u{1B}\[\d+;\d+r/)
  }
}
