import ArgumentParser
import WarRoomCore

/// `warroom lesson`: record something that was learned.
struct LessonCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Record something that was learned.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "well, improve, lucky, contributing or related.") var kind: String
  @Argument(help: "What was learned.") var text: String

  func order() throws -> Order {
    let kinds: [String: Lesson.Kind] = [
      "well": .wentWell, "improve": .toImprove, "lucky": .lucky, "contributing": .contributing,
      "related": .related,
    ]
    guard let kind = kinds[kind] else {
      throw Failure(.usage, "a lesson is well, improve, lucky, contributing or related")
    }
    return .review(.recordLesson(Lesson(kind: kind, text: text)))
  }
}
