import Testing

@testable import WarRoomCanvas

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.character("j"), "j"), (.character(" "), "space"), (.control("l"), "ctrl-l"),
    (.control(" "), "ctrl-space"), (.control("]"), "ctrl-]"), (.alt("x"), "alt-x"),
    (.function(12), "f12"), (.backTab, "shift-tab"), (.escape, "esc"), (.pageDown, "pgdn"),
    (.character("é"), "é"), (.character("f"), "f"), (.up, "up"), (.enter, "enter"),
  ])
  func aKeyAndItsNameAreOne(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [
    "", "ctrl-", "ctrl-L", "ctrl-1", "f0", "f64", "f1x", "nokey", "\u{1B}", "alt-\u{7}", "resize",
    "hang-up", "paste",
  ])
  func whatCannotBeTypedHasNoKey(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func scriptsAreRead() throws {
    #expect(
      try KeyScript.keys("jk <Down> <C-l> 3*x <S-Tab><CR> <lt> <M-x> <paste:ab> <Space>") == [
        .character("j"), .character("k"), .down, .control("l"), .character("x"), .character("x"),
        .character("x"), .backTab, .enter, .character("<"), .alt("x"), .paste([97, 98]),
        .character(" "),
      ])
    #expect(try KeyScript.keys("") == [])
    #expect(try KeyScript.keys("*") == [.character("*")])
  }

  @Test(arguments: [("j <Nope>", 2), ("<Down", 1), ("a b 99999*x", 3), ("2*", 1)])
  func unreadableScriptsNameTheWord(script: String, position: Int) {
    #expect(throws: KeyScript.Unreadable.self) { try KeyScript.keys(script) }
    do {
      _ = try KeyScript.keys(script)
    } catch {
      #expect(error.position == position)
    }
  }

  @Test func aHostileCharacterDoesNotReachTheHelpPage() {
    #expect(Key.character("\u{1B}").name == "^[")
    #expect(Key.character("\u{202E}").name == "<U+202E>")
  }
}
