/// Bounds of this target, each with its reason.
package enum Limits {
  /// Samples of one series: a week at a sample each ten seconds, some megabytes.
  package static let samples = 65_536
  /// Neighbours that tell the usual step between samples: the newest, as steps may have changed.
  static let intervalSteps = 1_024
  /// Values that are compared pair by pair: time and memory grow with the square.
  static let pairedValues = 96
  /// The most that neighbours are taken to resemble each other: beyond it a short series tells
  /// nothing, and a division by nearly zero would tell that loudly.
  static let correlation = 0.9
  /// Values that are searched for change points at a time: the search may take their square.
  package static let changePointValues = 2_000
  /// Seconds before the onset in which a rhythm must prove itself: one whole day, less where the
  /// history is shorter.
  static let rhythmCheckSeconds = 86_400.0
  /// The share of the spread that a rhythm may leave: above it, it explains too little.
  static let rhythmGain = 0.85
  /// Seconds before the onset that make the baseline, where that is enough samples: older than an
  /// hour is another load.
  static let baselineSeconds = 3_600.0
  /// Samples that make the baseline at least, where there are so many.
  static let baselineFewest = 30
  /// Samples that make the baseline at most: more would be thinned anyway.
  static let baselineMost = 360
  /// Below this many samples before the onset there is no baseline.
  static let baselineNeeded = 5
  /// Standard deviations of the sign test from which on there is a trend: one in two hundred by
  /// chance, both ways together.
  static let trendScore = 2.8
  /// Samples below which a trend is not looked for.
  static let trendFewest = 8
  /// Standard errors that call a worsening in the first three samples, where it is looked for once.
  static let firstCordErrors = 3.3
  /// The same later, where it is looked for again with every sample.
  static let cordErrors = 4.0
  /// What three neighbours did before the action may be exceeded by chance by so much.
  static let wildMargin = 1.15
  /// Deviations beyond which a past excursion was another incident and is no measure.
  static let wildMost = 6.0
  /// Deviations by which a stretch must be worse than the calmest one before it to be trouble.
  static let onsetDeviations = 3.0
  /// The highest confidence: noise is never quite what it is taken for.
  static let surest = 0.999
}
