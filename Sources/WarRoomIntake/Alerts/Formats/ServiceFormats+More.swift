import WarRoomCore

extension ServiceFormats {
  /// Most facts sit in a list of keys and values; placeholders that nobody filled count as none.
  static let coralogix = AlertFormat(
    "coralogix",
    when: {
      $0.has("alert_action") && ($0["fields"][0].has("key") || $0.has("alert_id"))
    },
    one: { body in
      var fields: [String: Fields] = [:]
      for item in body["fields"].items.prefix(Limits.members) {
        guard let key = item["key"].text, fields[key] == nil else { continue }
        fields[key] = item["value"]
      }
      var draft = AlertDraft(title: body["name"].text, status: body["alert_action"].text)
      draft.summary = body["description"].text ?? fields["text"]?.text
      draft.severity = fields["severity"]?.text ?? body["severity"].text
      draft.started =
        fields["timestamp"]?.time ?? fields["timestampISO"]?.time ?? fields["timestampMs"]?.time
      draft.ended = draft.started
      draft.identity =
        fields["dedupKey"]?.text ?? fields["alertUniqueIdentifier"]?.text
        ?? body["alert_id", "uuid"].text
      draft.service = body["service"].text ?? fields["application"]?.text
      draft.link = body["alert_url", "log_url"].text
      draft.labels(body["fields"])
      draft.scalars(body, except: ["name", "description"])
      return draft
    })

  static let axiom = AlertFormat(
    "axiom", when: { $0.has("action") && $0["event"]["monitorID"].exists },
    one: { body in
      let event = body["event"]
      var draft = AlertDraft(title: event["title"].text, status: body["action"].text)
      draft.summary = event["body", "description"].text
      draft.started = event["timestamp", "queryEndTime"].time
      draft.ended = draft.started
      draft.identity = event["monitorID"].text
      draft.scalars(event, except: ["title", "body", "timestamp"])
      return draft
    })

  /// The alerts of Dash0 come with an issue within.
  static let dash0 = AlertFormat(
    "dash0",
    when: { body in
      let issue = body["data"]["issue"]
      return body["type"].string?.hasPrefix("alert.") == true && issue.isObject
    },
    one: { body in
      let issue = body["data"]["issue"]
      let title = issue["summary", "description"].text ?? issue["checkrules"][0]["name"].text
      let type = body["type"].text
      var draft = AlertDraft(title: title, status: issue["status"].text ?? type)
      if let type, let told = StatusWord.status(type) { draft.status = told }
      draft.summary = issue["description"].text
      draft.severity = issue["status", "severity"].text
      draft.started = issue["start"].time ?? issue["issueStart"].time
      draft.ended = issue["end"].time
      draft.identity = issue["issueIdentifier", "id"].text
      draft.link = issue["url"].text
      for source in [issue["labels"], issue["annotations"]] {
        for item in source.items.prefix(Limits.labelCount) {
          let value = item["value"]["stringValue"].text ?? item["value"].line
          draft.label(item["key"].text ?? "", value)
        }
      }
      draft.service = draft.labels.first { $0.name == "service.name" }?.value
      draft.scalars(issue, except: ["summary", "description"])
      return draft
    })

  static let thousandEyes = AlertFormat(
    "thousandeyes",
    when: { body in
      body["eventType"].string?.contains("ALERT_NOTIFICATION") == true
        || (body["alert"]["ruleExpression"].exists && body.has("eventId"))
    },
    one: { body in
      let alert = body["alert"].isObject ? body["alert"] : body["agentAlert"]
      let type = body["eventType"].text
      var draft = AlertDraft(title: alert["ruleName", "testName"].text, status: type)
      draft.summary = alert["ruleExpression"].text
      draft.severity = alert["severity"].text
      draft.started = alert["dateStartZoned", "dateStart", "firstSeen"].time
      draft.ended = alert["dateEndZoned", "dateEnd", "dateCleared"].time
      draft.identity = alert["alertId"].text ?? body["eventId"].text
      draft.service = alert["testName", "agentName", "hostname"].text
      draft.link = alert["permalink", "testLabelsUrl"].text
      draft.scalars(alert, except: ["ruleName", "severity", "dateStart", "dateStartZoned"])
      draft.scalars(body, except: ["eventType"])
      return draft
    })
}
