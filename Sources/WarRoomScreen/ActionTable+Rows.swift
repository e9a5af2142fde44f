import WarRoomCanvas

extension ActionTable {
  static let decide: [ActionEntry] = [
    row(
      .approvals, [.character("a")], "approvals", "approve",
      "Look at the request that waits for a person, and decide.", .decide, rank: 1),
    row(
      .choose, [.enter], "choose", "choose",
      "Choose the selected option, or open the selected row.", .decide, in: [.board, .replay],
      rank: 2),
    row(
      .deny, [.character("d")], "deny", "deny",
      "Deny, withdraw or revoke a run that has not started, with a reason.", .decide, rank: 21),
    row(
      .cancelRun, [.character("x")], "cancel-run", "cancel run",
      "Stop a running action, with a reason: TERM, then KILL.", .decide, rank: 3),
    row(
      .waiveEvidence, [.character("w")], "waive-evidence", "waive evidence",
      "Go on without evidence that cannot be captured, with a reason.", .decide, rank: 22),
    row(
      .adHoc, [.character("!")], "command", "command",
      "Type a shell line: what only reads runs at once, the rest is asked for.", .decide, rank: 23),
    row(
      .andon, [.character("A")], "andon", "stop all",
      "Stop the line: nothing further starts. Again: release it, with a reason.", .decide,
      rank: 24),
  ]

  static let lead: [ActionEntry] = [
    row(
      .phase, [.character("p")], "phase", "phase", "Move to another phase.", .lead, rank: 11),
    row(
      .classify, [.character("c")], "classify", "classify",
      "Say whether it is active, degraded or over.", .lead, rank: 5),
    row(
      .severity, [.character("s")], "severity", "severity", "Set the severity, with a reason.",
      .lead, rank: 25),
    row(
      .scope, [.character("o")], "scope", "scope", "State in words what is affected.", .lead,
      rank: 26),
    row(
      .roles, [.character("r")], "roles", "roles", "Give a role, take command, hand it over.",
      .lead, rank: 27),
    row(
      .update, [.character("u")], "update", "update",
      "Say that an update was sent or another duty was done.", .lead, rank: 4),
    row(
      .verify, [.character("v")], "verify", "verify",
      "State that it works again, or not, and what that rests on.", .lead, rank: 6),
    row(
      .cause, [.character("R")], "root-cause", "root cause", "Record the root cause.", .lead,
      rank: 7),
    row(
      .report, [.character("W")], "report", "report", "Write the post-incident report.", .lead,
      rank: 8),
    row(
      .goOn, [.character("H")], "go-on", "let go on",
      "Let proposals go on after a stopping rule halted them, with a reason.", .lead, rank: 2),
    row(
      .impact, [.character("E")], "impact", "impact",
      "State who or what is affected, how much, and where that was read.", .lead, rank: 12),
    row(
      .attribute, [.character("F")], "attribute", "whose fault",
      "State whose fault it looks like, how sure that is, and what speaks for it.", .lead,
      rank: 29),
    row(
      .markChange, [.character("M")], "mark-change", "mark",
      "Call the selected change suspect, cleared or confirmed, with a reason.", .lead, rank: 3),
    row(
      .showDiff, [.character("d")], "diff", "diff",
      "Show all of the selected change: read through the gate, kept as evidence.", .lead,
      in: [.changes], rank: 2),
  ]

  static let write: [ActionEntry] = [
    row(
      .note, [.character("n")], "note", "note", "Write a note, an observation, a guess.", .write,
      rank: 10),
    row(
      .amend, [.character("m")], "amend", "correct",
      "Correct the selected row of the timeline; the old text stays.", .write, rank: 28),
  ]

  static let look: [ActionEntry] = [
    row(
      .detail, [.character("e")], "detail", "evidence",
      "Show the whole of the selected row, with its evidence.", .look, in: [.board, .replay],
      rank: 9),
    row(
      .readIn, [.character("I")], "read-in", "read-in",
      "Say what happened, what is being done and what is needed.", .look, in: [.board, .replay],
      rank: 15),
    row(
      .search, [.character("/")], "search", "search", "Search the focused pane.", .look,
      in: [.board, .replay], rank: 13),
    row(
      .nextMatch, [.character("n")], "next-match", "next", "Go to the next match.", .look,
      in: [.searching, .replay], rank: 1),
    row(
      .previousMatch, [.character("N")], "previous-match", "previous",
      "Go to the match before.", .look, in: [.searching, .replay], rank: 2),
    row(
      .endSearch, [.escape], "end-search", "end search", "End the search.", .look,
      in: [.searching], rank: 3),
    row(
      .filter, [.character("f")], "filter", "filter",
      "Show only some rows of the timeline: kind:alert by:maria service:checkout words.", .look,
      in: [.board, .replay], rank: 20),
    row(
      .follow, [.enter], "follow", "links", "Go to what the page speaks of.", .look, in: [.page],
      rank: 1),
    row(
      .assessment, [.character("P")], "assessment", "how urgent",
      "Say how urgent it is and whose fault it looks like, with what that rests on.", .look,
      in: [.board, .replay], rank: 24),
    row(
      .align, [.character("=")], "align", "one axis",
      "Show all signals above each other on one axis of time, or only one.", .look,
      in: [.signals, .chart], rank: 3),
    row(
      .rooms, [.character("i")], "incidents", "incidents",
      "List the incidents and what waits in each.", .look, rank: 16),
    row(
      .earlierRun, [.left, .character("h")], "earlier-run", "earlier run",
      "Show the output of the run before.", .look, in: [.board, .replay], rank: 17),
    row(
      .laterRun, [.right, .character("l")], "later-run", "later run",
      "Show the output of the run after.", .look, in: [.board, .replay], rank: 18),
  ]

