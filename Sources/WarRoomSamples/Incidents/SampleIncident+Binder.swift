import WarRoomCore

extension SampleIncident {
  static let mybinder20171017 = SampleIncident(
    slug: "mybinder-2017-10-17",
    title: "mybinder.org cluster full",
    date: "2017-10-17",
    source: """
      jupyterhub/mybinder.org-deploy:docs/source/incident-reports/2017-10-17-cluster-full.md
      """,
    zone: "PST",
    services: [
      "mybinder.org",
      "JupyterHub",
    ],
    cause: "Orphaned pods after timed-out spawns filled the cluster",
    category: .codeDefect,
    timeline: """
      2017-10-17T14:42Z detected (kind): Users report that all launches time out
      = All launches time out
      ! mybinder.org: launches time out
      2017-10-17T15:47Z acknowledged (kind): Investigation: 94 pending pods, ten full nodes
      ! JupyterHub: 94 pods wait, ten nodes are full
      2017-10-17T16:14Z action (kind): Pending pods deleted; still full because failed spawns
        are not cleaned up
      2017-10-17T16:19Z note: Change to raise the timeout opened; delayed by a GitHub outage
      2017-10-17T16:49Z change (kind): GitHub usable, change merged
      2017-10-17T17:18Z note: Staging deploy fails as the cluster is full
      2017-10-17T18:02Z action (kind): All pods deleted
      + restart: deleted all pods
      2017-10-17T18:14Z action (kind): Longer timeout deployed
      + targeted hotfix: raised launch timeout
      2017-10-17T18:29Z outage_ends (kind): Autoscaler shrinks the cluster; builds and
        launches work
      = All launches failed for nearly four hours
      """)

  static let mybinder20180118 = SampleIncident(
    slug: "mybinder-2018-01-18",
    title: "mybinder.org overloaded after a Reddit post",
    date: "2018-01-18",
    source: """
      jupyterhub/mybinder.org-deploy:docs/source/incident-reports/2018-01-18-reddit-hug.md
      """,
    zone: "PST",
    services: [
      "mybinder.org",
      "JupyterHub",
      "ingress",
    ],
    cause: "Traffic surge exposed a node with broken networking",
    category: .infrastructure,
    timeline: """
      2018-01-18T12:19Z detected (kind): High user count noticed by mail and chat
      = High user count; nothing fails yet that is known
      2018-01-18T12:27Z note: Source repository found; about 300 pods from it
      2018-01-18T12:33Z decision (kind): Cause is a Reddit post; judged legitimate; keep
        watching
      2018-01-18T12:45Z note: 12 of at most 15 nodes in use
      2018-01-18T13:59Z action (kind): 14 nodes in use; limit raised to 20
      + scale up: node limit raised
      2018-01-18T14:15Z note: Running pods level off
      2018-01-18T14:25Z note: Traffic keeps coming, so something is wrong
      2018-01-18T14:39Z note: Another repository fails to launch and DNS fails in builds;
        confirmed
      = Launches of another repository fail, and DNS fails in builds
      ! mybinder.org: launches fail
      2018-01-18T14:52Z action (kind): Ingress replicas raised; some crash-loop
      ! ingress: some replicas crash-loop
      2018-01-18T15:23Z note: Login to a node shows working network
      2018-01-18T15:27Z note: Production deploy fails in CI; retries do not help
      2018-01-18T15:49Z note: Test build works but its pod is never contacted
      2018-01-18T16:04Z note: First responder hands over
      2018-01-18T16:20Z/2018-01-18T16:24Z note (range): Situation reviewed
      2018-01-18T16:29Z action (kind): Old user pods deleted by hand
      + restart: old pods deleted
      2018-01-18T16:33Z note: Hub log: pods cannot be reached within 30 s
      ! JupyterHub: cannot reach pods within 30 s
      2018-01-18T16:39Z note: Hub reaches a random pod by hand
      2018-01-18T16:47Z action (kind): Hub pod deleted and restarted
      + restart: hub restarted
      2018-01-18T16:53Z note: Restart wakes the culler, which removes stale pods
      2018-01-18T16:57Z note: Some launches succeed, others hang
      2018-01-18T17:01Z note: One node found with networking trouble and a crash-looping pod
      2018-01-18T17:05Z action (kind): Node cordoned
      + block or rate-limit: bad node cordoned
      2018-01-18T17:14Z outage_ends (kind): Tests pass; service works
      = Launch failures for mybinder.org users for several hours; peak about 600 pods
      """)

  static let mybinder20180418 = SampleIncident(
    slug: "mybinder-2018-04-18",
    title: "Culler flood and spawner leak on mybinder.org",
    date: "2018-04-18",
    source: """
      jupyterhub/mybinder.org-deploy:docs/source/incident-reports/2018-04-18-cull-flood.md
      """,
    zone: "CEST",
    services: [
      "JupyterHub",
      "culler",
      "image cleaner",
    ],
    cause: """
      Three bugs in one release train: culler flood, spawner leak, image-cleaner start \
      failure
      """,
    category: .codeDefect,
    timeline: """
      2018-04-18T10:35Z change (kind): Hub and BinderHub charts upgraded; tests pass
      2018-04-18T11:30Z/2018-04-18T11:45Z outage_begins (approximate, range, kind): Launch
        success falls to zero
      = Launch success falls to zero
      2018-04-18T12:29Z detected (kind): Outage reported on chat; proxy and ingress restarts
        do not help; hub restart does
      + restart: hub restarts
      2018-04-18T12:43Z action (order, kind): Fix applied to the hub chart
      2018-04-18T12:49Z note: Logs show growing 400 errors from the culler; recurrence
        expected
      ! culler: growing 400 errors
      2018-04-18T12:55Z note: Fix pulled into the BinderHub chart
      2018-04-18T13:36Z action (kind): Fix deployed after several tries
      2018-04-18T15:03Z mitigated (kind): Believed fixed; normal work resumes
      2018-04-18T15:23Z note: Memory and CPU still grow; spawner change suspected
      2018-04-18T17:47Z action (kind): Next deploy fails on an image-cleaner bug; reverted
      ! image cleaner: a bug of its own fails the deploy
      2018-04-19T09:00Z action (kind): Image-cleaner fix deployed
      2018-04-19T09:07Z note: Fails in production; cleaner disabled
      + disable a feature flag: cleaner disabled
      2018-04-19T09:27Z note: Deployed; leak not fixed
      2018-04-19T09:47Z mitigated (kind): Hub image rolled back; all well
      + roll back: rollback of the hub image
      2018-04-19T09:58Z resolved (kind): Pin removed; leak does not return
      = Periodic outages of 10-30 minutes over a day
      """)
}
