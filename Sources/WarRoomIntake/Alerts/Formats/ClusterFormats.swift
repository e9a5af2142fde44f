import WarRoomCore

/// What runs beside the machines and the clusters.
enum ClusterFormats {
  static let all = [kapacitor, riemann, sensu, kubernetes, argo, netdata, prometheus, slack]

  static let kapacitor = AlertFormat(
    "kapacitor",
    when: { body in
      body.has(all: "level", "data") && body.has("id")
        && (body.has("previousLevel") || body["data"].has("series") || body.has("duration"))
    },
    one: { body in
      let level = body["level"].text
      var draft = AlertDraft(title: body["message", "id"].text, status: level)
      if level == "INFO" { draft.status = .firing }
      draft.summary = body["details"].text
      draft.severity = level
      draft.started = body["time"].time
      draft.ended = draft.started
      draft.identity = body["id"].text
      let series = body["data"]["series"][0]
      draft.service = series["tags"]["service", "app", "host"].text
      draft.label("measurement", series["name"].text)
      draft.labels(series["tags"])
      draft.scalars(body, except: ["message", "details", "time"])
      return draft
    })

  static let riemann = AlertFormat(
    "riemann",
    when: { body in
      let event = body.isObject ? body : body[0]
      return event.has(all: "host", "service", "state") && (event.has("metric") || event.has("ttl"))
    },
    read: { body in
      (body.isObject ? [body] : body.items).map { event in
        let service = event["service"].text
        let host = event["host"].text
        let place = [service, host].compactMap { $0 }.joined(separator: " on ")
        let words = event["description"].text
        let state = event["state"].text
        var draft = AlertDraft(title: words ?? place, status: state)
        draft.summary = words
        draft.severity = draft.status.isOver ? nil : state
        draft.started = event["time"].time
        draft.ended = draft.started
        draft.identity = [host, service].compactMap { $0 }.joined(separator: "!")
        draft.service = service
        draft.label("tags", event["tags"].line)
        draft.scalars(event, except: ["description", "time"])
        return draft
      }
    })

  static let sensu = AlertFormat(
    "sensu_event",
    when: { $0["check"].isObject && ($0["entity"].isObject || $0["client"].isObject) },
    one: { body in
      let check = body["check"]
      let entity = body["entity"].isObject ? body["entity"] : body["client"]
      let name = check["metadata"]["name"].text ?? check["name"].text
      let host = entity["metadata"]["name"].text ?? entity["name"].text
      let output = check["output"].text
      let place = [name, host].compactMap { $0 }.joined(separator: " on ")
      var draft = AlertDraft(title: output.map { "\(place): \($0)" } ?? place)
      let status = check["status"].whole ?? 2
      let words = ["OK", "WARNING", "CRITICAL"]
      let word = words.indices.contains(status) ? words[status] : "UNKNOWN"
      draft.status = status == 0 ? .resolved : .firing
      draft.statusPrinted = check["state"].text ?? word
      draft.severity = status == 0 ? nil : word
      draft.summary = output
      draft.started = check["issued", "executed"].time ?? body["timestamp"].time
      draft.ended = check["executed"].time
      draft.identity = [host, name].compactMap { $0 }.joined(separator: "!")
      draft.service = name
      draft.label("entity", host)
      draft.label("check", name)
      draft.label("namespace", check["metadata"]["namespace"].text)
      draft.labels(check["metadata"]["labels"])
      return draft
    })

  /// Events of Kubernetes, one or a list: what happened to an object.
  static let kubernetes = AlertFormat(
    "kubernetes_event",
    when: { body in
      let item = body["items"][0].exists ? body["items"][0] : body
      return (item.has("involvedObject") || item.has("regarding")) && item.has("reason")
    },
    read: { body in
      (body["items"].exists ? body["items"].items : [body]).map { item in
        let object = item["involvedObject", "regarding"]
        let name = object["name"].text
        let message = item["message", "note"].text
        let title = [item["reason"].text, message].compactMap { $0 }.joined(separator: ": ")
        var draft = AlertDraft(title: title)
        let isWarning = item["type"].text == "Warning"
        (draft.kind, draft.status) = isWarning ? (.alert, .firing) : (.note, .info)
        draft.statusPrinted = item["type"].text
        draft.severity = item["type"].text
        draft.level = isWarning ? .sev3 : .sev4
        draft.summary = message
        draft.started =
          item["firstTimestamp", "deprecatedFirstTimestamp"].time ?? item["eventTime"].time
          ?? item["lastTimestamp"].time ?? item["metadata"]["creationTimestamp"].time
        draft.identity = [object["uid"].text ?? name, item["reason"].text].compactMap { $0 }
          .joined(separator: "/")
        draft.service = name
        draft.label("kind", object["kind"].text)
        draft.label("name", name)
        draft.label("namespace", object["namespace"].text)
        draft.label("reason", item["reason"].text)
        draft.label("count", item["count"].text)
        return draft
      }
    })

