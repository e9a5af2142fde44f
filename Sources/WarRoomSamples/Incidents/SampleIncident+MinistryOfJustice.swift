import WarRoomCore

extension SampleIncident {
  static let moj20230111 = SampleIncident(
    slug: "moj-2023-01-11",
    title: "Image pulls failed after a registry password change",
    date: "2023-01-11",
    source: """
      ministryofjustice/cloud-platform:source/incidents/2023-01-11-cluster-image- \
      pull.html.md.erb
      """,
    zone: "GMT",
    services: [
      "EKS cluster image pulls",
      "Concourse",
    ],
    cause: "Registry password rotated without updating the clusters",
    category: .humanError,
    timeline: """
      2023-01-11T14:22Z detected (zone, kind): Failed registry logins seen by the team
      = Registry logins fail
      2023-01-11T14:34Z note (zone): Stored password and cluster password agree
      2023-01-11T14:40Z action (zone, misprint, kind): CI password updated
      2023-01-11T14:51Z note (zone): Password had been changed as part of a password-manager
        clean-up
      2023-01-11T14:52Z note (zone): Health check shows the cluster cannot pull either
      = The cluster cannot pull images either
      ! EKS cluster image pulls: the cluster cannot pull
      2023-01-11T14:53Z note (zone): Node update found necessary
      2023-01-11T14:54Z note (zone): User reports pull errors in two namespaces
      2023-01-11T14:56Z action (zone, kind): Cluster password updated in code
      2023-01-11T15:01Z note (zone): Plan shows that nodes would be recycled
      2023-01-11T15:02Z action (zone, kind): Tried on a second cluster first
      2023-01-11T15:11Z note (zone): Users informed
      2023-01-11T15:17Z declared (zone, kind): Incident declared; lead and scribe named
      2023-01-11T15:19Z note (zone): War room starts
      2023-01-11T15:28Z decision (zone, kind): Recycle of live nodes confirmed
      2023-01-11T15:36Z decision (zone, kind): Decision to restore the old password
      2023-01-11T15:40Z action (zone, kind): Old password restored
      + roll back: old password restored
      2023-01-11T15:46Z note (zone): Reporter confirms pods deploy
      2023-01-11T15:50Z outage_ends (zone, kind): Pulls work
      = CI and cluster nodes could not pull images for 1 h 28 min; one user report
      2023-01-11T15:51Z resolved (zone, kind): Incident resolved; second cluster left with a
        bad value
      2023-01-11T16:50Z note (zone): Users informed
      + targeted hotfix: moved to a token later
      """)

  static let moj20230725 = SampleIncident(
    slug: "moj-2023-07-25",
    title: "Prometheus down on the live cluster",
    date: "2023-07-25",
    source: """
      ministryofjustice/cloud-platform:source/incidents/2023-07-25-prometheus-on-live- \
      cluster-down.html.md.erb
      """,
    zone: "BST",
    services: [
      "Prometheus",
      "monitoring",
    ],
    cause: "Memory need grew with namespaces and rules",
    category: .infrastructure,
    timeline: """
      2023-07-25T13:05Z detected (zone, kind): High-priority alert: health check down; exit
        code 137
      = Prometheus is down
      ! Prometheus: health check down
      2023-07-25T13:09Z note (zone): Pod terminating
      2023-07-25T13:17Z note (zone): Its node NotReady
      2023-07-25T13:22Z action (zone, kind): Node drained; pod moves
      2023-07-25T13:56Z note (zone): Pod restarts on the new node
      2023-07-25T14:11Z note (zone): Users informed
      2023-07-25T14:20Z decision (zone, kind): Node memory at 89%; larger instance chosen
      2023-07-25T14:21Z declared (zone, kind): Incident declared
      2023-07-25T14:31Z action (zone, kind): Instance type changed
      + scale up: larger nodes
      2023-07-25T14:50Z note (zone): Out-of-memory kill again; limit raised to 100Gi
      2023-07-25T15:18Z outage_ends (zone, kind): Limits raised to 12 cores and 110 Gi;
        repaired
      + scale up: higher limits
      2023-07-25T15:18Z resolved (zone, misprint, kind): Incident resolved
      = No platform monitoring for about two hours
      """)

