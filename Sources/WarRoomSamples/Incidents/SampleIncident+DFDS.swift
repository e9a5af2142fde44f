import WarRoomCore

extension SampleIncident {
  static let dfds20210826 = SampleIncident(
    slug: "dfds-2021-08-26",
    title: "Sign-in loop after an ingress switch",
    date: "2021-08-26",
    source: """
      dfds/postmortems:PM2021-008 - Kubernetes ingress controller Traefik v2 configuration \
      caused outage.md
      """,
    zone: "UTC",
    services: [
      "Traefik v2",
      "Okta sign-in",
      "online booking",
    ],
    cause: "Forwarded headers not trusted, so the sign-in flow saw http",
    category: .configurationError,
    timeline: """
      2021-08-26T08:22Z change (kind): Load balancers pointed at Traefik v2
      2021-08-26T08:44Z note: Functional tests pass; reported on chat
      2021-08-26T09:26Z detected (kind): Developer reports many 307 redirects
      = Many 307 redirects
      2021-08-26T09:26Z acknowledged (kind): Investigation starts
      2021-08-26T09:32Z note: Online booking reported down
      = Many 307 redirects, and online booking is down
      ! online booking: reported down
      2021-08-26T09:48Z action (kind): Rollback performed
      + roll back: rollback
      2021-08-26T09:49Z outage_ends (kind): Service works
      = All services using Okta; online booking lost for over an hour
      2021-08-26T10:00Z note: Deep dive; cause found later
      """)

  static let dfds20221031 = SampleIncident(
    slug: "dfds-2022-10-31",
    title: "Recalled node image caused cluster trouble",
    date: "2022-10-31",
    source: "dfds/postmortems:PM2022-009 - Bad AWS EKS AMI causing Kubernetes issues",
    zone: "UTC",
    services: [
      "EKS nodes",
      "pod networking",
    ],
    cause: "Vendor node image with a kernel fault picked up automatically",
    category: .externalDependency,
    timeline: """
      2022-10-29T01:02Z change (kind): Node image v20221027 released
      2022-10-31T07:30Z change (kind): Daily rollover replaces all nodes with it
      2022-10-31T13:45Z change (kind): Planned network add-on upgrade starts
      2022-10-31T14:10Z note: Pipeline times out; about 10 of 45 pods upgraded
      2022-10-31T14:30Z outage_begins (kind): Nodes flip to NotReady for about 30 s (PLEG)
      = Nodes flip to NotReady for about 30 s
      ! EKS nodes: NotReady for about 30 s
      2022-10-31T14:50Z note: Some pods progress, then stick
      2022-10-31T15:15Z action (kind): Forced deletion does not help
      2022-10-31T15:45Z action (kind): Stuck nodes drained and deleted one by one
      2022-10-31T16:45Z note: Node logs show nothing obvious
      2022-10-31T17:21Z note: Public issue: the image has been recalled
      2022-10-31T17:35Z action (kind): Add-on upgrade done; 15 nodes replaced
      + restart: nodes replaced
      2022-10-31T17:45Z decision (kind): Events go on without reported loss; wait until
        morning
      2022-11-01T09:30Z note: No service loss; keep watching
      2022-11-01T11:12Z note: Sockets per node keep growing
      2022-11-02T08:56Z action (kind): Work starts to pin an image version
      2022-11-02T10:52Z note: A team reports connectivity trouble
      = One team reports connectivity trouble
      ! pod networking: a team reports trouble
      2022-11-02T11:56Z decision (kind): Decision to roll back the image
      2022-11-02T13:14Z change (kind): Change merged
      2022-11-02T13:46Z mitigated (kind): Nodes rolled back
      + roll back: image pinned and rolled back
      2022-11-02T14:40Z resolved (kind): Judged resolved
      = Sporadic network trouble for three days; one team reported timeouts
      """)

  static let dfds20240313 = SampleIncident(
    slug: "dfds-2024-03-13",
    title: "Two Kubernetes nodes went NotReady",
    date: "2024-03-13",
    source: "dfds/postmortems:PM2024-001 - Two Kubernetes nodes went into NotReady state.md",
    zone: "UTC",
    services: [
      "Kubernetes nodes",
      "Grafana Agent",
      "dev workloads",
    ],
    cause: "Grafana Agent memory use plus a crash-looping dev workload starved a node",
    category: .infrastructure,
    timeline: """
      2024-03-13T10:01Z outage_begins (kind): Node NotReady at 78% CPU and 82% memory requests
      = One node is NotReady
      ! Kubernetes nodes: one is NotReady
      2024-03-13T10:03Z alert (kind): Alert on chat
      2024-03-13T10:05Z acknowledged (kind): Alert seen; investigation starts
      2024-03-13T10:12Z declared (kind): Incident opened on the status page
      2024-03-13T10:13Z note: Login to the node fails
      2024-03-13T10:19Z note: Node answers again
      2024-03-13T10:22Z action (kind): Instance marked unhealthy; new node starts
      + restart: nodes replaced
      2024-03-13T10:25Z note: Tenfold network traffic seen before the event
      2024-03-13T10:30Z action (kind): Node cordoned and drained; its Grafana Agent used much
        memory
      2024-03-13T10:36Z action (kind): Instance terminated
      2024-03-13T12:10Z resolved (kind): Incident resolved on the status page; work continues
      2024-03-13T13:00Z note: Grafana Agent still down because of a new LimitRange
      ! Grafana Agent: down
      2024-03-13T13:02Z action (kind): LimitRange removed, agent restarted
      ok Grafana Agent: restarted
      + targeted hotfix: LimitRange removed
      2024-03-13T13:49Z note: A dev container with a job loop found out of memory and crash-
        looping
      ! dev workloads: a container out of memory
      2024-03-13T13:55Z note: Its database also had trouble; traffic correlates
      2024-03-13T14:00Z action (incomplete, kind): Dev container scaled to zero; traffic
        normal
      + block or rate-limit: dev container scaled to zero
      2024-03-13T14:00Z action (incomplete, kind): Dev container scaled back to three
      2024-03-13T15:03Z outage_begins (kind): Alert: the new node is NotReady
      = The new node is NotReady
      ! Kubernetes nodes: the new one is NotReady
      2024-03-13T15:09Z note: Alert seen
      2024-03-13T15:15Z action (kind): Dev container scaled to zero again
      2024-03-13T15:18Z action (kind): New node added
      = Workloads on two worker nodes; monitoring agent down for about three hours; recovery
        399 minutes
      2024-03-13T15:19Z note: Mail to the owning team
      2024-03-13T15:26Z declared (kind): Incident opened on the status page
      2024-03-13T15:52Z note: Team works on a fix
      2024-03-14T09:20Z resolved (kind): Incident closed
      """)
}
