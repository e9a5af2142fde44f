extension IntakeSample {
  static let prometheus = [
    IntakeSample(
      "alertmanager_webhook",
      #"""
      {"version": "3", "groupKey": 13786124913411123456, "status": "resolved", \#
      "receiver": "r", "groupLabels": {"job": "api"}, "commonLabels": {}, \#
      "commonAnnotations": {}, "externalURL": "http://a", "alerts": [{"status": "resolved", \#
      "labels": {"alertname": "ApiLatency", "job": "api", "severity": "page"}, \#
      "annotations": {"title": "p99 over 2 s"}, "startsAt": "2026-03-02T10:00:00+03:00", \#
      "endsAt": "2026-03-02T10:20:00+03:00", "generatorURL": "http://p/g"}]}
      """#,
      [
        "title": "p99 over 2 s",
        "severity": "page",
        "status": "resolved",
        "started_at": "2026-03-02T07:00:00Z",
        "ended_at": "2026-03-02T07:20:00Z",
        "service": "api",
        "labels.alertname": "ApiLatency",
      ]),
    IntakeSample(
      "alertmanager_webhook",
      #"""
      {"version": "4", "groupKey": "k", "status": "firing", "groupLabels": {}, \#
      "commonLabels": {}, "alerts": [{"status": "firing", "labels": {"alertname": "A", \#
      "instance": "1"}, "annotations": {}, "startsAt": "2026-03-02T10:00:00Z", \#
      "endsAt": "0001-01-01T00:00:00Z"}, {"status": "resolved", \#
      "labels": {"alertname": "A", "instance": "2"}, "annotations": {}, \#
      "startsAt": "2026-03-02T10:00:00Z", "endsAt": "2026-03-02T10:05:00Z"}]}
      """#,
      [
        "title": "A",
        "status": "firing",
        "severity": nil,
        "started_at": "2026-03-02T10:00:00Z",
      ], count: 2),
    IntakeSample(
      "alertmanager_api_v2_alerts",
      #"""
      [{"annotations": {"summary": "Node gone"}, "endsAt": "2099-01-01T00:00:00Z", \#
      "fingerprint": "ab12", "receivers": [{"name": "x"}], \#
      "startsAt": "2026-01-02T03:04:05.000Z", "status": {"inhibitedBy": ["f"], \#
      "silencedBy": [], "state": "suppressed"}, "updatedAt": "2026-01-02T03:05:05Z", \#
      "labels": {"alertname": "NodeDown", "severity": "critical", "service": "infra"}}]
      """#,
      [
        "title": "Node gone",
        "severity": "critical",
        "status": "suppressed",
        "started_at": "2026-01-02T03:04:05Z",
        "service": "infra",
        "dedup_key": "ab12",
      ]),
    IntakeSample(
      "grafana_unified",
      #"""
      {"receiver": "hook", "status": "firing", "orgId": 3, "alerts": [{"status": "firing", \#
      "labels": {"alertname": "DB slow", "team": "data", "severity": "high"}, \#
      "annotations": {"summary": "Query time high"}, \#
      "startsAt": "2026-02-03T04:05:06.789+01:00", "endsAt": "0001-01-01T00:00:00Z", \#
      "fingerprint": "f00", "values": {"B": 12.5}, "valueString": "[ var='B' value=12.5 ]", \#
      "generatorURL": "https://g/alerting"}, {"status": "resolved", \#
      "labels": {"alertname": "DB slow", "team": "data", "instance": "b"}, \#
      "annotations": {"summary": "Query time high on b"}, \#
      "startsAt": "2026-02-03T03:00:00Z", "endsAt": "2026-02-03T03:30:00Z", \#
      "fingerprint": "f01"}], "groupLabels": {}, "commonLabels": {"team": "data"}, \#
      "commonAnnotations": {}, "externalURL": "https://g", "version": "1", \#
      "groupKey": "{}", "truncatedAlerts": 0, "title": "[FIRING:1, RESOLVED:1] DB slow", \#
      "state": "alerting", "message": "m"}
      """#,
      [
        "title": "Query time high",
        "severity": "high",
        "status": "firing",
        "started_at": "2026-02-03T03:05:06.789Z",
        "labels.team": "data",
      ], count: 2),
    IntakeSample(
      "grafana_legacy",
      #"""
      {"dashboardId": 1, "evalMatches": [], "orgId": 1, "panelId": 2, "ruleId": 12, \#
      "ruleName": "Queue depth", "ruleUrl": "https://g/d/x", "state": "no_data", \#
      "tags": {"severity": "warning"}, "title": "[No Data] Queue depth"}
      """#,
      [
        "title": "[No Data] Queue depth",
        "severity": "warning",
        "status": "unknown",
        "started_at": nil,
      ]),
    IntakeSample(
      "alertmanager_webhook",
      #"""
      {"specversion": "1.0", "type": "am", "source": "/am", "id": "9", \#
      "datacontenttype": "application/json", "data": {"version": "4", "groupKey": "g", \#
      "groupLabels": {}, "status": "firing", "alerts": [{"status": "firing", \#
      "labels": {"alertname": "X", "severity": "info"}, \#
      "annotations": {"summary": "inside"}, "startsAt": "2026-04-05T17:31:00Z", \#
      "endsAt": "0001-01-01T00:00:00Z"}]}}
      """#,
      [
        "title": "inside",
        "severity": "info",
        "status": "firing",
        "started_at": "2026-04-05T17:31:00Z",
      ]),
    IntakeSample(
      "alertmanager_api_v2_groups",
      #"""
      [{"labels": {}, "receiver": {"name": "a"}, "alerts": [{"annotations": {}, \#
      "endsAt": "2099-01-01T00:00:00Z", "fingerprint": "aa", \#
      "startsAt": "2026-01-01T00:00:01Z", "status": {"inhibitedBy": [], "silencedBy": [], \#
      "state": "active"}, "labels": {"alertname": "Down", "job": "node"}}]}, {"labels": {}, \#
      "receiver": {"name": "b"}, "alerts": [{"annotations": {}, \#
      "endsAt": "2099-01-01T00:00:00Z", "fingerprint": "aa", \#
      "startsAt": "2026-01-01T00:00:01Z", "status": {"inhibitedBy": [], "silencedBy": [], \#
      "state": "active"}, "labels": {"alertname": "Down", "job": "node"}}]}]
      """#,
      [
        "title": "Down",
        "status": "firing",
        "service": "node",
        "dedup_key": "aa",
        "ended_at": nil,
      ]),
    IntakeSample(
      "alertmanager_api_v2_silences",
      #"""
      [{"id": "s1", "status": {"state": "active"}, "comment": "Replacing the disk", \#
      "createdBy": "ann@example.com", "startsAt": "2026-01-01T00:00:00Z", \#
      "endsAt": "2026-01-01T04:00:00Z", "matchers": [{"isEqual": true, "isRegex": false, \#
      "name": "instance", "value": "db1"}]}]
      """#,
      [
        "title": "Silenced by ann@example.com: Replacing the disk",
        "status": "suppressed",
        "started_at": "2026-01-01T00:00:00Z",
        "labels.instance": "db1",
      ]),
    IntakeSample(
      "oncall_formatted",
      #"""
      {"alert_uid": "1f2e", "title": "Queue grows", "state": "alerting", \#
      "message": "4,000 waiting", "link_to_upstream_details": "https://mon/q"}
      """#,
      [
        "title": "Queue grows",
        "status": "firing",
        "dedup_key": "1f2e",
      ]),
    IntakeSample(
      "prometheus_rules_api",
      #"""
      {"status": "success", "data": {"alerts": [{"labels": {"alertname": "Lag", \#
      "severity": "warning"}, "annotations": {}, "state": "pending", \#
      "activeAt": "2026-11-21T02:15:00.5Z", "value": "1e+00"}]}}
      """#,
      [
        "title": "Lag",
        "severity": "warning",
        "status": "pending",
        "started_at": "2026-11-21T02:15:00.5Z",
      ]),
  ]
}
