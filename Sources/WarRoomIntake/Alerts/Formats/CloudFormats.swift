import WarRoomCore

/// Alarms of the large clouds.
enum CloudFormats {
  static let all = [cloudWatch, eventBridge, googleMonitoring, azureMonitor, azureLegacy, control]

  /// The message within an SNS notification, which the envelope has opened; also as it stands.
  static let cloudWatch = AlertFormat(
    "aws_sns_cloudwatch", when: { $0.has(all: "AlarmName", "NewStateValue") },
    one: { body in
      let trigger = body["Trigger"]
      var draft = AlertDraft(
        title: body["AlarmName"].text, status: body["NewStateValue"].text)
      draft.summary = body["NewStateReason"].text ?? body["AlarmDescription"].text
      draft.started = body["StateChangeTime"].time
      draft.ended = draft.started
      let name = [body["AlarmName"], body["AWSAccountId"], body["Region"]].compactMap(\.text)
      draft.identity = body["AlarmArn"].text ?? name.joined(separator: "/")
      let metric = trigger["Metrics"].items.first { $0["MetricStat"].exists }?["MetricStat"][
        "Metric"]
      draft.service = trigger["Namespace"].text ?? metric?["Namespace"].text
      draft.label("MetricName", trigger["MetricName"].text ?? metric?["MetricName"].text)
      draft.label("Region", body["Region"].text)
      for source in [trigger["Dimensions"], metric?["Dimensions"] ?? .nothing] {
        for item in source.items.prefix(Limits.labelCount) {
          draft.label(item["name", "Name"].text ?? "", item["value", "Value"].text)
        }
      }
      draft.scalars(
        body, except: ["AlarmName", "NewStateValue", "NewStateReason", "StateChangeTime"])
      return draft
    })

  static let eventBridge = AlertFormat(
    "aws_eventbridge_alarm",
    when: { $0.has("detail-type") && $0["detail"]["alarmName"].exists },
    one: { body in
      let detail = body["detail"]
      let state = detail["state"]["value"].text
      var draft = AlertDraft(title: detail["alarmName"].text, status: state)
      draft.summary = detail["state"]["reason"].text
      draft.started = body["time"].time ?? detail["state"]["timestamp"].time
      draft.ended = draft.started
      let name = [detail["alarmName"], body["account"], body["region"]].compactMap(\.text)
      draft.identity = body["resources"][0].text ?? name.joined(separator: "/")
      let metric = detail["configuration"]["metrics"].items
        .first { $0["metricStat"].exists }?["metricStat"]["metric"]
      draft.service = metric?["namespace"].text
      draft.label("MetricName", metric?["name"].text)
      draft.labels(metric?["dimensions"] ?? .nothing)
      draft.label("previousState", detail["previousState"]["value"].text)
      draft.scalars(body, except: ["time", "version"])
      return draft
    })

  /// Nothing in it is ever fetched.
  static let control = AlertFormat(
    "aws_sns_cloudwatch",
    when: { body in
      body.has("TopicArn")
        && ["SubscriptionConfirmation", "UnsubscribeConfirmation"].contains(body["Type"].string)
    },
    one: { body in
      let type = body["Type"].text ?? ""
      var draft = AlertDraft(
        title: type.hasPrefix("Un")
          ? "SNS unsubscribe confirmation" : "SNS subscription confirmation")
      (draft.kind, draft.status, draft.statusPrinted) = (.control, .control, type)
      draft.started = body["Timestamp"].time
      draft.identity = body["MessageId"].text
      draft.label("TopicArn", body["TopicArn"].text)
      // For a person to look at; its token is hidden like every credential.
      draft.link = body["SubscribeURL"].text
      return draft
    })

