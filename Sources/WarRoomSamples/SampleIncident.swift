import WarRoomCore

/// A public incident that is inside the program, so that there is something to replay on the
/// first day: facts only, in our own words, with the page that they were taken from. What an entry
/// marks was read from the words, and its guesses say so; severities were published for none.
package struct SampleIncident: Sendable {
  /// Names it on the command line: `gitlab-2017-01-31`.
  package let slug: String
  package let title: String
  /// The day it began, as `2017-01-31`.
  package let date: String
  /// The page, or the repository and file, that tells it.
  package let source: String
  /// The zone that the source prints its times in; the timeline here is in UTC.
  let zone: String
  let services: [String]
  /// Why it happened, as its owners found.
  let cause: String
  let category: RootCause.Category
  /// In the shape that `SampleTimeline` reads.
  let timeline: String

  /// All of them, sorted by `slug`.
  package static let all: [SampleIncident] = [
    .aws20251019, .cloudflare20190702, .cloudflare20251118, .dfds20210826, .dfds20221031,
    .dfds20240313, .fastly20210608, .github20181021, .gitlab20170131, .k8sProw20190208,
    .matrix20190411, .moj20230111, .moj20230725, .moj20240725, .moj20250723, .mybinder20171017,
    .mybinder20180118, .mybinder20180418, .openai20241211, .posthog20250929, .posthog20251024,
    .stripe20190710, .wikimedia20230606,
  ]

  /// The one of that name.
  package static func named(_ slug: String) -> SampleIncident? {
    all.first { $0.slug == slug }
  }
}
