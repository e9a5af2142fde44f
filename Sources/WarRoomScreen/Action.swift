/// What a key means. Each case stands once in the action table, from which the keys, the footer,
/// the help, the palette and the documentation come.
package enum Action: String, CaseIterable, Sendable {
  // Decide.
  case choose, approvals, deny, cancelRun, waiveEvidence, adHoc, andon
  // Run the incident.
  case phase, classify, severity, scope, roles, update, verify, cause, report, goOn
  // Say what is known around.
  case impact, attribute, markChange, showDiff
  // Write.
  case note, amend
  // Look.
  case detail, readIn, search, nextMatch, previousMatch, endSearch, rooms, earlierRun, laterRun
  case filter, align, assessment, follow
  // In a chart.
  case cursorEarlier, cursorLater, markEarlier, markLater, narrower, wider
  // Move.
  case down, up, halfDown, halfUp, pageDown, pageUp, first, last
  case nextPane, previousPane, timeline, blast, options, signals, changes, output, zoom
  // The console itself.
  case help, palette, redraw, suspend, interrupt, quit
  // A replay.
  case playPause, stepForward, stepBack, nextDecision, previousDecision, minuteForward, minuteBack
  case nextPhase, previousPhase, faster, slower, goTo, tenth, toStart, toEnd, chapters, otherReplay
  // In a layer above the board.
  case accept, nextField, previousField, earlierChoice, laterChoice, complete, close, leaveText
  case denyInstead, approveByKey, acceptTarget, aside

  /// What the help page sorts by.
  package enum Group: String, CaseIterable, Sendable {
    case decide = "Decide"
    case lead = "Run the incident"
    case write = "Write"
    case look = "Look"
    case chart = "In a chart"
    case move = "Move"
    case console = "The console"
    case layer = "In a list, a text or a prompt"
    case replay = "Replay"
  }

  /// Where a key is pressed. In one context a key means one thing.
  package enum Context: String, CaseIterable, Sendable {
    /// The panes.
    case board
    /// The panes of a replay, in place of `board`.
    case replay
    /// The panes while a search is on: asked before `board` and `replay`.
    case searching
    /// The pane of signals: asked before `board` and `replay`.
    case signals
    /// The pane of changes: asked before `board` and `replay`.
    case changes
    /// A chart of signals.
    case chart
    /// Pages of text: detail, read-in.
    case page
    /// Help: typing filters.
    case help
    /// Lists to choose from.
    case menu
    /// One line to type.
    case prompt
    /// Several lines to type.
    case form
    /// The palette: typing filters.
    case palette
    /// An approval that asks for a typed target.
    case approval
    /// An approval that asks for one key.
    case approvalByKey
  }
}