  static let googleMonitoring = AlertFormat(
    "gcp_monitoring",
    when: { body in
      let incident = body["incident"]
      return incident["policy_name"].exists
        || (incident.has("incident_id") && incident.has("condition_name"))
    },
    one: { body in
      let incident = body["incident"]
      let names = [incident["policy_name"].text, incident["condition_name"].text]
      let title = names.compactMap { $0 }.joined(separator: ": ")
      var draft = AlertDraft(
        title: title.isEmpty ? incident["summary"].text : title, status: incident["state"].text)
      draft.summary = incident["summary"].text ?? incident["documentation"]["content"].text
      let system = incident["metadata"]["system_labels"]["severity"]
      draft.severity = incident["severity"].text ?? system.text
      if draft.severity == "No severity" { draft.severity = nil }
      draft.started = incident["started_at"].time
      draft.ended = incident["ended_at"].time
      draft.identity = incident["incident_id"].text
      let resource = incident["resource"]["labels"]
      draft.service =
        incident["resource_name"].text
        ?? resource["service_name", "instance_id", "host"].text
        ?? incident["resource_display_name"].text
      draft.link = incident["url"].text
      draft.scalars(
        incident, except: ["incident_id", "state", "summary", "started_at", "ended_at"])
      draft.labels(incident["policy_user_labels"])
      draft.labels(resource)
      draft.label("metric", incident["metric"]["type"].text)
      return draft
    })

  static let azureMonitor = AlertFormat(
    "azure_monitor_common",
    when: { body in
      body["schemaId"].string == "azureMonitorCommonAlertSchema"
        || body["data"]["essentials"]["alertRule"].exists
    },
    one: { body in
      let essentials = body["data"]["essentials"]
      var draft = AlertDraft(
        title: essentials["alertRule"].text, status: essentials["monitorCondition"].text)
      draft.summary = essentials["description"].text
      draft.severity = essentials["severity"].text
      // Sev0 is the worst of five.
      let number = draft.severity.flatMap { $0.unicodeScalars.last }.map { Int($0.value) - 0x30 }
      draft.level = number.flatMap { SeverityWord.severity(priority: $0 + 1) }
      draft.started = essentials["firedDateTime"].time
      draft.ended = essentials["resolvedDateTime"].time
      draft.identity = essentials["originAlertId", "alertId"].text
      let item = essentials["configurationItems"][0].text
      let target = essentials["alertTargetIDs"][0].text
      draft.service = item ?? target?.split(separator: "/").last.map(String.init)
      draft.link = essentials["investigationLink"].text
      draft.scalars(essentials, except: ["alertRule", "description", "severity"])
      for part in body["data"]["alertContext"]["condition"]["allOf"].items.prefix(1) {
        draft.label("metricName", part["metricName"].text)
        draft.label("metricValue", part["metricValue"].text)
        draft.labels(part["dimensions"])
      }
      draft.labels(body["data"]["customProperties"])
      return draft
    })

  /// Before the common schema: metric alerts of version 2, and the activity log.
  static let azureLegacy = AlertFormat(
    "azure_monitor_legacy",
    when: { body in
      body["schemaId"].exists && body["data"]["context"].isObject
        || (body.has("status") && body["context"]["resourceName"].exists)
    },
    one: { body in
      let context = body["context"].isObject ? body["context"] : body["data"]["context"]
      let log = context["activityLog"]
      let status = body["data"]["status"].text ?? body["status"].text
      let title = context["name"].text ?? log["operationName"].text ?? log["eventSource"].text
      var draft = AlertDraft(title: title, status: status)
      draft.summary = context["description"].text ?? log["properties"]["title"].text
      draft.severity = context["severity"].text ?? log["level"].text
      draft.level = context["severity"].whole.flatMap { SeverityWord.severity(priority: $0 + 1) }
      draft.started = context["timestamp"].time ?? log["eventTimestamp"].time
      draft.ended = draft.started
      draft.identity = context["id"].text ?? log["correlationId"].text
      draft.service = context["resourceName"].text ?? log["resourceId"].text
      draft.link = context["portalLink"].text
      draft.scalars(context, except: ["name", "description", "timestamp", "severity"])
      return draft
    })
}
