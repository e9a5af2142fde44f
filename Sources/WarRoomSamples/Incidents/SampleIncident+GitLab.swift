import WarRoomCore

extension SampleIncident {
  static let gitlab20170131 = SampleIncident(
    slug: "gitlab-2017-01-31",
    title: "GitLab.com primary database directory removed",
    date: "2017-01-31",
    source: """
      https://about.gitlab.com/blog/2017/02/01/gitlab-dot-com-database-incident/; live \
      notes: docs.google.com/document/d/1GCK53YDcBWQveod9kfzW-VCxIABGiryG7_z_6jHdVik
      """,
    zone: "UTC",
    services: [
      "gitlab.com database (PostgreSQL db1 primary, db2 secondary)",
      "web application",
      "API",
    ],
    cause: """
      Manual replication repair run on the wrong host; five backup/replication methods were \
      missing or silently failing
      """,
    category: .humanError,
    timeline: """
      2017-01-31T17:20Z note: A manual LVM snapshot of the primary is taken for staging work;
        it later becomes the restore point
      2017-01-31T18:00Z detected (kind): Spammers creating snippets make the database
        unstable; troubleshooting starts
      = The database is unstable
      ! gitlab.com database (PostgreSQL db1 primary, db2 secondary): unstable
      2017-01-31T21:00Z outage_begins (kind): Load escalates to a write lockup and some
        downtime; spammers blocked by IP, abusive users removed
      = Database writes lock up, some downtime
      + block or rate-limit: IP blocks and removal of abusive users
      2017-01-31T22:00Z alert (kind): On-call paged: replication to db2 lags by about 4 GB and
        stops; attempts to rebuild db2 begin
      = Replication to db2 lags by about 4 GB and stops
      2017-01-31T23:00Z action (approximate, kind): Engineer removes a PostgreSQL data
        directory, believing the session is on db2, and notices it is db1
      2017-01-31T23:27Z action (kind): Removal stopped; about 4.5 GB of roughly 300 GB left on
        db1; site taken down
      = GitLab.com is down; about 4.5 GB of roughly 300 GB left on db1
      ! web application: taken down
      ! API: taken down
      + block or rate-limit: site taken offline
      2017-02-01T00:36Z action (kind): Staging database data backed up
      2017-02-01T00:55Z action (kind): Staging volume mounted on the production primary
      2017-02-01T01:05Z action (kind): An NFS server commandeered as temporary storage
      2017-02-01T01:18Z action (kind): Remaining production data including WAL archived to a
        tarball
      2017-02-01T18:14Z outage_ends (kind): GitLab.com is back online from the six-hour-old
        copy
      + manual data correction: restore from the staging LVM snapshot
      = All of GitLab.com unavailable ~18.5 h; database changes between 17:20 and about 23:25
        UTC lost: roughly 5,000 projects, 5,000 comments, 700 new accounts; git repositories
        and self-hosted installs not affected
      """)
}
