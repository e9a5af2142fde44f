/// A time as it is written, before anything is known of what stands around it.
struct TimeMention: Equatable, Sendable {
  /// A day, perhaps without its year.
  struct Day: Equatable, Sendable {
    /// How two numbers with a slash between them stand.
    enum Order: Equatable, Sendable {
      /// Not written so.
      case plain
      case monthFirst, dayFirst
      /// Both are at most 12; taken as month first until more is known.
      case either
    }

    var year: Int?
    var month: Int
    var day: Int
    var order = Order.plain
    /// The year has too many digits.
    var damaged = false
  }

  /// A time of day.
  struct Clock: Equatable, Sendable {
    /// Second of the day.
    var second: Int
    var microsecond = 0
    /// Morning or afternoon is written, or needs not be.
    var half = false
    /// The hour has one digit, as in `1:05`.
    var short = false
  }

  /// An amount that is counted from another entry.
  struct Relative: Equatable, Sendable {
    var seconds: Int
    /// From the start of the incident; else from the entry before.
    var fromStart: Bool
  }

  var day: Day?
  /// 0 for Monday.
  var weekday: Int?
  var clock: Clock?
  var endDay: Day?
  var endClock: Clock?
  var zone: MentionedZone?
  var relative: Relative?
  /// Days after the day that is in force, as in `(next day)`.
  var daysLater = 0
  var approximate = false
  /// Digits are missing; without a clock nothing of the time is known.
  var incomplete = false
  /// What a form prints where a time belongs, as in `HH:mm`.
  var template = false

  /// There is nothing but a day.
  var isDayOnly: Bool {
    clock == nil && relative == nil && !incomplete && !template && (day != nil || daysLater > 0)
  }

  /// There is a time of day, or a mark that stands for one.
  var hasTime: Bool { clock != nil || relative != nil || incomplete || template }
}
