package import WarRoomJSON

/// What one body may hold.
package struct IntakeBounds: Equatable, Sendable {
  /// Size and nesting of the JSON.
  package var json: JSONLimits
  /// Alerts in one body.
  package var alerts: Int

  package init(json: JSONLimits, alerts: Int) {
    self.json = json
    self.alerts = alerts
  }

  /// 4 MiB, 32 levels, 4,096 alerts.
  package static let standard = IntakeBounds(
    json: JSONLimits(bytes: Limits.bodyBytes, depth: Limits.depth, values: Limits.values),
    alerts: Limits.alertCount)
}
