extension IntakeSample {
  static let paging = [
    IntakeSample(
      "pagerduty_events_v2",
      #"""
      {"routing_key": "R0KEYR0KEY", "event_action": "trigger", "dedup_key": "db-1/disk", \#
      "client": "Mon", "client_url": "https://mon/x", \#
      "links": [{"href": "https://mon/graph", "text": "Graph"}], \#
      "payload": {"summary": "Disk 97 % on db-1", "source": "db-1.example.com", \#
      "severity": "error", "timestamp": "2026-07-17T08:42:58.315+0000", \#
      "component": "postgres", "group": "prod", "class": "disk", \#
      "custom_details": {"free": "3 %"}}}
      """#,
      [
        "title": "Disk 97 % on db-1",
        "severity": "error",
        "status": "firing",
        "started_at": "2026-07-17T08:42:58.315Z",
        "dedup_key": "db-1/disk",
        "service": "postgres",
      ]),
    IntakeSample(
      "pagerduty_events_v2",
      #"""
      {"routing_key": "R0", "event_action": "resolve", "dedup_key": "db-1/disk"}
      """#,
      [
        "status": "resolved",
        "dedup_key": "db-1/disk",
        "severity": nil,
      ]),
    IntakeSample(
      "pagerduty_change_events",
      #"""
      {"routing_key": "R0", "payload": {"summary": "Deployed build 991", "source": "ci", \#
      "timestamp": "2026-07-17T08:00:00Z", "custom_details": {"build": "991"}}, \#
      "links": [{"href": "https://ci/991"}]}
      """#,
      [
        "title": "Deployed build 991",
        "status": "info",
        "started_at": "2026-07-17T08:00:00Z",
      ]),
    IntakeSample(
      "pagerduty_webhook_v3",
      #"""
      {"event": {"id": "5A", "event_type": "incident.annotated", \#
      "resource_type": "incident_note", "occurred_at": "2026-05-05T05:05:05.555Z", \#
      "agent": {"summary": "Ann", "id": "P1"}, "data": {"incident": {"id": "PGR0VU2", \#
      "summary": "Latency up", "html_url": "https://pd/incidents/PGR0VU2"}, \#
      "id": "PWL7QXS", "content": "We rolled back.", "trimmed": false, \#
      "type": "incident_note"}}}
      """#,
      [
        "title": "Latency up",
        "status": "note",
        "started_at": "2026-05-05T05:05:05.555Z",
      ]),
    IntakeSample(
      "pagerduty_webhook_v3",
      #"""
      {"event": {"id": "5B", "event_type": "incident.resolved", \#
      "resource_type": "incident", "occurred_at": "2026-05-05T06:00:00.000Z", \#
      "agent": null, "data": {"id": "PGR0VU2", "type": "incident", "number": 2, \#
      "status": "resolved", "title": "Latency up", "created_at": "2026-05-05T05:00:00Z", \#
      "service": {"summary": "API"}, "urgency": "high", "priority": {"summary": "P1"}, \#
      "html_url": "https://pd/2"}}}
      """#,
      [
        "title": "Latency up",
        "severity": "P1",
        "status": "resolved",
        "started_at": "2026-05-05T05:00:00Z",
        "ended_at": "2026-05-05T06:00:00Z",
        "service": "API",
      ]),
    IntakeSample(
      "pagerduty_rest_incidents",
      #"""
      {"incidents": [{"id": "PT4KHLK", "type": "incident", \#
      "summary": "[#1234] The server is on fire.", "incident_number": 1234, \#
      "title": "The server is on fire.", "created_at": "2025-10-06T21:30:42Z", \#
      "status": "acknowledged", "urgency": "high", \#
      "service": {"summary": "My Mail Service"}, "priority": {"summary": "P2"}}], \#
      "limit": 1, "offset": 0, "more": true}
      """#,
      [
        "title": "The server is on fire.",
        "severity": "P2",
        "status": "acknowledged",
        "started_at": "2025-10-06T21:30:42Z",
        "service": "My Mail Service",
      ]),
    IntakeSample(
      "pagerduty_rest_log_entries",
      #"""
      {"log_entries": [{"id": "Q02", "type": "trigger_log_entry", \#
      "summary": "Triggered through the API", "created_at": "2025-11-07T00:14:20Z", \#
      "agent": {"summary": "svc"}, "service": {"summary": "Pay"}, \#
      "incident": {"summary": "[#1] x"}}]}
      """#,
      [
        "title": "Triggered through the API",
        "status": "note",
        "started_at": "2025-11-07T00:14:20Z",
        "service": "Pay",
      ]),
    IntakeSample(
      "opsgenie_webhook",
      #"""
      {"source": {"name": "", "type": "web"}, "alert": {"tags": ["a", "b"], \#
      "message": "Broker down", "username": "u", "alertId": "0522-x", "source": "u", \#
      "alias": "kafka-1", "tinyId": "23", "createdAt": 1426106604838, \#
      "updatedAt": 1426106605000000005, "userId": "1", "entity": "kafka", \#
      "priority": "P1"}, "action": "Close", "integrationId": "37c8", "integrationName": "W"}
      """#,
      [
        "title": "Broker down",
        "severity": "P1",
        "status": "resolved",
        "started_at": "2015-03-11T20:43:24.838Z",
        "service": "kafka",
        "dedup_key": "kafka-1",
      ]),
    IntakeSample(
      "opsgenie_rest_alert",
      #"""
      {"data": {"id": "8743a1", "tinyId": "1791", "alias": "ev42", \#
      "message": "Our servers are in danger", "status": "open", "acknowledged": true, \#
      "isSeen": true, "tags": ["OverwriteQuietHours"], "snoozed": false, "count": 79, \#
      "lastOccurredAt": "2017-04-03T20:05:50.894Z", \#
      "createdAt": "2017-03-21T20:32:52.353Z", "source": "Isengard", "owner": "o", \#
      "priority": "P5", "entity": "EC2"}, "took": 0.3, "requestId": "9"}
      """#,
      [
        "title": "Our servers are in danger",
        "severity": "P5",
        "status": "acknowledged",
        "started_at": "2017-03-21T20:32:52.353Z",
        "service": "EC2",
        "dedup_key": "ev42",
      ]),
    IntakeSample(
      "slack_message",
      #"""
      {"attachments": [{"fallback": "[RESOLVED] Disk", "color": "good", \#
      "title": "[RESOLVED] Disk full on db1", "title_link": "https://g/x", \#
      "text": "All fine", "ts": 1700000000}]}
      """#,
      [
        "title": "[RESOLVED] Disk full on db1",
        "status": "resolved",
        "started_at": "2023-11-14T22:13:20Z",
      ]),
    IntakeSample(
      "pagerduty_webhook_v1",
      #"""
      {"messages": [{"id": "m1", "created_on": "2026-03-03T03:03:03Z", \#
      "type": "incident.trigger", "data": {"incident": {"id": "PX1", "incident_number": 9, \#
      "created_on": "2026-03-03T03:03:00Z", "status": "triggered", \#
      "service": {"name": "Mail"}, "assigned_to_user": "null", \#
      "trigger_summary_data": {"subject": "Mail queue stuck"}}}}]}
      """#,
      [
        "title": "Mail queue stuck",
        "status": "firing",
        "started_at": "2026-03-03T03:03:00Z",
        "service": "Mail",
        "dedup_key": "PX1",
        "labels.incident_number": "9",
      ]),
    IntakeSample(
      "pagerduty_events_v1",
      #"""
      {"service_key": "0123456789", "event_type": "acknowledge", \#
      "incident_key": "web/http", "description": "Web is slow"}
      """#,
      [
        "title": "Web is slow",
        "status": "acknowledged",
        "dedup_key": "web/http",
      ]),
    IntakeSample(
      "pagerduty_rest_alerts",
      #"""
      {"alerts": [{"id": "PA1", "type": "alert", "summary": "Disk full", \#
      "status": "resolved", "severity": "warning", "created_at": "2026-03-03T03:00:00Z", \#
      "alert_key": "disk/db1", "service": {"summary": "DB"}, \#
      "resolved_at": "2026-03-03T03:30:00Z"}]}
      """#,
      [
        "title": "Disk full",
        "severity": "warning",
        "status": "resolved",
        "ended_at": "2026-03-03T03:30:00Z",
        "service": "DB",
        "dedup_key": "disk/db1",
      ]),
    IntakeSample(
      "pagerduty_rest_notes",
      #"""
      {"notes": [{"id": "N1", "user": {"summary": "Ann"}, "content": "Rolled back to 41", \#
      "created_at": "2026-03-03T03:10:00Z"}]}
      """#,
      [
        "title": "Rolled back to 41",
        "status": "note",
        "started_at": "2026-03-03T03:10:00Z",
        "labels.author": "Ann",
      ]),
    IntakeSample(
      "jira_issue",
      #"""
      {"webhookEvent": "jira:issue_created", "issue": {"key": "OPS-7", \#
      "fields": {"summary": "Login broken", "status": {"name": "Open"}, \#
      "priority": {"name": "Highest"}, "created": "2026-03-01T09:30:00.000+0000", \#
      "project": {"key": "OPS"}}}}
      """#,
      [
        "title": "Login broken",
        "severity": "Highest",
        "status": "firing",
        "started_at": "2026-03-01T09:30:00Z",
        "dedup_key": "OPS-7",
        "service": "OPS",
      ]),
    IntakeSample(
      "victorops",
      #"""
      {"message_type": "CRITICAL", "entity_id": "disk/db1", \#
      "entity_display_name": "Disk on db1", "state_message": "97 % used", \#
      "state_start_time": 1770000000}
      """#,
      [
        "title": "Disk on db1",
        "severity": "CRITICAL",
        "status": "firing",
        "started_at": "2026-02-02T02:40:00Z",
        "dedup_key": "disk/db1",
      ]),
    IntakeSample(
      "opsgenie_webhook",
      #"""
      {"action": "AddNote", "alert": {"alertId": "x1", "message": "Broker down", \#
      "alias": "k", "note": "I look", "createdAt": 1770000000250}, "integrationId": "i"}
      """#,
      [
        "title": "Broker down",
        "status": "note",
        "dedup_key": "k",
      ]),
  ]
}
