import WarRoomCore

/// Forges: deployments, workflows and words. They tell of changes; none of them is an alert.
enum ForgeFormats {
  static let all = [
    deploymentStatus, workflowRun, issueComment, deployment, workflowJob, push, checkRun, release,
    gitLab, issue,
  ]

  static let deploymentStatus = AlertFormat(
    "github_deployment_status", when: { $0["deployment_status"].isObject },
    one: { body in
      let status = body["deployment_status"]
      let deployment = body["deployment"]
      let state = status["state"].text
      let environment = status["environment"].text ?? deployment["environment"].text
      let place = environment.map { " to \($0)" } ?? ""
      let ref = deployment["ref"].text ?? deployment["sha"].text ?? "a commit"
      var draft = change("Deployment of \(ref)\(place): \(state ?? "")", state, body)
      draft.summary = status["description"].text ?? deployment["description"].text
      draft.started = status["created_at"].time
      draft.ended = nil
      draft.identity = status["id"].text
      draft.link = status["target_url", "log_url", "environment_url"].text
      draft.label("environment", environment)
      draft.label("sha", deployment["sha"].text)
      draft.label("ref", deployment["ref"].text)
      draft.label("task", deployment["task"].text)
      return draft
    })

  static let workflowRun = AlertFormat(
    "github_workflow_run", when: { $0["workflow_run"].isObject && $0.has("repository") },
    one: { body in
      let run = body["workflow_run"]
      let action = body["action"].text ?? run["status"].text ?? ""
      let conclusion = run["conclusion"].text
      let printed = [run["status"].text, conclusion].compactMap { $0 }.joined(separator: "/")
      let built = "workflow_run \(action)" + (conclusion.map { ": \($0)" } ?? "")
      var draft = change(built, printed, body)
      draft.summary = run["display_title", "name"].text
      draft.started = run["created_at", "run_started_at"].time
      draft.ended = conclusion == nil ? nil : run["updated_at"].time
      draft.identity = run["id"].text
      draft.link = run["html_url"].text
      draft.label("workflow", body["workflow"]["name"].text ?? run["name"].text)
      draft.scalars(run, except: ["display_title", "node_id", "url"])
      return draft
    })

  static let workflowJob = AlertFormat(
    "github_workflow_job", when: { $0["workflow_job"].isObject && $0.has("repository") },
    one: { body in
      let job = body["workflow_job"]
      let word = job["conclusion"].text ?? job["status"].text
      var draft = change("\(job["name"].text ?? "workflow job"): \(word ?? "")", word, body)
      draft.started = job["started_at", "created_at"].time
      draft.ended = job["completed_at"].time
      draft.identity = job["id"].text
      draft.link = job["html_url"].text
      draft.scalars(job, except: ["node_id"])
      return draft
    })

  static let issueComment = AlertFormat(
    "github_issue_comment",
    when: { $0["comment"].isObject && ($0["issue"].isObject || $0["pull_request"].isObject) },
    one: { body in
      let issue = body["issue"].isObject ? body["issue"] : body["pull_request"]
      let comment = body["comment"]
      var draft = AlertDraft(title: issue["title"].text)
      (draft.kind, draft.status, draft.statusPrinted) = (.note, .note, body["action"].text)
      draft.summary = comment["body"].text
      draft.started = comment["created_at"].time
      draft.identity = comment["id"].text
      draft.service = body["repository"]["full_name"].text
      draft.link = comment["html_url"].text
      draft.label("author", comment["user"]["login"].text)
      draft.label("issue", issue["number"].text)
      draft.label("state", issue["state"].text)
      draft.label("text", comment["body"].text)
      return draft
    })

  static let deployment = AlertFormat(
    "github_deployment", when: { $0["deployment"].isObject && $0.has("repository") },
    one: { body in
      let deployment = body["deployment"]
      let place = deployment["environment"].text.map { " to \($0)" } ?? ""
      var draft = change(
        "Deployment of \(deployment["ref"].text ?? "a commit")\(place)", body["action"].text, body)
      draft.summary = deployment["description"].text
      draft.started = deployment["created_at"].time
      draft.identity = deployment["id"].text
      draft.scalars(deployment, except: ["node_id", "description"])
      return draft
    })

