extension Synonyms {
  /// What comes with the program. One set a line; phrases are parted by bars.
  package static let builtIn = Synonyms(
    sets: lines.split(separator: "\n").map { line in
      line.split(separator: "|").map { phrase in
        var phrase = phrase
        while phrase.first == " " { phrase.removeFirst() }
        while phrase.last == " " { phrase.removeLast() }
        return String(phrase)
      }
    })

  private static let lines = """
    slow | latency | sluggish | delay | lag | degraded | response time | takes long | performance
    timeout | timed out | deadline exceeded | hang | hung | stuck | unresponsive | no answer
    down | outage | unavailable | unreachable | offline | not reachable | dead | not working
    crash | crashed | panic | abort | segfault | died | core dump | crashloop | terminated
    crashloopbackoff | crash loop | restarting | keeps restarting | restart loop
    error | failure | fail | fault | exception | broken | 5xx | 500
    5xx | internal server error | 500 | 502 | 503 | 504 | bad gateway | server errors
    4xx | 404 | not found | missing page
    403 | forbidden | access denied | permission denied | not authorized | unauthorized
    401 | unauthorized | authentication | login | sign in | log in | credentials
    429 | rate limit | throttled | throttling | too many requests | quota
    oom | out of memory | oomkilled | memory exhausted | memory leak | heap | ram | memory
    garbage collection | gc | gc pause | stop the world
    cpu | processor | load | saturated | busy | compute
    disk | volume | storage | filesystem | file system | partition | drive
    full | no space left | ran out | exhausted | out of space | exceeded | depleted
    inode | inodes | file handles | file descriptors | too many open files
    certificate | cert | tls | ssl | x509 | https | handshake
    expired | expiry | expiration | outdated | lapsed | no longer valid | not renewed
    dns | name resolution | resolver | nameserver | hostname | servfail | nxdomain | lookup
    network | connectivity | packet loss | link | routing | bgp | route | packets
    partition | split brain | isolated | unreachable
    database | db | postgres | postgresql | mysql | mariadb | sql | datastore
    replication | replica | standby | follower | secondary | slave | read copy
    primary | master | leader | writer
    failover | fail over | switchover | promote | promotion | election
    lock | deadlock | blocked | contention | waiting | locked
    query | queries | statement | full table scan | missing index | index
    connection pool | connections | pool exhausted | too many clients | max connections
    queue | backlog | broker | kafka | rabbitmq | consumer lag | messages | topic | jobs
    consumer | worker | subscriber | listener | job
    cache | redis | memcached | caching | cached | varnish
    stampede | thundering herd | cold cache | cache miss | evicted | eviction
    stale | old data | outdated | not updated | inconsistent
    deploy | deployment | release | rollout | shipped | version | upgrade | pushed
    rollback | roll back | revert | reverted | undo | previous version | downgrade
    config | configuration | setting | settings | parameter | misconfigured | misconfiguration
    feature flag | flag | toggle | switch | experiment
    migration | schema change | alter table | schema | ddl
    corrupt | corruption | corrupted | damaged | malformed | garbled | broken data
    deleted | removed | dropped | wiped | lost | erased | missing | gone
    backup | restore | snapshot | recovery | dump
    load balancer | lb | haproxy | nginx | ingress | proxy | gateway | envoy
    kubernetes | k8s | cluster | pod | pods | container | containers | node | kubelet
    evicted | eviction | drained | preempted | rescheduled
    image pull | imagepullbackoff | registry | image
    autoscaling | autoscaler | scaling | scale | scale up | capacity | hpa
    traffic | requests | load | surge | spike | peak | burst
    ddos | attack | flood | abuse | bots | malicious | spam
    payment | payments | checkout | billing | purchase | card | charge | order
    login | authentication | auth | sso | sign in | session | oauth | identity
    email | mail | smtp | e-mail | notification | notifications
    search | elasticsearch | opensearch | lucene | index | solr
    cdn | edge | cloudfront | fastly | akamai | static assets
    third party | vendor | external | provider | upstream | dependency | partner
    clock | time drift | ntp | clock skew | time sync | skew
    cron | scheduled job | batch | nightly | schedule | scheduler
    memory | ram | heap
    thread | threads | thread pool | goroutine | workers
    secret | key | token | credential | credentials | password | rotated
    iam | role | policy | permission | permissions | privileges | rights
    limit | quota | cap | ceiling | maximum | threshold
    customers | users | clients | people | visitors
    duplicate | double | twice | repeated
    loss | lost | missing | dropped
    region | zone | availability zone | datacenter | data center | site | rack
    power | electricity | ups | generator | cooling
    hardware | disk failure | raid | machine | server | host | nic
    log | logs | logging | log volume | journald
    alert | alarm | page | monitoring | pager
    restart | reboot | bounce | recycle | kill
    block | firewall | acl | security group | iptables | waf | rule
    api | endpoint | service | backend | rest
    upload | file | attachment | object storage | s3 | bucket | blob
    encoding | charset | utf8 | unicode | character
    race | race condition | concurrency | concurrent
    retry | retries | retry storm | amplification | backoff
    websocket | socket | realtime | streaming | push
    mobile | app | ios | android
    hotfix | patch | fix | correction
    increase | rise | growing | grew | climbing | high | elevated | spiking
    decrease | drop | falling | fewer | low | reduced
    """
}
