extension Room {
  /// Investigation, repair and lessons: they may still be written when an incident is over.
  func decideReview(_ order: ReviewOrder) throws(Refusal) -> [Fact] {
    _ = try declared()
    switch order {
    case .stateHypothesis, .argue, .judgeHypothesis:
      return try decideHypothesis(order)
    case .recordFix(let fix):
      try Room.check(fix.what, field: "fix")
      try Room.checkLengths([fix.tests, fix.doesNotAddress, fix.link ?? ""] + fix.files)
      guard fix.files.count <= Limits.listCount else {
        throw .tooMany(what: "files", limit: Limits.listCount)
      }
      return [.review(.fixRecorded(fix))]
    case .recordLesson(let lesson):
      try Room.check(lesson.text, field: "lesson")
      guard review.lessons.count < Limits.reviewCount else {
        throw .tooMany(what: "lessons", limit: Limits.reviewCount)
      }
      return [.review(.lessonRecorded(lesson))]
    case .addActionItem(var item):
      try Room.check(item.text, field: "action item")
      try Room.checkLengths([item.owner ?? "", item.link ?? ""])
      guard review.actionItems.count < Limits.reviewCount else {
        throw .tooMany(what: "action items", limit: Limits.reviewCount)
      }
      item.number = (review.actionItems.last?.number ?? 0) + 1
      item.status = .open
      return [.review(.actionItemAdded(item))]
    case .changeActionItem(let number, let status, let owner, let due, let reason):
      try Room.check(reason, field: "reason")
      try Room.checkLengths([owner ?? ""])
      guard review.actionItem(number) != nil else {
        throw .unchanged("there is no action item \(number)")
      }
      return [
        .review(
          .actionItemChanged(number: number, status, owner: owner, due: due, reason: reason))
      ]
    case .recordMessage(let to, let text, let link):
      try Room.check(to, field: "to", limit: Limits.titleLength)
      try Room.check(text, field: "message")
      try Room.checkLengths([link ?? ""])
      return [.review(.messageSent(to: to, text: text, link: link))]
    }
  }

  private func decideHypothesis(_ order: ReviewOrder) throws(Refusal) -> [Fact] {
    switch order {
    case .stateHypothesis(let text):
      try Room.check(text, field: "hypothesis")
      guard review.hypotheses.count < Limits.reviewCount else {
        throw .tooMany(what: "hypotheses", limit: Limits.reviewCount)
      }
      let number = (review.hypotheses.last?.number ?? 0) + 1
      return [.review(.hypothesisStated(number: number, text: text))]
    case .argue(let number, let argument):
      try Room.check(argument.text, field: "text")
      try Room.checkLengths(argument.links)
      guard let place = review.hypothesis(number) else {
        throw .unchanged("there is no hypothesis \(number)")
      }
      guard review.hypotheses[place].arguments.count < Limits.listCount,
        argument.links.count <= Limits.listCount
      else { throw .tooMany(what: "arguments", limit: Limits.listCount) }
      return [.review(.hypothesisArgued(number: number, argument))]
    case .judgeHypothesis(let number, let standing, let reason):
      try Room.check(reason, field: "reason")
      guard review.hypothesis(number) != nil else {
        throw .unchanged("there is no hypothesis \(number)")
      }
      return [.review(.hypothesisJudged(number: number, standing, reason: reason))]
    case .recordFix, .recordLesson, .addActionItem, .changeActionItem, .recordMessage:
      return []
    }
  }

  private static func checkLengths(_ texts: [String]) throws(Refusal) {
    for text in texts where text.unicodeScalars.count > Limits.textLength {
      throw .textTooLong(field: "text", limit: Limits.textLength)
    }
  }
}
