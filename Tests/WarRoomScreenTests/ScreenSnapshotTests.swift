import Testing
import WarRoomCanvas
import WarRoomCore

@testable import WarRoomScreen

/// Whole screens as a person sees them.
@Suite struct ScreenSnapshotTests {
  enum Scene: String, CaseIterable {
    case empty, declared, options, waiting, prompt, running, overdue, closed
    case measured, surrounded, recovering, worsened, halted
  }

  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 16, columns: 60), Size(rows: 40, columns: 120),
    Size(rows: 60, columns: 200),
  ]

  static func console(_ scene: Scene, _ size: Size) throws -> Console {
    var console = Console(rows: size.rows, columns: size.columns)
    switch scene {
    case .empty: break
    case .declared: console.declare()
    case .options: console.mitigating()
    case .waiting:
      console.mitigating()
      console.waiting()
    case .prompt:
      console.mitigating()
      console.waiting()
      try console.press("a")
      console.show()
      console.type("checkout")
    case .running:
      console.mitigating()
      console.running()
    case .overdue:
      console.mitigating()
      console.pass(2_400)
    case .closed:
      console.mitigating()
      console.closed()
    case .measured: console.measured()
    case .surrounded: console.surrounded()
    case .recovering: console.recovering()
    case .worsened: console.worsened()
    case .halted: console.halted()
    }
    return console
  }

  @Test(arguments: Scene.allCases, sizes)
  func looksAsBefore(_ scene: Scene, _ size: Size) throws {
    let console = try Self.console(scene, size)
    try expectSnapshot(console.frame(), "\(scene.rawValue)-\(size.columns)x\(size.rows)")
  }

  /// Panes as they are when they have the keys, and what opens from them.
  static let panes = [
    "signals": "4", "signals-zoom": "4 z", "chart": "4 <cr>", "chart-cursor": "4 <cr> [ h",
    "aligned": "4 =", "changes": "5", "change": "5 <cr>", "blast-zoom": "2 z", "impact": "E",
    "attribution": "F", "assessment": "P", "filter": "f kind:change <cr>", "mark": "5 M",
  ]

  @Test(arguments: panes.keys.sorted(), sizes)
  func panesLookAsBefore(_ name: String, _ size: Size) throws {
    var console = try Self.console(.surrounded, size)
    try console.press(Self.panes[name] ?? "")
    try expectSnapshot(console.frame(), "pane-\(name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: ["signals-zoom", "chart", "aligned", "changes"])
  func panesHaveColourAndPlainCharacters(_ name: String) throws {
    var console = try Self.console(.recovering, Size(rows: 24, columns: 80))
    try console.press(Self.panes[name] ?? "")
    try expectSnapshot(console.frame(mono: false), "pane-\(name)-colour")
    try expectSnapshot(console.frame(glyphs: .ascii), "pane-\(name)-ascii")
    try expectSnapshot(console.frame(charts: .blocks), "pane-\(name)-blocks")
  }

  @Test func colourFollowsTheTheme() throws {
    let console = try Self.console(.waiting, Size(rows: 24, columns: 80))
    try expectSnapshot(console.frame(mono: false), "waiting-colour")
  }

  @Test(arguments: [
    "help": "?", "read-in": "I", "phase": "p", "palette": ":", "cause": "R",
    "detail": "e", "note": "n",
  ])
  func layersLookAsBefore(_ name: String, _ keys: String) throws {
    var console = Console()
    console.mitigating()
    try console.press(keys)
    try expectSnapshot(console.frame(), "layer-\(name)")
  }

  @Test func plainTextTellsTheWholeStory() throws {
    var console = Console()
    console.mitigating()
    console.waiting()
    let lines = PlainRoom.lines(console.room, now: console.now.wall, width: 80)
    for word in [
      "checkout 5xx spike", "TTD", "stakeholder notice", "Roll back", "checkout/v41",
      "v42 of checkout",
    ] {
      #expect(lines.contains { $0.contains(word) }, "\(word)")
    }
    #expect(lines.allSatisfy { PrintableText($0).width <= 80 })
  }

  @Test func everySizeIsSafe() throws {
    for scene in Scene.allCases {
      var console = try Self.console(scene, Size(rows: 24, columns: 80))
      for (rows, columns) in [
        (0, 0), (1, 1), (0, 80), (24, 0), (3, 10), (15, 59), (14, 60), (6, 40),
      ] {
        _ = console.model.update(.resized(rows: rows, columns: columns))
        for keys in ["", "?", ":", "p", "n", "R", "a"] {
          var copy = console
          try copy.press(keys)
          #expect(copy.frame().rows == rows)
        }
      }
    }
  }

  @Test func aSmallTerminalSaysSoAndKeysWork() throws {
    var console = Console(rows: 10, columns: 50)
    console.mitigating()
    #expect(console.screen[0].hasPrefix("warroom needs 60x15; this is 50x10."))
    #expect(try console.press("c <cr>") == [.order(.classify(.degraded))])
  }

  @Test func aLatecomerIsToldFirst() throws {
    var console = Console()
    console.mitigating()
    console.waiting()
    console.model.openReadIn()
    for text in ["What happened", "What is being done", "What is needed", "needs one person"] {
      #expect(console.shows(text), "\(text)")
    }
  }

  @Test func asciiScreensHoldAsciiOnly() throws {
    for scene in Scene.allCases {
      let console = try Self.console(scene, Size(rows: 24, columns: 80))
      for line in console.frame(glyphs: .ascii).text() {
        #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
      }
    }
  }
}
