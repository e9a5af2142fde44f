extension GenericReader {
  /// Names of a title, the likeliest first; without case and marks, as all names here.
  static let titles = [
    "title", "summary", "alerttitle", "alertname", "alertsummary", "incidenttitle",
    "incidentname", "problemtitle", "eventtitle", "subject", "headline", "rulename", "alertrule",
    "monitorname", "checkname", "conditionname", "policyname", "triggername", "alarmname",
    "problem", "issuetitle", "displayname", "name", "shortdescription", "message",
    "msg", "alertmessage", "errormessage", "description", "text",
  ]

  /// Names that hold a title where no better one does, however deep.
  static let weakTitles = [
    "eventname", "alert", "alarm", "alerttype", "rule", "check", "monitor", "event", "error",
    "reason", "output", "body",
    "details", "content", "detailtype", "eventtype", "type",
  ]

  static let summaries = [
    "description", "details", "summary", "message", "text", "body", "msg", "output", "reason",
    "alertmessage", "longdescription", "info", "content", "notes", "cause",
  ]

  static let severities = [
    "severity", "priority", "level", "criticality", "urgency", "sev", "alertseverity",
    "alertlevel", "severitylevel", "severitylabel", "problemseverity", "eventseverity",
    "incidentseverity", "triggerseverity", "alertpriority", "importance", "importancelevel",
    "loglevel", "impact", "impactlevel", "severityname", "severitytext", "risk", "risklevel",
    "priorityname", "classification",
  ]

  static let states = [
    "status", "state", "currentstate", "newstate", "newstatus", "currentstatus", "alertstate",
    "alertstatus", "incidentstatus", "incidentstate", "problemstatus", "monitorstatus",
    "checkstatus", "notificationtype", "transition", "alerttransition", "eventaction",
    "alertaction", "eventtype", "alerttype", "messagetype", "action", "event", "type", "trigger",
    "result", "condition", "outcome",
  ]

  static let starts = [
    "startsat", "startedat", "starttime", "started", "start", "since", "triggeredat",
    "triggeredon", "triggertime", "firedat", "firedatetime", "openedat", "opentime", "openedon",
    "begin", "beganat", "begintime", "firstseen", "firstoccurrence", "occurredat", "occurredon",
    "detectedat", "raisedat", "activeat", "createdat", "createdon", "created", "eventtime",
    "alerttime", "incidenttime", "statechangetime", "eventtimestamp", "alerttimestamp",
    "timestamp", "timestampms", "date", "time", "datetime", "eventdate", "ts", "when",
    "lastseen", "updatedat", "lastupdated", "publishedat", "sentat", "receivedat",
  ]

  static let ends = [
    "endsat", "endedat", "endtime", "ended", "end", "resolvedat", "resolvedon", "resolvedtime",
    "closedat", "closedon", "closetime", "recoveredat", "recoverytime", "clearedat", "cleartime",
    "stoppedat", "finishedat", "until",
  ]

  static let identities = [
    "fingerprint", "dedupkey", "deduplicationkey", "dedup", "dedupid", "alias", "incidentkey",
    "aggregationkey", "correlationid", "incidentid", "alertid", "problemid", "issueid",
    "eventid", "alarmid", "monitorid", "checkid", "ruleid", "groupkey", "uuid", "guid", "uid",
    "id", "reference", "incidentnumber",
  ]

  static let services = [
    "service", "servicename", "serviceid", "affectedservice", "application", "applicationname",
    "app", "appname", "component", "componentname", "job", "system", "entity", "entityname",
    "resource", "resourcename", "workload", "deployment", "projectname", "project", "host",
    "hostname", "node", "nodename", "server", "configurationitem",
  ]

  /// As with titles.
  static let weakServices = [
    "instance", "device", "namespace", "target", "source",
  ]

  static let links = [
    "url", "link", "htmlurl", "weburl", "alerturl", "incidenturl", "eventurl", "permalink",
    "href", "detailsurl", "generatorurl", "dashboardurl", "issueurl", "problemurl", "runbookurl",
    "incidentlink", "alertlink", "deeplink", "actionurl",
  ]

  /// Objects and lists that hold labels.
  static let labels = [
    "labels", "tags", "attributes", "annotations", "customdetails", "customfields", "metadata",
    "dimensions", "fields", "details", "context", "groups", "properties", "facts", "extra",
  ]

  /// Lists each element of which is an alert of its own.
  static let lists = [
    "alerts", "events", "incidents", "problems", "issues", "notifications", "alarms", "messages",
    "results", "items", "data", "records", "entries", "findings", "value", "values",
  ]

  /// What belongs to somebody else: names in there are those of people and settings.
  static let aside: Set<String> = [
    "org", "organization", "organisation", "account", "user", "users", "sender", "actor",
    "owner", "author", "creator", "assignee", "assignees", "assignedto", "team", "teams",
    "receiver", "receivers", "customer", "tenant", "links", "config", "configuration",
    "integration", "installation", "responders", "contacts", "headers", "request", "settings",
    "recipients", "policy", "createdby", "updatedby", "workspace", "company",
  ]
}
