import WarRoomJSON

/// Opens what carries other payloads: SNS, queues, CloudEvents, Pub/Sub.
struct EnvelopeReader {
  /// What is inside; empty when it carries nothing that can be opened.
  let contents: [Fields]
  /// What the envelope itself says, for contents that nobody recognises.
  let told: (Fields) -> [PayloadReader.Found]

  /// Nil for what is no envelope.
  static func envelope(of fields: Fields) -> EnvelopeReader? {
    if fields.has("specversion"), fields["type"].exists || fields["source"].exists {
      return cloudEvent(fields)
    }
    if fields.has("TopicArn"), fields.has("Message") { return notification(fields) }
    if let records = records(of: fields) { return records }
    if fields["message"]["data"].string != nil, fields.has("subscription") {
      let inner = fields["message"]["data"].string.flatMap { EmbeddedJSON.object(inBase64: $0) }
      guard let inner else { return nil }
      return EnvelopeReader(contents: [Fields(json: inner)], told: { named($0, or: "") })
    }
    return nil
  }

  /// What is inside of `fields`, however deep, for who knows what it looks for.
  static func contents(of fields: Fields) -> [Fields] {
    var all: [Fields] = []
    var queue = [fields]
    while let next = queue.popLast(), all.count < Limits.openedEnvelopes {
      let inner = envelope(of: next)?.contents ?? []
      all += inner
      queue += inner
    }
    return all
  }

  /// SNS, as it posts and as a queue or a function gets it.
  private static func notification(_ fields: Fields) -> EnvelopeReader {
    let message = fields["Message"].string ?? ""
    let inner = EmbeddedJSON.object(in: message).map { Fields(json: $0) }
    func told(_ content: Fields) -> [PayloadReader.Found] {
      let known = GenericReader.drafts(content)?.first
      let title = fields["Subject"].text ?? known?.title ?? TextReader.firstLine(message)
      var draft = known ?? AlertDraft(title: title)
      draft.title = title
      if known == nil, let title, let status = StatusWord.bracketed(title) {
        draft.status = status
      }
      draft.summary = draft.summary ?? message
      draft.started = draft.started ?? fields["Timestamp"].time
      draft.identity = draft.identity ?? fields["MessageId"].text
      draft.label("TopicArn", fields["TopicArn"].text)
      return [PayloadReader.Found(format: "aws_sns", draft: draft)]
    }
    return EnvelopeReader(contents: inner.map { [$0] } ?? [], told: told)
  }

  /// `Records[]` of a function or a queue.
  private static func records(of fields: Fields) -> EnvelopeReader? {
    guard fields["Records"][0].isObject else { return nil }
    let inner = fields["Records"].items.prefix(Limits.openedEnvelopes).map { record -> Fields in
      if record["Sns"].isObject { return record["Sns"] }
      let body = record["body"].string ?? record["Body"].string
      return body.flatMap { EmbeddedJSON.object(in: $0) }.map { Fields(json: $0) } ?? record
    }
    return EnvelopeReader(contents: Array(inner), told: { named($0, or: "record") })
  }

  private static func named(_ content: Fields, or title: String) -> [PayloadReader.Found] {
    let drafts = GenericReader.drafts(content) ?? [AlertDraft(title: title)]
    return drafts.map { PayloadReader.Found(format: AlertIntake.genericFormat, draft: $0) }
  }

  private static func cloudEvent(_ fields: Fields) -> EnvelopeReader {
    let data: JSON? =
      if fields["data"].isObject || !fields["data"].items.isEmpty {
        fields["data"].json
      } else if let text = fields["data"].string {
        EmbeddedJSON.object(in: text)
      } else {
        fields["data_base64"].string.flatMap { EmbeddedJSON.object(inBase64: $0) }
      }
    return EnvelopeReader(
      contents: data.map { [Fields(json: $0)] } ?? [],
      told: { [PayloadReader.Found(format: "cloudevents", draft: event(fields, $0))] })
  }

  private static let alertWords: Set<String> = [
    "alert", "alerts", "alarm", "alarms", "incident", "incidents", "problem", "monitor",
    "notification", "issue",
  ]

  /// The type is the title unless the data has one.
  private static func event(_ fields: Fields, _ content: Fields) -> AlertDraft {
    let type = fields["type"].text
    let names = [type, fields["subject"].text].compactMap { $0 }
    let known = GenericReader.drafts(content)?.first
    var draft = known ?? AlertDraft(title: names.joined(separator: " "))
    if known?.statusPrinted == nil, draft.status == .firing {
      // `com.example.backup.finished` is no alert that has ended.
      let isAlert = StatusWord.tokens(type ?? "").contains { alertWords.contains($0) }
      let told = isAlert ? type.flatMap { StatusWord.status($0) } : nil
      draft.status = told ?? (known?.severity == nil ? .info : .firing)
      draft.statusPrinted = told == nil ? nil : type
    }
    draft.started = draft.started ?? fields["time"].time
    let identity = [fields["source"].text, fields["id"].text].compactMap { $0 }
    draft.identity = draft.identity ?? identity.joined(separator: "/")
    draft.service = draft.service ?? fields["source"].text
    draft.scalars(fields, except: ["data", "data_base64", "specversion", "time"])
    if let text = fields["data"].text, draft.summary == nil { draft.summary = text }
    return draft
  }
}
