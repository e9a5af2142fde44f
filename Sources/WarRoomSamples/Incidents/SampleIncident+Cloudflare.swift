import WarRoomCore

extension SampleIncident {
  static let cloudflare20190702 = SampleIncident(
    slug: "cloudflare-2019-07-02",
    title: "Cloudflare global outage from a WAF regular expression",
    date: "2019-07-02",
    source: "https://blog.cloudflare.com/details-of-the-cloudflare-outage-on-july-2-2019/",
    zone: "UTC",
    services: [
      "HTTP/HTTPS proxy",
      "WAF Managed Rules",
      "dashboard",
      "API",
    ],
    cause: """
      A rule with a regular expression that backtracks heavily; CPU protection removed \
      earlier by mistake; rules deployed globally at once
      """,
    category: .codeDefect,
    timeline: """
      2019-07-02T13:31Z change (kind): Pull request with an XSS rule change merged after
        approval
      2019-07-02T13:37Z note: CI builds the rules and passes the tests
      2019-07-02T13:42Z outage_begins (kind): Rule deployed worldwide automatically
      2019-07-02T13:45Z detected (relative, kind): First page: fault with the WAF
      = A fault with the WAF, its extent not known
      ! WAF Managed Rules: fault
      2019-07-02T14:00Z note: WAF identified as the cause; attack ruled out
      2019-07-02T14:02Z decision (kind): Proposal to disable the WAF globally
      2019-07-02T14:07Z action (kind): Global WAF kill executed
      + disable a feature flag: global kill of WAF Managed Rules
      2019-07-02T14:09Z outage_ends (kind): Traffic and CPU back to expected levels
      = CPU exhausted on every core that serves HTTP/HTTPS worldwide; visitors saw 502 pages
        on proxied sites for 27 minutes
      2019-07-02T14:52Z resolved (kind): Cause understood, fix tested in one city, WAF re-
        enabled globally
      """)

  static let cloudflare20251118 = SampleIncident(
    slug: "cloudflare-2025-11-18",
    title: "Cloudflare outage from an oversized Bot Management file",
    date: "2025-11-18",
    source: "https://blog.cloudflare.com/18-november-2025-outage/",
    zone: "UTC",
    services: [
      "core proxy",
      "Workers KV",
      "Access",
      "Turnstile",
      "dashboard",
    ],
    cause: """
      Permission change made a metadata query return duplicate rows; feature file doubled \
      and passed a hard limit, crashing the proxy
      """,
    category: .configurationError,
    timeline: """
      2025-11-18T11:05Z change (kind): Database access-control change deployed
      2025-11-18T11:20Z outage_begins (kind): Failures of core traffic begin
      = Core traffic fails
      ! core proxy: traffic fails
      2025-11-18T11:28Z note: Change reaches customers; first HTTP errors
      2025-11-18T11:31Z detected (kind): First automated test detects the problem
      2025-11-18T11:32Z acknowledged (kind): Manual investigation starts
      2025-11-18T11:35Z declared (kind): Incident call opened
      2025-11-18T13:05Z action (kind): Workers KV and Access bypass the new proxy; impact
        falls
      = Impact falls: Workers KV and Access bypass the new proxy
      + fail over: bypass to an older proxy for KV and Access
      2025-11-18T13:37Z note: Work focuses on returning to an earlier Bot Management file
      2025-11-18T14:24Z action (kind): Creation and spread of new files stopped; old file
        tested well
      + block or rate-limit: stopped file generation
      2025-11-18T14:30Z mitigated (kind): Known-good file deployed worldwide; main impact over
      = Main impact over
      + roll back: restored an old file and restarted the proxy
      2025-11-18T17:06Z resolved (kind): All services restarted and normal
      = Majority of core HTTP traffic returned 5xx worldwide for about three hours; KV,
        Access, Turnstile and dashboard affected
      """)
}
