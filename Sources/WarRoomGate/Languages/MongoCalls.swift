/// What is known of the methods of mongosh.
enum MongoCalls {
  private static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static let databaseReads = set(
    """
    currentOp stats serverStatus version hostInfo getName getCollectionNames getCollectionInfos
    listCommands isMaster hello getProfilingStatus getReplicationInfo printReplicationInfo
    printSecondaryReplicationInfo printSlaveReplicationInfo printCollectionStats serverBuildInfo
    serverCmdLineOpts getUsers getRoles getUser getRole help printShardingStatus aggregate
    getLastError
    """)
  static let collectionReads = set(
    """
    find findOne count countDocuments estimatedDocumentCount distinct stats getIndexes aggregate
    dataSize storageSize totalSize totalIndexSize latencyStats getShardDistribution explain
    isCapped getFullName exists getIndexKeys getIndices getName help getShardVersion
    getSearchIndexes
    """)
  static let cursorReads = set(
    """
    sort limit skip pretty toArray count size itcount explain hint project projection batchSize
    maxTimeMS next hasNext readPref comment allowDiskUse collation objsLeftInBatch close
    returnKey showRecordId min max tryNext forEach finish
    """)
  static let valueReads = set("toArray pretty forEach join slice toString")
  static let replicaReads = set(
    """
    status conf config isMaster hello printReplicationInfo printSecondaryReplicationInfo
    printSlaveReplicationInfo help slaveOk secondaryOk
    """)
  static let shardReads = set(
    """
    status getBalancerState isBalancerRunning isBalancerEnabled balancerCollectionStatus
    getShardedDataDistribution help
    """)
  static let commandReads = set(
    """
    ping serverStatus buildInfo buildinfo hostInfo isMaster ismaster hello connectionStatus
    dbStats dbstats collStats collstats listCollections listDatabases listIndexes listCommands
    replSetGetStatus replSetGetConfig getParameter getCmdLineOpts getLog top currentOp lockInfo
    shardConnPoolStats connPoolStats balancerStatus find count distinct explain features
    whatsmyuri usersInfo rolesInfo getShardMap listShards dataSize netstat aggregate
    getDefaultRWConcern getFreeMonitoringStatus
    """)
  /// Functions that make a value of their arguments.
  static let values = set(
    """
    ISODate ObjectId ObjectID NumberLong NumberInt NumberDecimal UUID Timestamp Date BinData
    MinKey MaxKey Long Int32 Double Decimal128 DBRef
    """)
  static let printers = set("print printjson printjsononeline tojson")
  /// Keys that hold code or write.
  static let codeKeys = set("$where $function $accumulator $eval mapReduce mapreduce map reduce")

  /// Anywhere a call of that name would change something.
  static let changes: [String: String] = [
    "dropDatabase": "removes the database and everything in it",
    "drop": "removes the collection and everything in it",
    "remove": "removes documents, a member or a file", "deleteOne": "removes a document",
    "deleteMany": "removes documents", "updateOne": "changes a document",
    "updateMany": "changes documents", "update": "changes documents",
    "insert": "adds documents", "insertOne": "adds a document", "insertMany": "adds documents",
    "replaceOne": "replaces a document", "save": "replaces a document",
    "findAndModify": "changes or removes a document", "findandmodify": "changes a document",
    "findOneAndDelete": "removes a document", "findOneAndUpdate": "changes a document",
    "findOneAndReplace": "replaces a document", "bulkWrite": "changes documents",
    "initializeOrderedBulkOp": "changes documents",
    "initializeUnorderedBulkOp": "changes documents", "createIndex": "makes an index",
    "createIndexes": "makes indexes", "ensureIndex": "makes an index",
    "dropIndex": "removes an index", "dropIndexes": "removes indexes",
    "reIndex": "builds the indexes anew", "hideIndex": "hides an index",
    "unhideIndex": "shows an index", "renameCollection": "renames the collection",
    "mapReduce": "runs code and may write", "convertToCapped": "rewrites the collection",
    "compact": "rewrites the collection", "createCollection": "makes a collection",
    "createView": "makes a view", "shutdownServer": "stops the server",
    "shutdown": "stops the server", "killOp": "ends an operation",
    "killCursors": "ends cursors", "killSessions": "ends sessions",
    "fsync": "writes to the disk and may lock", "fsyncLock": "locks all writes",
    "fsyncUnlock": "lets writes through again", "eval": "runs code on the server",
    "createUser": "makes a user", "dropUser": "removes a user",
    "dropAllUsers": "removes all users", "updateUser": "changes a user",
    "changeUserPassword": "changes a password", "grantRolesToUser": "gives rights",
    "revokeRolesFromUser": "takes rights away", "createRole": "makes a role",
    "dropRole": "removes a role", "updateRole": "changes a role",
    "setProfilingLevel": "changes what is recorded", "profile": "changes what is recorded",
    "setLogLevel": "changes the log", "setParameter": "changes a setting of the server",
    "logRotate": "begins a new log file", "copyDatabase": "copies a database",
    "cloneDatabase": "copies a database", "stepDown": "makes the primary step down",
    "replSetStepDown": "makes the primary step down", "reconfig": "changes the replica set",
    "replSetReconfig": "changes the replica set", "initiate": "makes a replica set",
    "replSetInitiate": "makes a replica set", "freeze": "keeps a member from being elected",
    "replSetFreeze": "keeps a member from being elected", "add": "adds a member",
    "addArb": "adds an arbiter", "syncFrom": "changes where a member reads from",
    "stopBalancer": "stops the balancer", "startBalancer": "starts the balancer",
    "balancerStop": "stops the balancer", "balancerStart": "starts the balancer",
    "setBalancerState": "stops or starts the balancer",
    "disableBalancing": "stops the balancing of a collection",
    "enableBalancing": "starts the balancing of a collection", "moveChunk": "moves data",
    "movePrimary": "moves data", "moveCollection": "moves data", "splitAt": "splits a chunk",
    "splitFind": "splits a chunk", "addShard": "adds a shard",
    "removeShard": "empties and removes a shard", "enableSharding": "shards a database",
    "shardCollection": "shards a collection", "reshardCollection": "moves all data",
    "delete": "removes documents", "findAndRemove": "removes a document",
    "dropSearchIndex": "removes an index", "flushRouterConfig": "throws a cache away",
    "planCacheClear": "throws plans away", "clearPlans": "throws plans away",
    "clear": "throws plans away", "validate": "locks and reads all of the collection",
    "unlink": "removes a file", "writeFile": "writes a file", "exec": "runs a program",
    "spawn": "runs a program", "runProgram": "runs a program", "load": "runs a file",
    "removeFile": "removes a file", "copyFile": "writes a file",
  ]
  /// Of these the whole is lost.
  static let wide = set(
    "dropDatabase drop dropAllUsers shutdownServer shutdown removeShard dropIndexes")
}
