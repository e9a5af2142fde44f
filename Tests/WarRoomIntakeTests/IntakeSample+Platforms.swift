extension IntakeSample {
  static let platforms = [
    IntakeSample(
      "aws_sns_cloudwatch",
      #"""
      {"Records": [{"EventSource": "aws:sns", "EventVersion": "1.0", \#
      "Sns": {"Type": "Notification", "MessageId": "m", "TopicArn": "arn:aws:sns:x:1:t", \#
      "Subject": "OK: \"errs\"", "Message": "{\"AlarmName\": \"errs\", \#
      \"AWSAccountId\": \"1\", \"NewStateValue\": \"OK\", \"NewStateReason\": \"fine\", \#
      \"StateChangeTime\": \"2026-04-04T04:04:04.123+0000\", \#
      \"Region\": \"EU (Frankfurt)\", \#
      \"AlarmArn\": \"arn:aws:cloudwatch:eu-central-1:1:alarm:errs\", \#
      \"OldStateValue\": \"ALARM\", \"Trigger\": {\"Period\": 60, \#
      \"Metrics\": [{\"Id\": \"e1\", \"Expression\": \"m1/m2\"}, {\"Id\": \"m1\", \#
      \"MetricStat\": {\"Metric\": {\"Dimensions\": [{\"name\": \"LB\", \#
      \"value\": \"lb1\"}], \"MetricName\": \"5XX\", \"Namespace\": \"AWS/ELB\"}, \#
      \"Stat\": \"Sum\"}}]}}", "Timestamp": "2026-04-04T04:04:05Z"}}]}
      """#,
      [
        "title": "errs",
        "severity": nil,
        "status": "resolved",
        "started_at": "2026-04-04T04:04:04.123Z",
        "service": "AWS/ELB",
        "dedup_key": "arn:aws:cloudwatch:eu-central-1:1:alarm:errs",
      ]),
    IntakeSample(
      "aws_sns",
      #"""
      {"Type": "Notification", "MessageId": "mm", "TopicArn": "arn:aws:sns:x:1:t", \#
      "Subject": "Backup failed", "Message": "The nightly backup of db-1 did not finish.", \#
      "Timestamp": "2026-04-04T04:04:05Z", "Signature": "abc"}
      """#,
      [
        "title": "Backup failed",
        "status": "firing",
        "started_at": "2026-04-04T04:04:05Z",
      ]),
    IntakeSample(
      "aws_eventbridge_alarm",
      #"""
      {"version": "0", "id": "c4", "detail-type": "CloudWatch Alarm State Change", \#
      "source": "aws.cloudwatch", "account": "123", "time": "2026-01-02T17:04:40Z", \#
      "region": "us-east-1", "resources": ["arn:aws:cloudwatch:us-east-1:123:alarm:Cpu"], \#
      "detail": {"alarmName": "Cpu", "configuration": {"metrics": [{"id": "x", \#
      "metricStat": {"metric": {"namespace": "AWS/EC2", "name": "CPUUtilization", \#
      "dimensions": {"InstanceId": "i-1"}}, "period": 300, "stat": "Average"}, \#
      "returnData": true}]}, "previousState": {"value": "OK"}, "state": {"value": "ALARM", \#
      "reason": "r", "timestamp": "2026-01-02T17:04:40.985+0000"}}}
      """#,
      [
        "title": "Cpu",
        "status": "firing",
        "started_at": "2026-01-02T17:04:40Z",
        "service": "AWS/EC2",
        "labels.InstanceId": "i-1",
      ]),
    IntakeSample(
      "gcp_monitoring",
      #"""
      {"incident": {"incident_id": "0.abc", "scoping_project_id": "prj", \#
      "url": "https://console", "started_at": 1577840461, "ended_at": 1577877071, \#
      "state": "CLOSED", "severity": "Critical", "summary": "CPU over", \#
      "policy_name": "Web", "condition_name": "CPU", "resource": {"type": "gce_instance", \#
      "labels": {"instance_id": "11", "zone": "us-east1"}}, \#
      "metric": {"type": "compute/cpu"}, "observed_value": "0.9", \#
      "threshold_value": "0.8"}, "version": "1.2"}
      """#,
      [
        "title": "Web: CPU",
        "severity": "Critical",
        "status": "resolved",
        "started_at": "2020-01-01T01:01:01Z",
        "ended_at": "2020-01-01T11:11:11Z",
        "dedup_key": "0.abc",
      ]),
    IntakeSample(
      "azure_monitor_common",
      #"""
      {"schemaId": "azureMonitorCommonAlertSchema", \#
      "data": {"essentials": {"alertId": "/subscriptions/s/a/1", \#
      "alertRule": "WCUS-R2-Gen2", "severity": "Sev1", "signalType": "Metric", \#
      "monitorCondition": "Resolved", "monitoringService": "Platform", \#
      "alertTargetIDs": ["/subscriptions/s/vm/wcus-r2"], \#
      "configurationItems": ["wcus-r2-gen2"], "originAlertId": "or1", \#
      "firedDateTime": "2019-03-22T13:58:24.3713213Z", \#
      "resolvedDateTime": "2019-03-22T14:03:16.2246313Z", "description": "", \#
      "essentialsVersion": "1.0"}, \#
      "alertContext": {"condition": {"allOf": [{"metricName": "Percentage CPU", \#
      "dimensions": [{"name": "ResourceId", "value": "3e"}]}]}}}}
      """#,
      [
        "title": "WCUS-R2-Gen2",
        "severity": "Sev1",
        "status": "resolved",
        "started_at": "2019-03-22T13:58:24.371321Z",
        "ended_at": "2019-03-22T14:03:16.224631Z",
        "service": "wcus-r2-gen2",
        "dedup_key": "or1",
      ]),
    IntakeSample(
      "statuspage_webhook",
      #"""
      {"meta": {"unsubscribe": "http://x"}, "page": {"id": "j2", \#
      "status_indicator": "critical", "status_description": "Major"}, \#
      "component_update": {"created_at": "2013-05-29T21:32:28Z", \#
      "new_status": "major_outage", "old_status": "operational", "id": "k7", \#
      "component_id": "rb5"}, "component": {"created_at": "2013-05-29T21:32:28Z", \#
      "id": "rb5", "name": "Some Component", "status": "major_outage"}}
      """#,
      [
        "title": "Some Component",
        "status": "firing",
        "started_at": "2013-05-29T21:32:28Z",
        "service": "Some Component",
      ]),
    IntakeSample(
      "statuspage_incidents",
      #"""
      {"page": {"id": "kc", "name": "GitHub", "time_zone": "Etc/UTC"}, \#
      "incidents": [{"id": "i1", "name": "Delays in Actions", "status": "resolved", \#
      "impact": "minor", "created_at": "2026-05-01T10:00:00Z", \#
      "started_at": "2026-05-01T09:50:00Z", "resolved_at": "2026-05-01T11:00:00Z", \#
      "incident_updates": [{"status": "resolved", "body": "Done", \#
      "created_at": "2026-05-01T11:00:00Z"}], "components": [{"name": "Actions"}]}]}
      """#,
      [
        "title": "Delays in Actions",
        "severity": "minor",
        "status": "resolved",
        "started_at": "2026-05-01T09:50:00Z",
        "ended_at": "2026-05-01T11:00:00Z",
        "service": "Actions",
      ]),
    IntakeSample(
      "cloudevents",
      #"""
      [{"specversion": "1.0", "type": "com.acme.deploy.finished", "source": "/ci", \#
      "subject": "shop", "id": "A1", "time": "2026-04-05T17:31:00Z", "data_base64": "AAEC"}]
      """#,
      [
        "title": "com.acme.deploy.finished shop",
        "status": "info",
        "started_at": "2026-04-05T17:31:00Z",
        "service": "/ci",
      ]),
    IntakeSample(
      "github_deployment_status",
      #"""
      {"action": "created", "deployment_status": {"id": 1, "state": "failure", \#
      "environment": "staging", "created_at": "2026-10-10T10:10:10Z", \#
      "description": "boom"}, "deployment": {"id": 2, "sha": "abc", "ref": "v1.2", \#
      "environment": "staging"}, "repository": {"full_name": "o/r"}}
      """#,
      [
        "title": "Deployment of v1.2 to staging: failure",
        "status": "info",
        "started_at": "2026-10-10T10:10:10Z",
        "service": "o/r",
      ]),
    IntakeSample(
      "otlp_logs",
      #"""
      {"resourceLogs": [{"resource": {"attributes": [{"key": "service.name", \#
      "value": {"stringValue": "pay"}}]}, "scopeLogs": [{"scope": {"name": "lib"}, \#
      "logRecords": [{"timeUnixNano": "1760000000000000000", "severityNumber": 17, \#
      "severityText": "ERROR", "body": {"stringValue": "card declined"}}, \#
      {"timeUnixNano": "1760000001000000000", "severityNumber": 9, \#
      "body": {"stringValue": "retry"}}]}]}]}
      """#,
      [
        "title": "card declined",
        "severity": "ERROR (17)",
        "status": "info",
        "started_at": "2025-10-09T08:53:20Z",
        "service": "pay",
      ], count: 2),
    IntakeSample(
      "aws_sns_cloudwatch",
      #"""
      {"Type": "SubscriptionConfirmation", "MessageId": "m9", "Token": "sesam", \#
      "TopicArn": "arn:aws:sns:x:1:t", "Message": "You have chosen to subscribe", \#
      "SubscribeURL": "https://sns.example.com/?Action=ConfirmSubscription&Token=sesam", \#
      "Timestamp": "2026-05-05T00:00:00Z"}
      """#,
      [
        "title": "SNS subscription confirmation",
        "status": "control",
        "started_at": "2026-05-05T00:00:00Z",
        "labels.TopicArn": "arn:aws:sns:x:1:t",
      ]),
    IntakeSample(
      "github_workflow_run",
      #"""
      {"action": "completed", "workflow": {"name": "deploy"}, "workflow_run": {"id": 3, \#
      "head_branch": "main", "status": "completed", "conclusion": "failure", \#
      "created_at": "2026-11-21T02:00:00Z", "updated_at": "2026-11-21T02:15:00Z"}, \#
      "repository": {"full_name": "o/r"}}
      """#,
      [
        "title": "workflow_run completed: failure",
        "status": "info",
        "started_at": "2026-11-21T02:00:00Z",
        "ended_at": "2026-11-21T02:15:00Z",
        "service": "o/r",
        "labels.head_branch": "main",
      ]),
    IntakeSample(
      "github_issue_comment",
      #"""
      {"action": "created", "issue": {"number": 4, "title": "Checkout slow", \#
      "state": "open"}, "comment": {"id": 8, "body": "I see it too.", \#
      "created_at": "2026-11-21T02:15:00Z", "user": {"login": "ann"}}, \#
      "repository": {"full_name": "o/r"}}
      """#,
      [
        "title": "Checkout slow",
        "status": "note",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "o/r",
        "labels.author": "ann",
        "labels.issue": "4",
      ]),
    IntakeSample(
      "gitlab_webhook",
      #"""
      {"object_kind": "deployment", "status": "success", \#
      "status_changed_at": "2026-11-21 02:15:00 +0000", "deployment_id": 15, \#
      "environment": "production", "project": {"path_with_namespace": "g/p"}, \#
      "short_sha": "279484c0", "user": {"username": "ann"}}
      """#,
      [
        "title": "deployment to production: success",
        "status": "info",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "g/p",
      ]),
    IntakeSample(
      "kubernetes_event",
      #"""
      {"kind": "Event", "apiVersion": "v1", "type": "Warning", "reason": "BackOff", \#
      "message": "Back-off restarting failed container", "count": 4, \#
      "firstTimestamp": "2026-11-21T02:15:00Z", "lastTimestamp": "2026-11-21T02:25:00Z", \#
      "involvedObject": {"kind": "Pod", "name": "cart-1", "namespace": "shop", "uid": "u1"}}
      """#,
      [
        "title": "BackOff: Back-off restarting failed container",
        "severity": "Warning",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "cart-1",
      ]),
    IntakeSample(
      "argocd_application",
      #"""
      {"app": {"metadata": {"name": "cart"}, \#
      "spec": {"destination": {"namespace": "shop"}}, \#
      "status": {"sync": {"status": "Synced", "revision": "abc"}, \#
      "health": {"status": "Degraded"}, \#
      "operationState": {"startedAt": "2026-11-21T02:15:00Z", "message": "ok"}}}}
      """#,
      [
        "title": "cart: Synced/Degraded",
        "status": "info",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "cart",
      ]),
    IntakeSample(
      "statuspage_webhook",
      #"""
      {"page": {"id": "p", "name": "Shop"}, "incident": {"id": "i1", \#
      "name": "Payments fail", "status": "investigating", "impact": "critical", \#
      "created_at": "2026-11-21T02:15:00.5Z", "resolved_at": null, \#
      "incident_updates": [{"body": "We look into it.", \#
      "affected_components": [{"name": "Payments"}]}], "components": []}}
      """#,
      [
        "title": "Payments fail",
        "severity": "critical",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00.5Z",
        "service": "Payments",
        "dedup_key": "i1",
      ]),
  ]
}