  static let argo = AlertFormat(
    "argocd_application",
    when: { body in
      let app = body["app"].isObject ? body["app"] : body
      return app["status"]["sync"].exists && app["metadata"]["name"].exists
    },
    one: { body in
      let app = body["app"].isObject ? body["app"] : body
      let name = app["metadata"]["name"].text ?? "application"
      let status = app["status"]
      let words = [status["sync"]["status"].text, status["health"]["status"].text]
      let printed = words.compactMap { $0 }.joined(separator: "/")
      var draft = AlertDraft(title: "\(name): \(printed)")
      (draft.kind, draft.status, draft.statusPrinted) = (.change, .info, printed)
      let operation = status["operationState"]
      draft.summary = operation["message"].text
      draft.started = operation["startedAt"].time ?? status["reconciledAt"].time
      draft.ended = operation["finishedAt"].time
      draft.service = name
      draft.identity = name
      draft.label("revision", status["sync"]["revision"].text)
      draft.label("namespace", app["spec"]["destination"]["namespace"].text)
      return draft
    })

  static let netdata = AlertFormat(
    "netdata",
    when: { body in
      body.has(all: "chart", "alarm") || body["alert"].isObject && body.has("Netdata")
        || (body["alert"]["name"].exists && body["node"].isObject)
        || (body.has(all: "alert", "chart", "severity"))
    },
    one: { body in
      let alert = body["alert"]
      let state =
        alert["state"]["status"].text ?? alert["status"].text ?? body["status", "severity"].text
      let name = alert["name"].text ?? body["alarm", "alert"].text
      let title = body["message", "title"].text ?? alert["summary"].text ?? name
      var draft = AlertDraft(title: title, status: state)
      draft.summary = body["info", "details"].text ?? alert["info"].text
      draft.severity = body["severity"].text ?? state
      draft.started = body["when", "date", "timestamp"].time ?? alert["when"].time
      draft.identity = [body["host", "node"].text, body["chart"].text, name].compactMap { $0 }
        .joined(separator: "/")
      draft.service =
        body["node"]["hostname"].text ?? body["host", "hostname"].text ?? body["context"].text
      draft.link = body["url", "alert_url"].text
      draft.scalars(body, except: ["message", "info"])
      draft.scalars(alert)
      return draft
    })

  static let prometheus = AlertFormat(
    "prometheus_rules_api",
    when: { body in
      body["status"].string == "success" && body["data"]["alerts"][0]["labels"].isObject
    },
    read: { $0["data"]["alerts"].items.map { AlertmanagerFormats.alert($0) } })

  /// A message as one posts it to Slack or Mattermost: the first attachment is the alert.
  static let slack = AlertFormat(
    "slack_message",
    when: { body in
      let first = body["attachments"][0]
      return first.has("fallback")
        || (first.has("color") && (first.has("text") || first.has("title")))
        || body["blocks"][0]["type"].exists
    },
    one: { body in
      let part = body["attachments"][0]
      let block = body["blocks"].items.first { $0["text"]["text"].exists }
      let title =
        part["title"].text ?? block?["text"]["text"].text ?? body["text"].text
        ?? part["fallback", "text", "pretext"].text
      var draft = AlertDraft(title: title)
      let told = [title, part["pretext"].text, body["text"].text, part["fallback"].text]
      let colour = part["color"].text?.lowercased()
      draft.status =
        told.compactMap { $0 }.compactMap { StatusWord.bracketed($0) }.first
        ?? (colour == "good" ? .resolved : .firing)
      draft.severity = colour.flatMap { ["danger", "warning"].contains($0) ? $0 : nil }
      draft.summary = part["text"].text ?? body["text"].text
      draft.started = part["ts"].time ?? body["ts"].time
      draft.link = part["title_link"].text
      for field in part["fields"].items.prefix(Limits.labelCount) {
        draft.label(field["title"].text ?? "", field["value"].text)
        let name = field["title"].text?.lowercased()
        if name == "severity" || name == "priority" { draft.severity = field["value"].text }
        if name == "service" { draft.service = field["value"].text }
      }
      return draft
    })
}
