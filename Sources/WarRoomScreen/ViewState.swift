import WarRoomCore

/// What someone looks at, as far as it is not the room itself.
struct ViewState: Equatable, Sendable {
  var focus = Pane.options
  var zoomed = false
  /// Places in the room's entries.
  var timeline = ListPosition<Int>()
  /// Rows of the blast radius by their ids.
  var blast = ListPosition<String>()
  /// Ids of options.
  var options = ListPosition<String>()
  /// Ids of signals.
  var signals = ListPosition<String>()
  /// Ids of changes.
  var changes = ListPosition<String>()
  /// What the timeline is narrowed to; nil: everything.
  var filter: TimelineFilter?
  /// The rows that it leaves.
  var filtered = TimelineOrder()
  /// Entries that were there when the timeline last followed its end.
  var seenEntries = 0
  /// Whose output; nil: the newest run.
  var run: RunID?
  /// Lines between the end of the output and the window's; 0 follows.
  var outputScroll = 0
  /// What is searched for; empty: nothing.
  var search = ""
  var order = TimelineOrder()
  /// What was typed into forms that were put aside.
  var drafts: [Form.Kind: Form] = [:]
}
