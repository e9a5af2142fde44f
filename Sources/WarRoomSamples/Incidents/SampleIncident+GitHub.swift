import WarRoomCore

extension SampleIncident {
  static let github20181021 = SampleIncident(
    slug: "github-2018-10-21",
    title: "GitHub 24-hour degradation after a 43-second network partition",
    date: "2018-10-21",
    source: "https://github.blog/2018-10-30-oct21-post-incident-analysis/",
    zone: "UTC",
    services: [
      "MySQL clusters",
      "github.com",
      "webhooks",
      "GitHub Pages",
      "Orchestrator",
    ],
    cause: """
      Automatic cross-region failover by Orchestrator that the applications could not \
      support, triggered by a brief partition
      """,
    category: .infrastructure,
    timeline: """
      2018-10-21T22:52Z outage_begins (kind): Link between US East hub and primary data centre
        is lost for 43 s; Orchestrator elects a leader on the West Coast and moves writes
        there; both coasts then hold unique writes
      2018-10-21T22:54Z detected (kind): Monitoring raises many fault alerts; engineers triage
      = Many fault alerts, extent not known
      2018-10-21T23:02Z note: First responders see that many clusters have an unexpected
        topology with West Coast servers only
      = Many clusters have West Coast servers only
      ! MySQL clusters: unexpected topology
      2018-10-21T23:07Z action (kind): Deployment tooling locked by hand
      + block or rate-limit: froze deployments
      2018-10-21T23:09Z declared (kind): Site status set to yellow; incident coordinator
        alerted
      2018-10-21T23:11Z acknowledged (kind): Incident coordinator joins
      2018-10-21T23:13Z note: Status set to red; several clusters known to be affected;
        database engineers paged
      2018-10-21T23:19Z action (kind): Webhook delivery and Pages builds paused to protect
        data
      = Several clusters affected; webhooks and Pages builds are paused
      ! webhooks: delivery paused
      ! GitHub Pages: builds paused
      + block or rate-limit: paused webhooks and Pages
      2018-10-22T00:05Z decision (kind): Plan formed: restore from backups, synchronise both
        sites, fall back, then drain queues
      2018-10-22T00:41Z action (kind): Backups started for all affected MySQL clusters
      + manual data correction: restored clusters from backup
      2018-10-22T06:51Z note: Several clusters restored in US East and replicating from the
        West; two-hour estimate published
      2018-10-22T07:46Z note: Public blog post with context
      2018-10-22T11:12Z action (kind): All primaries back in US East; dozens of replicas hours
        behind
      2018-10-22T13:15Z action (kind): Replication lag growing near peak load; extra read
        replicas provisioned
      + scale up: added read replicas
      2018-10-22T16:24Z action (kind): Replicas in sync; failover to the original topology;
        status stays red for the backlog
      + fail over: failed back to US East
      2018-10-22T16:45Z action (kind): Backlog processing: over five million hook events and
        80 thousand Pages builds queued; about 200,000 webhook payloads dropped by a TTL; TTL
        raised
      2018-10-22T23:03Z resolved (kind): Backlog done, integrity checked, status green
      = github.com degraded for 24 h 11 min; stale data shown; webhooks and Pages builds
        stopped; brief window of unreplicated writes (954 in one busy cluster) reconciled
        later; no user data lost
      """)
}
