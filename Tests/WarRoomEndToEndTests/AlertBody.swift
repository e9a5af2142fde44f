import Testing

/// Bodies that senders of alerts post, as far as their shapes differ.
struct AlertBody: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// The title that the incident gets.
  var title = "Checkout answers with errors"
  var severity = "SEV-1"
  var services = ["checkout"]

  static let all = [
    AlertBody(testDescription: "webhook of version 4", text: webhook(version: #""4""#)),
    AlertBody(testDescription: "webhook of version 3", text: webhook(version: "3")),
    AlertBody(
      testDescription: "the API's list of alerts", text: "[\(alert(status: apiStatus))]"),
    AlertBody(
      testDescription: "the API's list of groups",
      text: #"[{"labels":{},"receiver":{"name":"x"},"alerts":[\#(alert(status: apiStatus))]}]"#),
    AlertBody(
      testDescription: "an object with a title",
      text: #"{"title":"The disk fills","severity":"warning","service":"mail"}"#,
      title: "The disk fills", severity: "SEV-3", services: ["mail"]),
  ]

  static let apiStatus = #"{"state":"active","silencedBy":[],"inhibitedBy":[]}"#

  static func webhook(version: String = #""4""#, summary: String = "Checkout answers with errors")
    -> String
  {
    """
    {"version":\(version),"groupKey":"{}:{}","status":"firing","receiver":"warroom",
     "groupLabels":{},"commonLabels":{},"commonAnnotations":{},"externalURL":"http://a.example",
     "alerts":[\(alert(status: #""firing""#, summary: summary))]}
    """
  }

  static func alert(status: String, summary: String = "Checkout answers with errors") -> String {
    """
    {"status":\(status),"startsAt":"2026-11-21T02:03:04Z","endsAt":"0001-01-01T00:00:00Z",
     "labels":{"alertname":"CheckoutErrors","severity":"critical","service":"checkout"},
     "annotations":{"summary":"\(summary)","description":"38 % fail"},
     "generatorURL":"http://a.example/graph","fingerprint":"0123456789abcdef"}
    """
  }
}