  static let push = AlertFormat(
    "github_push", when: { $0.has(all: "ref", "before", "after") && $0.has("commits") },
    one: { body in
      let commit = body["head_commit"]
      let ref = body["ref"].text?.split(separator: "/").last.map(String.init) ?? ""
      let message = commit["message"].text?.split(separator: "\n").first.map(String.init)
      let count = body["commits"].items.count
      var draft = change(message ?? "\(count) commits to \(ref)", "pushed", body)
      draft.summary = commit["message"].text
      draft.started = commit["timestamp"].time ?? body["commits"][0]["timestamp"].time
      draft.identity = body["after"].text
      draft.link = body["compare"].text
      draft.label("ref", ref)
      draft.label("sha", body["after"].text)
      draft.label("author", body["pusher"]["name"].text ?? body["user_name"].text)
      return draft
    })

  static let checkRun = AlertFormat(
    "github_check_run",
    when: { ($0["check_run"].isObject || $0["check_suite"].isObject) && $0.has("repository") },
    one: { body in
      let run = body["check_run"].isObject ? body["check_run"] : body["check_suite"]
      let word = run["conclusion"].text ?? run["status"].text
      let name = run["name"].text ?? run["head_branch"].text ?? "check"
      var draft = change("\(name): \(word ?? "")", word, body)
      draft.summary = run["output"]["title", "summary"].text
      draft.started = run["started_at", "created_at"].time
      draft.ended = run["completed_at"].time
      draft.identity = run["id"].text
      draft.link = run["html_url"].text
      draft.scalars(run, except: ["node_id"])
      return draft
    })

  static let release = AlertFormat(
    "github_release", when: { $0["release"].isObject && $0.has("repository") },
    one: { body in
      let release = body["release"]
      let name = release["name"].text ?? release["tag_name"].text ?? ""
      var draft = change("Release \(name)", body["action"].text, body)
      draft.summary = release["body"].text
      draft.started = release["published_at", "created_at"].time
      draft.identity = release["id"].text
      draft.link = release["html_url"].text
      draft.label("tag", release["tag_name"].text)
      return draft
    })

  static let gitLab = AlertFormat(
    "gitlab_webhook", when: { $0["object_kind"].exists },
    one: { body in
      let kind = body["object_kind"].text ?? ""
      let detail = body["object_attributes"]
      let word = body["status", "deployment_status"].text ?? detail["status", "action"].text
      let place = body["environment"].text.map { " to \($0)" } ?? ""
      let what = detail["title", "note"].text ?? body["commit_title"].text
      let title = [kind + place + (word.map { ": \($0)" } ?? ""), what]
      var draft = change(title.compactMap { $0 }.joined(separator: ": "), word, body)
      if kind == "note" { (draft.kind, draft.status) = (.note, .note) }
      draft.summary = detail["note", "description"].text ?? body["commit"]["message"].text
      draft.started =
        body["status_changed_at"].time ?? detail["created_at", "updated_at"].time
      draft.ended = detail["finished_at"].time
      draft.identity = body["deployment_id"].text ?? detail["id"].text
      draft.service = body["project"]["path_with_namespace", "name"].text
      draft.link = body["deployable_url"].text ?? detail["url"].text
      draft.label("environment", body["environment"].text)
      draft.label("ref", body["ref"].text ?? detail["ref"].text)
      draft.label("sha", body["short_sha", "checkout_sha"].text ?? detail["sha"].text)
      draft.label("user", body["user"]["username", "name"].text)
      return draft
    })

  static let issue = AlertFormat(
    "github_issue",
    when: { body in
      let item = body["issue"].isObject ? body["issue"] : body["pull_request"]
      return item.has(all: "number", "title") && body.has("repository")
    },
    one: { body in
      let issue = body["issue"].isObject ? body["issue"] : body["pull_request"]
      var draft = change(issue["title"].text ?? "", body["action"].text, body)
      if body["issue"].isObject { (draft.kind, draft.status) = (.note, .note) }
      draft.summary = issue["body"].text
      draft.started = issue["created_at"].time
      draft.ended = issue["closed_at"].time
      draft.identity = issue["id"].text
      draft.link = issue["html_url"].text
      draft.label("issue", issue["number"].text)
      draft.label("author", issue["user"]["login"].text)
      draft.label("state", issue["state"].text)
      return draft
    })

  private static func change(_ title: String, _ printed: String?, _ body: Fields) -> AlertDraft {
    var draft = AlertDraft(title: title)
    (draft.kind, draft.status, draft.statusPrinted) = (.change, .info, printed)
    draft.service = body["repository"]["full_name", "name"].text
    return draft
  }
}
