import WarRoomCore

extension SampleIncident {
  static let aws20251019 = SampleIncident(
    slug: "aws-2025-10-19",
    title: "AWS us-east-1 DynamoDB DNS disruption",
    date: "2025-10-19",
    source: "https://aws.amazon.com/message/101925/",
    zone: "PDT",
    services: [
      "DynamoDB",
      "EC2",
      "NLB",
      "Lambda",
      "STS",
      "ECS/EKS/Fargate",
      "Connect",
      "Redshift",
      "Console sign-in",
    ],
    cause: "Race between two DNS enactors left an empty record for the regional endpoint",
    category: .codeDefect,
    timeline: """
      2025-10-20T06:48Z outage_begins (kind): New connections to the regional DynamoDB
        endpoint fail
      = New connections to the regional DynamoDB endpoint fail
      ! DynamoDB: new connections fail
      2025-10-20T07:38Z note: DNS state of DynamoDB identified as the source
      2025-10-20T08:15Z action (kind): Temporary mitigations let some internal services
        connect
      2025-10-20T08:19Z note: STS recovers
      ok STS: recovered
      2025-10-20T08:25Z note: Console sign-in recovers
      ok Console sign-in: recovered
      2025-10-20T09:25Z action (kind): All DynamoDB DNS data restored
      + manual data correction: manual DNS repair
      2025-10-20T09:32Z note: Global table replicas caught up
      2025-10-20T09:40Z note: DynamoDB connections fully restored
      ok DynamoDB: connections fully restored
      2025-10-20T11:14Z action (kind): EC2: incoming work throttled, workflow hosts restarted
        selectively
      + block or rate-limit: throttling and selective host restarts
      2025-10-20T12:28Z note: EC2 workflow leases re-established; launches start to work
      2025-10-20T12:30Z note: NLB connection errors start from failing health checks
      = NLB connections fail, EC2 launches begin to work
      ! NLB: connection errors
      2025-10-20T13:21Z note: Network state propagation lag grows
      2025-10-20T13:52Z detected (kind): NLB health-check problem detected
      2025-10-20T16:36Z action (kind): Automatic NLB health-check failover disabled
      + disable a feature flag: disabled automatic NLB failover
      2025-10-20T17:36Z note: Network propagation normal
      2025-10-20T18:23Z action (kind): EC2 throttles relaxed
      2025-10-20T20:20Z note: Connect available again
      ok Connect: available again
      2025-10-20T20:50Z note: EC2 launches and APIs normal
      ok EC2: launches and APIs normal
      2025-10-20T21:09Z action (kind): NLB automatic failover re-enabled
      2025-10-20T21:20Z outage_ends (kind): ECS, EKS and Fargate recovered
      ok ECS/EKS/Fargate: recovered
      = Three impact windows in us-east-1 over about 14.5 hours; running EC2 instances stayed
        healthy; many dependent services failed
      2025-10-21T11:05Z note: Redshift clusters fully restored
      ok Redshift: clusters fully restored
      + disable a feature flag: DNS automation disabled worldwide
      """)

  static let fastly20210608 = SampleIncident(
    slug: "fastly-2021-06-08",
    title: "Fastly global outage",
    date: "2021-06-08",
    source: "https://www.fastly.com/blog/summary-of-june-8-outage",
    zone: "UTC",
    services: [
      "CDN edge"
    ],
    cause: "Latent software bug triggered by one valid customer configuration change",
    category: .codeDefect,
    timeline: """
      2021-05-12T00:00Z change (incomplete, kind): Software release with the latent bug starts
        to roll out
      2021-06-08T09:47Z outage_begins (kind): Global disruption begins after a customer pushes
        a valid configuration
      = Global disruption
      ! CDN edge: disrupted
      2021-06-08T09:48Z detected (kind): Fastly monitoring sees the disruption
      2021-06-08T09:58Z note: Status post published
      2021-06-08T10:27Z note: Engineers identify the customer configuration
      2021-06-08T10:36Z note: Affected services start to recover
      2021-06-08T11:00Z note: Most services recovered
      = Most services recovered
      2021-06-08T12:35Z mitigated (kind): Incident mitigated
      + disable a feature flag: disabled the triggering configuration
      = 85% of the network returned errors; most of it recovered within 49 minutes
      2021-06-08T12:44Z resolved (kind): Status post resolved
      2021-06-08T17:25Z change (kind): Permanent fix starts to deploy
      + targeted hotfix: deployed a bug fix
      """)

  static let openai20241211 = SampleIncident(
    slug: "openai-2024-12-11",
    title: "OpenAI API, ChatGPT and Sora outage",
    date: "2024-12-11",
    source: "OpenAI status post-mortem for 2024-12-11",
    zone: "PST",
    services: [
      "API",
      "ChatGPT",
      "Sora",
      "Kubernetes control planes",
    ],
    cause: """
      Telemetry configuration overloaded Kubernetes API servers; DNS caching delayed the \
      failure until the rollout was wide
      """,
    category: .configurationError,
    timeline: """
      2024-12-10T00:00Z note (incomplete): New telemetry service tested on a staging cluster
        without problems
      2024-12-11T22:23Z change (kind): Code merged, deployment pipeline starts
      2024-12-11T22:51Z/2024-12-11T23:20Z change (range, kind): Change begins to reach
        clusters
      2024-12-11T23:13Z detected (kind): Alerts reach engineers
      2024-12-11T23:16Z outage_begins (kind): First customers affected; cause confirmed
      = First customers affected
      2024-12-11T23:27Z action (kind): Traffic moved away from affected clusters
      + fail over: shifted traffic
      2024-12-11T23:40Z note: Customer impact at its peak
      = Customer impact at its peak
      2024-12-12T00:36Z note: First cluster recovered
      = First cluster recovered
      + block or rate-limit: scaled down clusters and blocked control-plane load
      2024-12-12T03:38Z outage_ends (kind): All clusters recovered
      + roll back: removed the telemetry service
      = All services degraded or down for about four hours
      """)

  static let stripe20190710 = SampleIncident(
    slug: "stripe-2019-07-10",
    title: "Stripe API degraded twice in one day",
    date: "2019-07-10",
    source: "https://stripe.com/rcas/2019-07-10 (page excerpt)",
    zone: "UTC",
    services: [
      "Stripe API",
      "database clusters",
    ],
    cause: "Two database faults and a configuration change interacted",
    category: .codeDefect,
    timeline: """
      2019-04-10T00:00Z note (incomplete, relative): Databases upgraded to a minor version
        with a hidden failover fault
      2019-07-06T00:00Z note (incomplete, relative): Two nodes stall and stop reporting lag
        but still look healthy
      2019-07-10T16:35Z outage_begins (kind): Primary of a database cluster fails; first
        period starts
      = A database cluster has lost its primary
      ! database clusters: a primary has failed
      2019-07-10T16:36Z detected (kind): Team alerted, response begins
      2019-07-10T16:50Z note: Cluster found unable to elect a primary
      2019-07-10T17:00Z action (kind): All nodes restarted; election succeeds
      + restart: forced restart of the cluster
      2019-07-10T17:02Z outage_ends (kind): API recovered
      2019-07-10T20:13Z note: Likely code path for the election bug identified; rollback work
        follows
      2019-07-10T21:14Z outage_begins (kind): Second period starts after the rolled-back
        version meets a recent configuration change
      = Second period of the same day
      + roll back: rollback (caused the second period)
      2019-07-10T22:47Z outage_ends (kind): API recovered
      + targeted hotfix: configuration corrected
      = Most API requests failed 16:35-17:02 and 21:14-22:47 UTC
      """)
}
