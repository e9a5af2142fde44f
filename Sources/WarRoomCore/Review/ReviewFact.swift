/// What was found out, repaired and learned.
package enum ReviewFact: Equatable, Sendable {
  case hypothesisStated(number: UInt64, text: String)
  case hypothesisArgued(number: UInt64, Hypothesis.Argument)
  case hypothesisJudged(number: UInt64, Hypothesis.Standing, reason: String)
  case fixRecorded(Fix)
  case lessonRecorded(Lesson)
  case actionItemAdded(ActionItem)
  /// Owner and due date as they are from now on.
  case actionItemChanged(
    number: UInt64, ActionItem.Status, owner: String?, due: Timestamp?, reason: String)
  /// A message went out, by hand or by a command; `to` names whom it is for.
  case messageSent(to: String, text: String, link: String?)
}

/// What someone asks to be recorded of it. Numbers are given by the room.
package enum ReviewOrder: Equatable, Sendable {
  case stateHypothesis(String)
  case argue(number: UInt64, Hypothesis.Argument)
  case judgeHypothesis(number: UInt64, Hypothesis.Standing, reason: String)
  case recordFix(Fix)
  case recordLesson(Lesson)
  /// Its number is passed over.
  case addActionItem(ActionItem)
  case changeActionItem(
    number: UInt64, ActionItem.Status, owner: String?, due: Timestamp?, reason: String)
  case recordMessage(to: String, text: String, link: String?)
}

/// All of it together.
package struct Review: Equatable, Sendable {
  package internal(set) var hypotheses: [Hypothesis] = []
  package internal(set) var fix: Fix?
  package internal(set) var lessons: [Lesson] = []
  package internal(set) var actionItems: [ActionItem] = []

  mutating func take(_ fact: ReviewFact) -> Bool {
    switch fact {
    case .hypothesisStated(let number, let text):
      guard hypothesis(number) == nil else { return false }
      hypotheses.append(Hypothesis(number: number, text: text))
    case .hypothesisArgued(let number, let argument):
      guard let place = hypothesis(number) else { return false }
      hypotheses[place].arguments.append(argument)
    case .hypothesisJudged(let number, let standing, let reason):
      guard let place = hypothesis(number) else { return false }
      hypotheses[place].standing = standing
      hypotheses[place].reason = reason
    case .fixRecorded(let fix):
      self.fix = fix
    case .lessonRecorded(let lesson):
      lessons.append(lesson)
    case .actionItemAdded(let item):
      guard actionItem(item.number) == nil else { return false }
      actionItems.append(item)
    case .actionItemChanged(let number, let status, let owner, let due, _):
      guard let place = actionItem(number) else { return false }
      actionItems[place].status = status
      actionItems[place].owner = owner
      actionItems[place].due = due
    case .messageSent:
      break
    }
    return true
  }

  func hypothesis(_ number: UInt64) -> Int? { hypotheses.firstIndex { $0.number == number } }
  func actionItem(_ number: UInt64) -> Int? { actionItems.firstIndex { $0.number == number } }
}
