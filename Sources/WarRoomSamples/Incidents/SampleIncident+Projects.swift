import WarRoomCore

extension SampleIncident {
  static let k8sProw20190208 = SampleIncident(
    slug: "k8s-prow-2019-02-08",
    title: "Prow scheduled test jobs on its service cluster",
    date: "2019-02-08",
    source: "kubernetes/test-infra:docs/post-mortems/2019-02-08.md",
    zone: "PST",
    services: [
      "prow.k8s.io"
    ],
    cause: "Client refactor ignored an alias named \"default\" and used the service cluster",
    category: .codeDefect,
    timeline: """
      2019-02-08T21:20Z change (kind): Automatic Prow version bump merged; jobs begin to land
        on the service cluster
      2019-02-09T00:04Z detected (kind): Engineer notices slow responses
      = Slow responses
      ! prow.k8s.io: slow
      2019-02-09T00:19Z note: Service nodes show abnormal CPU and memory
      2019-02-09T00:21Z note: Hundreds of pending pods found; 225 unschedulable
      = Hundreds of pods wait, 225 cannot be scheduled
      2019-02-09T00:31Z note: Others report network trouble
      2019-02-09T00:40Z action (kind): Rollback merged; stray pods and jobs removed
      2019-02-09T00:44Z note: Manual deployment needed, permission missing
      2019-02-09T00:50Z action (kind): Rollback applied by hand
      + roll back: two rollbacks
      2019-02-09T01:07Z note: Problem persists
      2019-02-09T01:15Z note: Hint: the config defines a cluster alias named \"default\"
      2019-02-09T01:25Z action (kind): Fix proposed; rollback to an older version
      2019-02-09T01:59Z outage_ends (kind): Strays removed again; Prow healthy
      + manual data correction: cleanup of 600 pods
      = Jobs could not start 13:46-17:30; all Prow controllers slow from 16:06
      2019-02-09T02:09Z note: Mailing list informed
      """)

  static let matrix20190411 = SampleIncident(
    slug: "matrix-2019-04-11",
    title: "Matrix.org production intrusion and rebuild",
    date: "2019-04-11",
    source: """
      matrix-org/matrix.org:content/blog/2019/05/2019-05-08-post-mortem-and-remediations- \
      for-apr-11-security-incident.md
      """,
    zone: "UTC",
    services: [
      "matrix.org homeserver",
      "Jenkins",
      "package signing",
      "website DNS",
    ],
    cause: "Unpatched public Jenkins plus SSH agent forwarding",
    category: .humanError,
    timeline: """
      2019-03-13T18:46:07Z outage_begins (kind): Attacker exploits Jenkins (CVE-2019-1003000),
        per the access log
      2019-04-04T12:32Z note: A developer with a forwarded SSH agent logs in to the build
        host; attacker key spreads to other hosts
      2019-04-05T00:00Z note (incomplete): Two more hosts taken through another hijacked agent
      2019-04-09T00:00Z detected (incomplete, kind): A researcher warns of the outdated
        Jenkins
      ! Jenkins: outdated, a researcher warns
      2019-04-10T00:00Z acknowledged (incomplete, kind): Jenkins updated; unknown SSH key
        found on it, then on 19 hosts; forensics start
      = An unknown SSH key on 19 hosts
      2019-04-11T00:00Z action (order, incomplete, kind): Full rebuild starts in the morning
        with all secrets rotated
      + restart: isolated and rebuilt all hosts
      + block or rate-limit: rotated secrets
      2019-04-11T02:00Z action (approximate, kind): First eviction: SSH locked down, keys
        removed, traffic blocked
      2019-04-12T01:00Z mitigated (approximate, kind): Homeserver back; first public post
      2019-04-12T04:00Z note (approximate): Basics running; team pauses
      2019-04-12T07:00Z note (approximate): Team learns that the website was defaced through
        DNS changed with an API key that had not been rotated
      ! website DNS: changed with a stolen key
      2019-04-24T00:00Z note (incomplete): Formal retrospective starts a full security audit
      + block or rate-limit: dropped all access tokens
      + targeted hotfix: moved CI and packaging
      = Superuser access to much of production; user password hashes probably taken; all users
        logged out; over 100 services to rebuild; other Matrix servers not affected
      """)

  static let wikimedia20230606 = SampleIncident(
    slug: "wikimedia-2023-06-06",
    title: "Danish and Swedish wikis threw errors after a data migration",
    date: "2023-06-06",
    source: """
      https://wikitech.wikimedia.org/wiki/Incidents/2023-06-06_dawiktionary/dawiki/svw\
      iktionary_partial_outage
      """,
    zone: "UTC",
    services: [
      "dawiktionary",
      "dawiki",
      "svwiktionary",
    ],
    cause: "Shell quoting bug in a migration script corrupted text encoding",
    category: .codeDefect,
    timeline: """
      2023-05-31T15:45Z change (kind): Data encoding migration starts; low level of errors
      2023-06-06T00:30Z outage_begins: Errors rise sharply; OUTAGE BEGINS
      = Errors rise sharply
      2023-06-06T01:35Z note: High-priority task filed
      2023-06-06T02:36Z acknowledged (kind): Escalated to SRE with Klaxon; investigation
        starts
      2023-06-06T03:36Z note: Data problem suspected; DBA called
      2023-06-06T03:49Z outage_ends: Fix in place; OUTAGE ENDS
      + manual data correction: data repaired by the DBA
      = Users of three wikis sometimes saw fatal errors; 14 people paged, 4 responders
      """)
}
