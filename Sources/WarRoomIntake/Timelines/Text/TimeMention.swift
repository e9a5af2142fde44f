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

    /// Small, for a document may have a million of them; -1: no year.
    private var storedYear: Int32
    private var storedMonth: Int8
    private var storedDay: Int8
    var order: Order
    /// The year has too many digits.
    var damaged = false

    init(year: Int?, month: Int, day: Int, order: Order = .plain) {
      storedYear = Int32(truncatingIfNeeded: year ?? -1)
      storedMonth = Int8(truncatingIfNeeded: month)
      storedDay = Int8(truncatingIfNeeded: day)
      self.order = order
    }

    var year: Int? {
      get { storedYear < 0 ? nil : Int(storedYear) }
      set { storedYear = Int32(truncatingIfNeeded: newValue ?? -1) }
    }
    var month: Int { Int(storedMonth) }
    var day: Int { Int(storedDay) }
  }

  /// A time of day.
  struct Clock: Equatable, Sendable {
    private var storedSecond: Int32
    private var storedMicrosecond: Int32
    /// Morning or afternoon is written, or needs not be.
    var half: Bool
    /// `AM` or `PM` is written.
    var isTwelve = false
    /// The hour has one digit, as in `1:05`.
    var short = false

    init(second: Int, microsecond: Int = 0, half: Bool = false) {
      storedSecond = Int32(truncatingIfNeeded: second)
      storedMicrosecond = Int32(truncatingIfNeeded: microsecond)
      self.half = half
    }

    /// Second of the day.
    var second: Int {
      get { Int(storedSecond) }
      set { storedSecond = Int32(truncatingIfNeeded: newValue) }
    }
    var microsecond: Int {
      get { Int(storedMicrosecond) }
      set { storedMicrosecond = Int32(truncatingIfNeeded: newValue) }
    }
  }

  /// An amount that is counted from another entry.
  struct Relative: Equatable, Sendable {
    var seconds: Int
    /// From the start of the incident; else from the entry before.
    var fromStart: Bool
  }

  var day: Day?
  /// 0 for Monday.
  var weekday: Int8?
  var clock: Clock?
  var endDay: Day?
  var endClock: Clock?
  var zone: MentionedZone?
  var relative: Relative?
  /// Days after the day that is in force, as in `(next day)`.
  var daysLater: Int8 = 0
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
