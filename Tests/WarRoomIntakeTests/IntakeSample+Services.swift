extension IntakeSample {
  static let services = [
    IntakeSample(
      "sentry_issue_webhook",
      #"""
      {"action": "resolved", "data": {"issue": {"id": "117", "title": "KeyError: 'user'", \#
      "culprit": "app.views in get", "level": "fatal", "status": "resolved", \#
      "firstSeen": "2026-01-11T10:00:00.5Z", "lastSeen": "2026-01-12T10:00:00Z", \#
      "count": "42", "userCount": 3, "project": {"id": "1", "name": "Shop", \#
      "slug": "shop"}, "shortId": "SHOP-1", "permalink": "https://s/117"}}, \#
      "actor": {"name": "Bob"}}
      """#,
      [
        "title": "KeyError: 'user'",
        "severity": "fatal",
        "status": "resolved",
        "started_at": "2026-01-11T10:00:00.5Z",
        "service": "shop",
      ]),
    IntakeSample(
      "sentry_metric_alert",
      #"""
      {"action": "critical", "data": {"metric_alert": {"id": "5", \#
      "title": "Error count over 100", "date_started": "2026-01-11T09:59:00Z", \#
      "identifier": "8", "projects": ["shop"], "status": 20, \#
      "alert_rule": {"name": "Errors"}}, \#
      "description_title": "Critical: Error count over 100", \#
      "description_text": "150 events in the last 10 minutes", "web_url": "https://s/m/5"}}
      """#,
      [
        "title": "Critical: Error count over 100",
        "severity": "critical",
        "status": "firing",
        "started_at": "2026-01-11T09:59:00Z",
        "service": "shop",
      ]),
    IntakeSample(
      "datadog_webhook",
      #"""
      {"alert_id": "991", "alert_metric": "system.load.1", \#
      "alert_title": "[P2] [Warn] Load is high on web-3", "alert_transition": "Warn", \#
      "priority": "P2", "date": "1760000000000", "alert_scope": "host:web-3,service:shop", \#
      "hostname": "web-3", "link": "https://app.datadoghq.com/monitors/991", \#
      "tags": "env:prod,service:shop"}
      """#,
      [
        "title": "[P2] [Warn] Load is high on web-3",
        "severity": "P2",
        "status": "firing",
        "started_at": "2025-10-09T08:53:20Z",
        "service": "shop",
      ]),
    IntakeSample(
      "newrelic_workflow",
      #"""
      {"id": "aa", "issueUrl": "https://nr/i", "title": "Error rate high", \#
      "priority": "HIGH", "impactedEntities": ["checkout"], "totalIncidents": 2, \#
      "state": "CLOSED", "trigger": "INCIDENT_CLOSED", "createdAt": 1750000000000, \#
      "acknowledgedAt": 1750000060000, "closedAt": 1750000600000, "sources": ["newrelic"], \#
      "alertPolicyNames": ["P"], "alertConditionNames": ["C"]}
      """#,
      [
        "title": "Error rate high",
        "severity": "HIGH",
        "status": "resolved",
        "started_at": "2025-06-15T15:06:40Z",
        "ended_at": "2025-06-15T15:16:40Z",
        "service": "checkout",
      ]),
    IntakeSample(
      "uptime_kuma",
      #"""
      {"heartbeat": {"monitorID": 7, "status": 0, "time": "2026-02-02 02:02:02.222", \#
      "msg": "connect ECONNREFUSED", "important": true, "duration": 60, "timezone": "UTC"}, \#
      "monitor": {"id": 7, "name": "Shop", "url": "https://shop", "type": "http", \#
      "basic_auth_user": "u", "basic_auth_pass": "geheim"}, \#
      "msg": "[Shop] [DOWN] connect ECONNREFUSED"}
      """#,
      [
        "title": "Shop: connect ECONNREFUSED",
        "status": "firing",
        "started_at": "2026-02-02T02:02:02.222Z",
        "dedup_key": "7",
      ]),
    IntakeSample(
      "elastic_alert_doc",
      #"""
      {"_id": "d1", "_index": ".alerts", \#
      "_source": {"@timestamp": "2026-01-01T01:01:01.001Z", \#
      "kibana.alert.rule.name": "Log threshold", "kibana.alert.status": "active", \#
      "kibana.alert.severity": "high", "kibana.alert.start": "2026-01-01T01:00:00Z", \#
      "kibana.alert.uuid": "u1", "kibana.alert.reason": "100 log entries", \#
      "service.name": "cart"}}
      """#,
      [
        "title": "Log threshold",
        "severity": "high",
        "status": "firing",
        "started_at": "2026-01-01T01:00:00Z",
        "service": "cart",
        "dedup_key": "u1",
      ]),
    IntakeSample(
      "checkly",
      #"""
      {"event": "API check", "alert_type": "ALERT_FAILURE", "check_name": "API check", \#
      "group_name": "", "check_id": "c1", "check_type": "API", "check_result_id": "r", \#
      "check_error_message": "status 500", "response_time": "1234", \#
      "started_at": "2026-08-08T08:08:08.000Z", "tags": ["prod"], \#
      "link": "https://checkly/c1", "region": "eu-1"}
      """#,
      [
        "title": "API check",
        "status": "firing",
        "started_at": "2026-08-08T08:08:08Z",
        "service": "API check",
      ]),
    IntakeSample(
      "sentry_event_alert",
      #"""
      {"action": "triggered", "data": {"event": {"title": "TimeoutError: no answer", \#
      "level": "error", "timestamp": 1770000000.25, "issue_id": "991", \#
      "web_url": "https://s/991", "project": 4, "tags": [["environment", "prod"]]}, \#
      "triggered_rule": "Many timeouts"}}
      """#,
      [
        "title": "TimeoutError: no answer",
        "severity": "error",
        "status": "firing",
        "started_at": "2026-02-02T02:40:00.25Z",
        "dedup_key": "991",
        "labels.environment": "prod",
      ]),
    IntakeSample(
      "sentry_legacy_webhook",
      #"""
      {"id": "77", "project": "shop", "project_name": "Shop", "culprit": "cart in add", \#
      "level": "warning", "url": "https://s/77", "message": "slow", \#
      "event": {"title": "Slow cart", "timestamp": 1770000000.5, "environment": "prod", \#
      "tags": [["browser", "X 1"]]}}
      """#,
      [
        "title": "Slow cart",
        "severity": "warning",
        "status": "firing",
        "started_at": "2026-02-02T02:40:00.5Z",
        "service": "shop",
        "labels.browser": "X 1",
        "labels.culprit": "cart in add",
      ]),
    IntakeSample(
      "newrelic_legacy",
      #"""
      {"severity": "CRITICAL", "policy_url": "https://nr/p", \#
      "current_state": "acknowledged", "policy_name": "Web", \#
      "incident_url": "https://nr/i/0", "targets": [{"name": "shop", \#
      "labels": {"tier": "1"}}], "incident_id": 0, "condition_name": "Apdex", \#
      "details": "Apdex < 0.5", "timestamp": 1770000000250}
      """#,
      [
        "title": "Apdex",
        "severity": "CRITICAL",
        "status": "acknowledged",
        "started_at": "2026-02-02T02:40:00.25Z",
        "service": "shop",
        "dedup_key": "0",
      ]),
    IntakeSample(
      "signalfx",
      #"""
      {"severity": "Major", "statusExtended": "anomalous", "detectorUrl": "https://sfx/d", \#
      "incidentId": "E1", "messageBody": "Rule cleared at Sat, 21 Nov 2026 02:15:00 GMT.", \#
      "inputs": {"rule": "lag", "messageTitle": "Manually resolved: lag"}}
      """#,
      [
        "title": "Manually resolved: lag",
        "severity": "Major",
        "status": "ambiguous",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "lag",
        "dedup_key": "E1",
      ]),
    IntakeSample(
      "dynatrace_problem",
      #"""
      {"PID": "99", "ProblemID": "P-1", "State": "RESOLVED", \#
      "ProblemTitle": "Failure rate increase", "ProblemSeverity": "ERROR", \#
      "ImpactedEntities": [{"name": "cart"}], "ProblemURL": "https://dt/p"}
      """#,
      [
        "title": "Failure rate increase",
        "severity": "ERROR",
        "status": "resolved",
        "service": "cart",
        "dedup_key": "99",
      ]),
    IntakeSample(
      "splunk_alert",
      #"""
      {"sid": "s", "search_name": "Failed logins", "app": "search", "owner": "admin", \#
      "results_link": "https://splunk/x", "result": {"host": "web1", "_time": "1770000000", \#
      "severity": "high"}}
      """#,
      [
        "title": "Failed logins",
        "severity": "high",
        "status": "firing",
        "started_at": "2026-02-02T02:40:00Z",
        "service": "web1",
      ]),
    IntakeSample(
      "honeycomb_trigger",
      #"""
      {"version": "v0.1.0", "id": "h1", "name": "Slow requests", "status": "TRIGGERED", \#
      "summary": "p99 high", "alert_severity": "CRITICAL", "dataset": "shop", \#
      "trigger_url": "https://hc/t", "result_url": "https://hc/r"}
      """#,
      [
        "title": "Slow requests",
        "severity": "CRITICAL",
        "status": "firing",
        "service": "shop",
        "dedup_key": "h1",
      ]),
    IntakeSample(
      "coralogix",
      #"""
      {"uuid": "u", "alert_id": "a1", "name": "Errors in cart", "description": "many", \#
      "alert_action": "resolve", "service": "$SERVICE", "fields": [{"key": "team", \#
      "value": "shop"}, {"key": "severity", "value": "ERROR"}, {"key": "timestamp", \#
      "value": "2026/11/21 02:15:00 GMT"}, {"key": "application", \#
      "value": "*insert desired application name*"}, {"key": "Custom", \#
      "value": "$JSON_KEY"}]}
      """#,
      [
        "title": "Errors in cart",
        "severity": "ERROR",
        "status": "resolved",
        "started_at": "2026-11-21T02:15:00Z",
        "service": nil,
        "labels.team": "shop",
      ]),
    IntakeSample(
      "axiom",
      #"""
      {"action": "Closed", "event": {"monitorID": "mo1", "title": "Resolved: errors", \#
      "body": "fine", "timestamp": "2026-11-21 02:15:00 +0000 UTC", "value": 0}}
      """#,
      [
        "title": "Resolved: errors",
        "status": "resolved",
        "started_at": "2026-11-21T02:15:00Z",
        "dedup_key": "mo1",
      ]),
    IntakeSample(
      "dash0",
      #"""
      {"type": "alert.ongoing", "data": {"issue": {"id": "i", "issueIdentifier": "ii", \#
      "start": "2026-11-21T02:15:00Z", "status": "critical", \#
      "summary": "Error ratio of cart", "url": "https://d0/i", \#
      "labels": [{"key": "service.name", "value": {"stringValue": "cart"}}]}}}
      """#,
      [
        "title": "Error ratio of cart",
        "severity": "critical",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "cart",
        "dedup_key": "ii",
      ]),
    IntakeSample(
      "thousandeyes",
      #"""
      {"eventId": "1-2", "eventType": "ALERT_NOTIFICATION_CLEAR", \#
      "alert": {"severity": "Major", "dateStartZoned": "2026-11-21 02:15:00 UTC", \#
      "dateEndZoned": "2026-11-21 02:20:00 UTC", "ruleExpression": "Loss > 5 %", \#
      "ruleName": "Loss to shop", "agentName": "fra", "alertId": 12}}
      """#,
      [
        "title": "Loss to shop",
        "severity": "Major",
        "status": "resolved",
        "started_at": "2026-11-21T02:15:00Z",
        "ended_at": "2026-11-21T02:20:00Z",
        "service": "fra",
        "dedup_key": "12",
      ]),
    IntakeSample(
      "pingdom",
      #"""
      {"check_id": 5, "check_name": "Shop", "check_type": "HTTP", \#
      "check_params": {"hostname": "shop.example.com", "basic_auth": "u:p", \#
      "full_url": "https://u:p@shop.example.com/"}, "previous_state": "DOWN", \#
      "current_state": "UP", "importance_level": "HIGH", \#
      "state_changed_timestamp": 1770000000, "description": "OK", "long_description": "OK"}
      """#,
      [
        "title": "Shop: OK",
        "severity": "HIGH",
        "status": "resolved",
        "started_at": "2026-02-02T02:40:00Z",
        "service": "shop.example.com",
        "dedup_key": "5",
      ]),
    IntakeSample(
      "betterstack_incident",
      #"""
      {"data": {"id": "25", "type": "incident", "attributes": {"name": "shop.example.com", \#
      "cause": "Status 500", "started_at": "2026-11-21T02:15:00.000Z", \#
      "acknowledged_at": "2026-11-21T02:16:00.000Z", "resolved_at": null, \#
      "url": "https://shop"}}}
      """#,
      [
        "title": "shop.example.com: Status 500",
        "status": "acknowledged",
        "started_at": "2026-11-21T02:15:00Z",
        "dedup_key": "25",
      ]),
    IntakeSample(
      "uptimerobot",
      #"""
      monitorID=42&monitorURL=https%3A%2F%2Fshop&monitorFriendlyName=Shop&alertType=1&alertT\#
      ypeFriendlyName=Down&alertDetails=HTTP+500&alertDateTime=1770000000
      """#,
      [
        "title": "Shop: HTTP 500",
        "status": "firing",
        "started_at": "2026-02-02T02:40:00Z",
        "service": "Shop",
        "dedup_key": "42",
      ]),
    IntakeSample(
      "statuscake",
      #"""
      URL=https%3A%2F%2Fshop&Token=abcdef&Name=Shop&StatusCode=500&Status=Down
      """#,
      [
        "title": "Shop is Down",
        "status": "firing",
        "service": "Shop",
      ]),
    IntakeSample(
      "graylog_event",
      #"""
      {"event_definition_id": "e1", "event_definition_title": "Many 500", \#
      "event": {"id": "01", "timestamp": "2026-11-21T02:15:00.556Z", \#
      "timestamp_processing": "2026-11-21T11:15:00Z", "message": "Many 500: 41", \#
      "source": "graylog1", "key": "cart", "priority": 2, "alert": true, \#
      "fields": {"app": "cart"}}, "backlog": []}
      """#,
      [
        "title": "Many 500: 41",
        "severity": "2",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00.556Z",
        "service": "graylog1",
        "labels.app": "cart",
      ]),
    IntakeSample(
      "elastalert",
      #"""
      {"rule_name": "Many timeouts", "alert_subject": "Timeouts in cart", "num_hits": 41, \#
      "num_matches": 1, "priority": "2", "@timestamp": "2026-11-21T02:15:00Z", \#
      "service": "cart", "message": "timeout"}
      """#,
      [
        "title": "Timeouts in cart",
        "severity": "2",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "cart",
      ]),
    IntakeSample(
      "uptime_kuma",
      #"""
      {"heartbeat": null, "monitor": null, "msg": "Testing of the notification"}
      """#,
      [
        "title": "Testing of the notification",
        "status": "info",
      ]),
  ]
}