  static let moj20240725 = SampleIncident(
    slug: "moj-2024-07-25",
    title: "Elasticsearch stopped receiving logs",
    date: "2024-07-25",
    source: """
      ministryofjustice/cloud-platform:source/incidents/2024-07-25-elasticsearch- \
      logging.html.md.erb
      """,
    zone: "BST",
    services: [
      "OpenSearch/Elasticsearch logging",
      "Fluent Bit",
    ],
    cause: "Log store ran out of disk and blocked writes",
    category: .infrastructure,
    timeline: """
      2024-07-25T11:10Z alert (zone, kind): Alert: index writes blocked
      = Writes to the index are blocked
      ! OpenSearch/Elasticsearch logging: index writes blocked
      2024-07-25T11:30Z alert (zone, kind): Alert clears
      2024-07-25T11:35Z alert (zone, order, kind): Alert: index writes blocked
      2024-07-25T11:50Z alert (zone, kind): Alert clears
      2024-07-25T11:55Z alert (zone, kind): Alert: index writes blocked
      2024-07-25T12:15Z alert (zone, kind): Alert clears and returns
      2024-07-25T12:40Z alert (zone, kind): Alert clears and returns
      2024-07-25T12:45Z outage_begins (zone, kind): Kibana gets no logs
      = Kibana gets no logs
      2024-07-25T13:27Z detected (zone, kind): User reports missing logs since 13:45
      2024-07-25T13:32Z note (zone): Nothing wrong seen in monitoring
      2024-07-25T13:42Z acknowledged (zone, kind): Triage call
      2024-07-25T13:54Z declared (zone, kind): Incident declared
      2024-07-25T13:55Z note (zone): Collector buffer full
      ! Fluent Bit: collector buffer full
      2024-07-25T13:59Z action (zone, kind): Collectors restarted; helps for minutes
      + restart: collector restart
      2024-07-25T14:18Z action (zone, kind): Search store out of disk; size raised from 8000
        to 12000
      + scale up: disk enlarged
      2024-07-25T14:58Z outage_ends (zone, kind): Resize done; logs flow
      = Application logs lost for the period
      2024-07-25T15:15Z note (zone): Follow-up tasks set
      2024-07-25T15:19Z resolved (zone, kind): Incident resolved
      + disable a feature flag: second log target disabled
      """)

  static let moj20250723 = SampleIncident(
    slug: "moj-2025-07-23",
    title: "Secrets in a pushed Terraform plan",
    date: "2025-07-23",
    source: """
      ministryofjustice/cloud-platform:source/incidents/2025-07-23-multiple-secrets-leaked- \
      to-public.html.md.erb
      """,
    zone: "BST",
    services: [
      "GitHub token",
      "service account",
      "RDS credentials",
    ],
    cause: "Binary plan file committed; plans contain secrets",
    category: .humanError,
    timeline: """
      2025-07-23T14:35Z outage_begins (zone, kind): Plan pushed to a branch
      2025-07-23T15:08Z detected (zone, kind): Leak first seen by a person
      = Secrets in a public plan
      2025-07-23T15:48Z note (zone): More secrets found
      = More secrets than first seen
      2025-07-23T15:59Z declared (zone, kind): Incident declared on chat
      2025-07-23T16:03Z acknowledged (zone, kind): Call opened
      2025-07-23T16:05Z note (zone): Tokens reviewed to find the leaked one
      2025-07-23T16:20Z note (zone): Leaked token identified as a personal token
      ! GitHub token: leaked, a personal one
      2025-07-23T16:33Z action (zone, kind): Revocation by API fails
      2025-07-23T16:40Z action (zone, kind): Second attempt fails
      2025-07-23T16:56Z action (zone, kind): Owner revokes it; token still answers
      2025-07-23T17:04Z mitigated (zone, kind): Public revoke endpoint works; confirmed bad
        credentials
      + block or rate-limit: token revoked
      2025-07-23T17:23Z action (zone, kind): Database and service account being destroyed
      2025-07-23T17:25Z note (zone): Audit log checked
      2025-07-23T17:33Z action (zone, kind): Both destroyed
      + block or rate-limit: resources destroyed
      2025-07-23T17:38Z action (zone, kind): Empty secret store deleted
      2025-07-23T17:44Z action (zone, kind): Cloud secret deleted
      2025-07-23T18:00Z note (zone): Channel created
      2025-07-23T18:08Z action (zone, kind): Git history purged
      + manual data correction: history purged
      2025-07-23T19:45Z resolved (zone, kind): Declared resolved
      2025-07-24T11:34Z note (zone): Host removes the pull request and commit after a ticket
      = One personal access token, a service account and database credentials exposed on a
        public branch for hours
      """)
}
