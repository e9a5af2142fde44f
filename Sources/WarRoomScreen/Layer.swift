/// What lies above the board. Dialogs are values: the topmost one has the keys.
enum Layer: Equatable, Sendable {
  case help(HelpPage)
  case page(Page)
  case menu(Menu)
  case prompt(Prompt)
  case form(Form)
  case palette(Palette)
  case approval(ApprovalPrompt)
  case chart(Chart)

  var context: Action.Context {
    switch self {
    case .help: .help
    case .page: .page
    case .menu: .menu
    case .prompt: .prompt
    case .form: .form
    case .palette: .palette
    case .chart: .chart
    case .approval(let prompt): prompt.byKey ? .approvalByKey : .approval
    }
  }
}

/// Every key, filtered by what is typed.
struct HelpPage: Equatable, Sendable {
  /// Columns before the text.
  static let labelColumns = 18

  var filter = TextField(limit: 40)
  var scroll = 0
}

/// Actions by name, filtered by what is typed.
struct Palette: Equatable, Sendable {
  var field = TextField(limit: 40)
  var selected = 0
}

/// A page of text about something in the room, drawn from the room as it is.
struct Page: Equatable, Sendable {
  /// What it is about.
  enum Subject: Equatable, Sendable {
    /// Place in the room's entries, which only grow.
    case entry(Int)
    case service(String)
    case option(String)
    case run(Int)
    case readIn
    /// Ids of signals and changes, numbers of evidence, fingerprints of alerts.
    case signal(String)
    case change(String)
    case evidence(Int)
    case alert(String)
    case person(String)
    /// How urgent it is and whose fault it looks like, with what that rests on.
    case assessment
  }

  var subject: Subject
  var scroll = 0

  /// Columns before the text; the read-in's labels are names and duties.
  var labelColumns: Int { subject == .readIn ? 24 : 16 }
}
