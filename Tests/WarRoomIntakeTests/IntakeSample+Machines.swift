extension IntakeSample {
  static let machines = [
    IntakeSample(
      "zabbix_webhook",
      #"""
      {"zabbix_url": "http://z", "event_id": "4711", "trigger_id": "13", \#
      "trigger_name": "High CPU on web1", "trigger_severity": "High", \#
      "trigger_status": "PROBLEM", "host_name": "web1", "event_date": "2026.03.04", \#
      "event_time": "05:06:07", "event_value": "1"}
      """#,
      [
        "title": "High CPU on web1",
        "severity": "High",
        "status": "firing",
        "started_at": "2026-03-04T05:06:07Z",
        "service": "web1",
        "dedup_key": "4711",
      ]),
    IntakeSample(
      "zabbix_api_problem",
      #"""
      {"jsonrpc": "2.0", "result": [{"eventid": "1245463", "source": "0", "object": "0", \#
      "objectid": "15112", "clock": "1472457242", "ns": "209442442", \#
      "r_eventid": "1245468", "r_clock": "1472457285", "r_ns": "125644870", \#
      "correlationid": "0", "name": "Zabbix agent on localhost is unreachable for 5 minutes"\#
      , "acknowledged": "1", "severity": "3", "suppressed": "0", "opdata": "", \#
      "tags": [{"tag": "test tag", "value": "test value"}]}], "id": 1}
      """#,
      [
        "title": "Zabbix agent on localhost is unreachable for 5 minutes",
        "severity": "3",
        "status": "resolved",
        "started_at": "2016-08-29T07:54:02Z",
        "ended_at": "2016-08-29T07:54:45Z",
      ]),
    IntakeSample(
      "icinga2_event_stream",
      #"""
      {"type":"StateChange","host":"db1","service":"disk","state":2.0,"state_type":1.0,"time\#
      stamp":1710000000.5,"check_result":{"output":"DISK CRITICAL - free 1%","state":2.0,"ex\#
      it_status":2.0}}
      {"type":"StateChange","host":"db1","service":"disk","state":0.0,"state_type":1.0,"time\#
      stamp":1710000300.5,"check_result":{"output":"DISK OK","state":0.0}}
      """#,
      [
        "title": "disk on db1: DISK CRITICAL - free 1%",
        "severity": "CRITICAL",
        "status": "firing",
        "started_at": "2024-03-09T16:00:00.5Z",
        "service": "disk",
        "dedup_key": "db1!disk",
      ], count: 2),
    IntakeSample(
      "nagios_macros",
      #"""
      NAGIOS_NOTIFICATIONTYPE=PROBLEM
      NAGIOS_HOSTNAME=web1
      NAGIOS_SERVICEDESC=HTTP
      NAGIOS_SERVICESTATE=CRITICAL
      NAGIOS_SERVICEOUTPUT=Connection refused
      NAGIOS_LONGDATETIME=Wed Sep 19 15:29:14 CEST 2018
      """#,
      [
        "title": "HTTP on web1: Connection refused",
        "severity": "CRITICAL",
        "status": "firing",
        "started_at": "2018-09-19T13:29:14Z",
        "service": "HTTP",
      ]),
    IntakeSample(
      "kapacitor",
      #"""
      {"id": "cpu:host=web1", "message": "cpu:host=web1 is CRITICAL value: 97", \#
      "details": "d", "time": "2026-06-06T06:06:06Z", "duration": 120000000000, \#
      "level": "CRITICAL", "data": {"series": [{"name": "cpu", "tags": {"host": "web1"}, \#
      "columns": ["time", "usage"], "values": [["2026-06-06T06:06:06Z", 97]]}]}, \#
      "previousLevel": "OK"}
      """#,
      [
        "title": "cpu:host=web1 is CRITICAL value: 97",
        "severity": "CRITICAL",
        "status": "firing",
        "started_at": "2026-06-06T06:06:06Z",
        "dedup_key": "cpu:host=web1",
      ]),
    IntakeSample(
      "riemann",
      #"""
      {"host": "web1", "service": "api latency", "state": "ok", \#
      "description": "Latency back to 40 ms", "metric": 40, "tags": ["api"], \#
      "time": 1500000000, "ttl": 60}
      """#,
      [
        "title": "Latency back to 40 ms",
        "status": "resolved",
        "started_at": "2017-07-14T02:40:00Z",
        "service": "api latency",
      ]),
    IntakeSample(
      "generic",
      #"""
      {"alarm": {"id": "abc-9", "headline": "Payment queue stuck", "criticality": "Major", \#
      "opened_at": "2026-09-09 09:09:09+0200", "host": "mq1"}, "vendor": "acme"}
      """#,
      [
        "title": "Payment queue stuck",
        "severity": "Major",
        "status": "firing",
        "started_at": "2026-09-09T07:09:09Z",
        "service": "mq1",
        "dedup_key": "abc-9",
      ]),
    IntakeSample(
      "generic",
      #"""
      {"name": "Cert expires", "status": "Recovered", "priority": "P4", "time": 1790000000, \#
      "url": "https://x/y"}
      """#,
      [
        "title": "Cert expires",
        "severity": "P4",
        "status": "resolved",
        "started_at": "2026-09-21T14:13:20Z",
      ]),
    IntakeSample(
      "generic",
      #"""
      payload=%7B%22title%22%3A%22Job+failed%22%2C%22severity%22%3A%22warning%22%2C%22state%\#
      22%3A%22alerting%22%7D
      """#,
      [
        "title": "Job failed",
        "severity": "warning",
        "status": "firing",
      ]),
    IntakeSample(
      "plain",
      #"""
      CRITICAL: raid array degraded on nas1
      second line
      """#,
      [
        "title": "CRITICAL: raid array degraded on nas1",
        "status": "firing",
      ]),
    IntakeSample(
      "generic",
      #"""
      {"alert_name": "Too many 500", "alert_state": "TRIGGERED", "severity_level": "SEV2", \#
      "first_seen": "Sat, 21 Nov 2026 02:15:00 GMT", "service_name": "web", \#
      "fingerprint": "zz"}
      """#,
      [
        "title": "Too many 500",
        "severity": "SEV2",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "web",
        "dedup_key": "zz",
      ]),
    IntakeSample(
      "checkmk_webhook",
      #"""
      {"summary": "CheckMK db1 - OK -> CRIT", "host": "db1", "service": "Disk /", \#
      "event": "OK -> CRIT", "output": "97 % used", "status": "CRITICAL", \#
      "severity": "CRITICAL", "site": "main", "what": "SERVICE", \#
      "notification_type": "PROBLEM", "long_date_time": "Sat Nov 21 03:15:00 CET 2026"}
      """#,
      [
        "title": "CheckMK db1 - OK -> CRIT",
        "severity": "CRITICAL",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "Disk /",
        "dedup_key": "db1!Disk /",
      ]),
    IntakeSample(
      "nagios_macros",
      #"""
      {"NOTIFICATIONTYPE": "ACKNOWLEDGEMENT", "HOSTNAME": "web1", "HOSTSTATE": "DOWN", \#
      "HOSTOUTPUT": "no ping", "LONGDATETIME": "Sat Nov 21 03:15:00 CET 2026"}
      """#,
      [
        "title": "web1: no ping",
        "severity": "DOWN",
        "status": "acknowledged",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "web1",
      ]),
    IntakeSample(
      "wazuh",
      #"""
      {"timestamp": "2026-11-21T03:15:00.5+0100", "rule": {"level": 12, \#
      "description": "Many failed logins", "id": "5712", "groups": ["sshd"]}, \#
      "agent": {"id": "003", "name": "web1"}, "id": "17.1", "full_log": "\u2026"}
      """#,
      [
        "title": "Many failed logins",
        "severity": "12",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00.5Z",
        "service": "web1",
        "labels.rule": "5712",
        "labels.agent": "003",
      ]),
    IntakeSample(
      "wazuh",
      #"""
      {"message": "Host key changed.", "severity": "high", \#
      "description": "Rule ID 99\nLevel 12\nAgent ID 007\nAgent Name web2\nTitle x\n", \#
      "created_at": "2026-11-21T03:15:00.25+01.00"}
      """#,
      [
        "title": "Host key changed.",
        "severity": "high",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00.25Z",
        "service": "web2",
        "labels.rule": "99",
        "labels.agent": "007",
      ]),
    IntakeSample(
      "sensu_event",
      #"""
      {"timestamp": 1770000000, "entity": {"metadata": {"name": "web1"}}, \#
      "check": {"metadata": {"name": "check-cpu", "namespace": "default"}, \#
      "output": "CPU 99 %", "status": 2, "state": "failing", "issued": 1770000000}}
      """#,
      [
        "title": "check-cpu on web1: CPU 99 %",
        "severity": "CRITICAL",
        "status": "firing",
        "started_at": "2026-02-02T02:40:00Z",
        "service": "check-cpu",
        "dedup_key": "web1!check-cpu",
      ]),
    IntakeSample(
      "netdata",
      #"""
      {"host": "web1", "alarm": "ram_in_use", "chart": "system.ram", "status": "CRITICAL", \#
      "message": "RAM in use = 98 %", "info": "x", "severity": "CRITICAL", \#
      "when": 1770000000}
      """#,
      [
        "title": "RAM in use = 98 %",
        "severity": "CRITICAL",
        "status": "firing",
        "started_at": "2026-02-02T02:40:00Z",
        "service": "web1",
      ]),
    IntakeSample(
      "librenms",
      #"""
      {"title": "Alert for device r1 - Port down", "hostname": "10.0.0.1", \#
      "device_id": "2", "sysName": "r1", "alert_id": "7", "rule_id": "3", "id": "5", \#
      "uid": "9", "severity": "critical", "rule": "x", "name": "Port down", \#
      "timestamp": "2026-11-21 02:15:00", "state": "2", "msg": "m"}
      """#,
      [
        "title": "Alert for device r1 - Port down",
        "severity": "critical",
        "status": "acknowledged",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "r1",
        "labels.hostname": "10.0.0.1",
      ]),
    IntakeSample(
      "vmware_vrealize",
      #"""
      {"startDate": 1770000000250, "cancelDate": 1770000000250, \#
      "updateDate": 1770000000250, "criticality": "ALERT_CRITICALITY_LEVEL_CRITICAL", \#
      "alertId": "v1", "status": "ACTIVE", "type": "ALERT_TYPE_STORAGE", \#
      "resourceName": "esx1", "info": "i"}
      """#,
      [
        "title": "ALERT_TYPE_STORAGE on esx1",
        "severity": "ALERT_CRITICALITY_LEVEL_CRITICAL",
        "status": "firing",
        "started_at": "2026-02-02T02:40:00.25Z",
        "ended_at": nil,
        "service": "esx1",
        "dedup_key": "v1",
      ]),
    IntakeSample(
      "prtg",
      #"""
      {"sensor": "Ping", "sensorid": "1001", "device": "r1", "status": "Down", \#
      "message": "Timed out", "priority": "***", "datetime": "11/21/2026 2:15:00 AM"}
      """#,
      [
        "title": "Ping on r1",
        "status": "firing",
        "started_at": "2026-11-21T02:15:00Z",
        "service": "r1",
        "dedup_key": "1001",
      ]),
    IntakeSample(
      "solarwinds",
      #"""
      {"AlertName": "Node is down", "AlertActiveID": "5", "NodeName": "r2", \#
      "Severity": "Critical", "AlertTriggerTime": "2026-11-21T02:15:00Z"}
      """#,
      [
        "title": "Node is down",
        "severity": "Critical",
        "status": "firing",
        "service": "r2",
        "started_at": "2026-11-21T02:15:00Z",
      ]),
  ]
}