  static let move: [ActionEntry] = [
    row(
      .down, [.character("j"), .down], "down", "down", "Go one row down.", .move,
      in: [.board, .replay, .page, .menu, .chart]),
    row(
      .up, [.character("k"), .up], "up", "up", "Go one row up.", .move,
      in: [.board, .replay, .page, .menu, .chart]),
    row(
      .halfDown, [.control("d")], "half-page-down", "half page", "Go half a page down.", .move,
      in: [.board, .replay, .page, .menu]),
    row(
      .halfUp, [.control("u")], "half-page-up", "half page", "Go half a page up.", .move,
      in: [.board, .replay, .page, .menu]),
    row(
      .pageDown, [.pageDown], "page-down", "page", "Go a page down.", .move,
      in: [.board, .replay, .page, .menu, .approval, .approvalByKey, .help]),
    row(
      .pageUp, [.pageUp], "page-up", "page", "Go a page up.", .move,
      in: [.board, .replay, .page, .menu, .approval, .approvalByKey, .help]),
    row(
      .first, [.character("g"), .home], "first", "first", "Go to the first row.", .move,
      in: [.board, .page, .menu, .chart]),
    row(
      .last, [.character("G"), .end], "last", "last",
      "Go to the last row; the timeline then follows.", .move,
      in: [.board, .page, .menu, .chart]),
    row(
      .nextPane, [.tab], "next-pane", "next pane", "Go to the next pane.", .move,
      in: [.board, .replay], rank: 19),
    row(
      .previousPane, [.backTab], "previous-pane", "previous pane", "Go to the pane before.",
      .move, in: [.board, .replay]),
    row(.timeline, [.character("1")], "timeline", "timeline", "Go to the timeline.", .move),
    row(.blast, [.character("2")], "blast", "blast", "Go to the blast radius.", .move),
    row(.options, [.character("3")], "options", "options", "Go to the options.", .move),
    row(.signals, [.character("4")], "signals", "signals", "Go to the signals.", .move),
    row(.changes, [.character("5")], "changes", "changes", "Go to the changes.", .move),
    row(.output, [.character("6")], "output", "output", "Go to the run output.", .move),
    row(
      .zoom, [.character("z")], "zoom", "zoom", "Give the focused pane the whole screen, or back.",
      .move, in: [.board, .replay], rank: 14),
  ]

  static let console: [ActionEntry] = [
    row(
      .palette, [.character(":")], "palette", "palette", "Find an action by its name.", .console,
      in: [.board, .replay],
      rank: 12),
    row(
      .help, [.character("?"), .function(1)], "help", "help", "Show every key.", .console,
      in: [.board, .replay],
      rank: 0),
    row(
      .redraw, [.control("l")], "redraw", "redraw", "Draw the screen anew.", .console,
      in: everywhere),
    row(
      .suspend, [.control("z")], "suspend", "suspend", "Go back to the shell; `fg` returns.",
      .console, in: everywhere),
    row(
      .interrupt, [.control("c"), .interrupt], "interrupt", "leave",
      "Leave what is open without doing it; twice at the top: quit.", .console,
      in: everywhere),
    row(
      .quit, [.character("q")], "quit", "quit",
      "Leave the console. The incident, the host and what runs go on.", .console,
      in: [.board, .replay], rank: 30),
  ]

  static let layer: [ActionEntry] = [
    row(
      .accept, [.enter], "accept", "take", "Take the selected row, or send what was typed.",
      .layer, in: [.menu, .prompt, .form, .palette], rank: 1),
    row(
      .nextField, [.tab, .down], "next-field", "next field", "Go to the next field.", .layer,
      in: [.form], rank: 2),
    row(
      .previousField, [.backTab, .up], "previous-field", "field before",
      "Go to the field before.", .layer, in: [.form]),
    row(
      .laterChoice, [.down, .control("n")], "later-choice", "down", "Go one row down.", .layer,
      in: [.palette, .help, .approval, .approvalByKey]),
    row(
      .earlierChoice, [.up, .control("p")], "earlier-choice", "up", "Go one row up.", .layer,
      in: [.palette, .help, .approval, .approvalByKey]),
    row(
      .complete, [.tab], "complete", "complete", "Complete the name, or turn to the next kind.",
      .layer, in: [.palette, .prompt], rank: 3),
    row(
      .close, [.character("q"), .escape], "close", "back", "Go one level back.", .layer,
      in: [.page, .menu, .chart], rank: 9),
    row(
      .leaveText, [.escape], "leave-text", "back", "Leave the text without sending it.", .layer,
      in: [.help, .prompt, .form, .palette], rank: 4),
    row(
      .acceptTarget, [.enter], "accept-target", "run it",
      "Approve; counts only when the whole target is typed.", .layer, in: [.approval], rank: 1),
    row(
      .approveByKey, [.character("y")], "approve", "run it", "Approve.", .layer,
      in: [.approvalByKey], rank: 1),
    row(
      .denyInstead, [.tab], "deny-instead", "deny, with a reason", "Deny, with a reason.", .layer,
      in: [.approval, .approvalByKey], rank: 2),
    row(
      .aside, [.escape], "aside", "later", "Put the request aside; it stays pending.", .layer,
      in: [.approval, .approvalByKey], rank: 3),
  ]
}
