import WarRoomCore

extension SampleIncident {
  static let posthog20250929 = SampleIncident(
    slug: "posthog-2025-09-29",
    title: "PostHog feature flags outage",
    date: "2025-09-29",
    source: "PostHog/post-mortems:2025-09-29-flags-is-down.md",
    zone: "UTC",
    services: [
      "feature flags service",
      "writer database",
    ],
    cause: """
      Short timeout met database load; retries without limits; probes kept sending traffic \
      to failing pods
      """,
    category: .configurationError,
    timeline: """
      2025-09-29T16:58Z outage_begins (kind): Writer database connections saturate
      = Connections of the writer database are used up
      ! writer database: connections saturate
      2025-09-29T17:02Z change (kind): Unrelated release cuts the connection timeout from 1 s
        to 300 ms
      2025-09-29T17:05Z note: Pods fail to connect and crash-loop
      = Pods fail to connect and crash-loop
      ! feature flags service: pods crash-loop
      2025-09-29T17:12Z note: Retries overwhelm the database
      2025-09-29T17:25Z declared (kind): Incident declared; rollback tried
      2025-09-29T17:40Z note: Rollback fails on a deployment-tool setting
      2025-09-29T18:15Z action (kind): Settings changed by hand
      + targeted hotfix: manual configuration change
      2025-09-29T18:46Z outage_ends (kind): Service restored
      = About 78% of flag requests in the US region failed with 504 for 1 h 48 min
      """)

  static let posthog20251024 = SampleIncident(
    slug: "posthog-2025-10-24",
    title: "PostHog flags: rate limiter saw one client",
    date: "2025-10-24",
    source: "PostHog/post-mortems:2025-10-21-feature-flags-recurring-outages.md#october-24",
    zone: "UTC",
    services: [
      "feature flags service"
    ],
    cause: "Client address not taken from the forwarded header",
    category: .configurationError,
    timeline: """
      2025-10-24T18:00Z change (kind): Rate limiting per address deployed
      2025-10-24T18:01Z outage_begins (kind): 429 answers for most requests
      = Most requests are answered with 429
      ! feature flags service: 429 for most requests
      2025-10-24T18:02Z note: All traffic appears as one address
      2025-10-24T18:10Z detected (kind): First customer reports
      2025-10-24T18:30Z note: More reports
      2025-10-24T18:45Z acknowledged (kind): Investigation starts
      2025-10-24T19:00Z note: 429 seen in logs
      2025-10-24T19:02Z note: Cause found: only the load balancer address is seen
      2025-10-24T19:05Z decision (kind): Decision to disable
      2025-10-24T19:12Z outage_ends (kind): Disabled; recovered
      + disable a feature flag: rate limiter disabled
      = About 97% of requests refused worldwide for 72 minutes
      """)
}
