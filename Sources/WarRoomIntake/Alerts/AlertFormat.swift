/// One way in which alerts are written: known by its shape alone.
struct AlertFormat: Sendable {
  /// The name in `format` of what was read; stable.
  let name: String
  /// True when a payload can be nothing else; called for objects and arrays.
  let recognises: @Sendable (Fields) -> Bool
  /// The alerts in a payload that was recognised, in its order; none when it holds none.
  let read: @Sendable (Fields) -> [AlertDraft]

  init(
    _ name: String, when recognises: @escaping @Sendable (Fields) -> Bool,
    read: @escaping @Sendable (Fields) -> [AlertDraft]
  ) {
    self.name = name
    self.recognises = recognises
    self.read = read
  }

  /// For payloads that hold one alert.
  init(
    _ name: String, when recognises: @escaping @Sendable (Fields) -> Bool,
    one: @escaping @Sendable (Fields) -> AlertDraft
  ) {
    self.init(name, when: recognises, read: { [one($0)] })
  }

  /// All formats, in the order in which they are tried: who looks at more members comes first.
  static let all: [AlertFormat] =
    AlertmanagerFormats.all + GrafanaFormats.all + PagerDutyFormats.all
    + PagerDutyRestFormats.all + SentryFormats.all + CloudFormats.all + OpsgenieFormats.all
    + NagiosFormats.all + ZabbixFormats.all + ServiceFormats.all + UptimeFormats.all
    + StatuspageFormats.all + ForgeFormats.all + LogFormats.all + ClusterFormats.all
    + ApplianceFormats.all
}
