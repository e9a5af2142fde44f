/// What is known of the functions that statements call.
enum SQLFunctions {
  /// A function that does more than compute.
  struct Danger: Sendable {
    /// False where it is only not known to be harmless.
    var isChange: Bool
    var why: String
    /// What its first argument names.
    var target: String?
  }

  static func isKnown(_ name: String, _ dialect: SQLDialect) -> Bool {
    if names.contains(name) { return true }
    switch dialect {
    case .postgres, .generic:
      return postgres.contains(name) || postgresPrefixes.contains { name.hasPrefix($0) }
    case .mysql:
      return mysql.contains(name) || mysqlPrefixes.contains { name.hasPrefix($0) }
    case .sqlite:
      return sqlite.contains(name) || name.hasPrefix("json_") || name.hasPrefix("pragma_")
    case .clickhouse: return isClickHouse(name)
    case .cql: return cql.contains(name)
    }
  }

  /// Names with the endings that ClickHouse gives to aggregates.
  private static func isClickHouse(_ name: String) -> Bool {
    if clickhouse.contains(name) || clickhousePrefixes.contains(where: { name.hasPrefix($0) }) {
      return true
    }
    for ending in ["if", "array", "merge", "state", "ornull", "ordefault", "distinct", "map"]
    where name.hasSuffix(ending) {
      let stem = String(name.dropLast(ending.utf8.count))
      if names.contains(stem) || clickhouse.contains(stem) { return true }
    }
    return false
  }

  private static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Words that stand before a parenthesis and call nothing.
  static let keywords = set(
    """
    in values exists any some all as and or not on using over filter group by partition select
    from where when then else case having join union except intersect limit offset fetch distinct
    between like ilike similar to is row array with interval lateral within materialized only
    rows range groups rollup cube sets window index key ignore force use div mod xor rlike regexp
    binary overlaps escape prewhere qualify global settings sample recursive returning set
    tablesample cast explain describe table sql end desc asc minus contains match
    numeric decimal dec varchar char character nchar nvarchar varying bit timestamp timestamptz
    time timetz float double real int integer bigint smallint tinyint varbinary datetime
    text blob unsigned signed number
    """)

  /// Known everywhere, and harmless wherever they exist.
  private static let names = set(
    """
    count sum avg min max stddev stddev_pop stddev_samp variance var_pop var_samp corr covar_pop
    covar_samp regr_slope regr_count regr_r2 bool_and bool_or every any_value mode string_agg
    array_agg group_concat listagg total bit_and bit_or bit_xor percentile_cont percentile_disc
    row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value
    nth_value grouping coalesce nullif greatest least ifnull isnull nvl iif if decode
    abs ceil ceiling floor round trunc truncate mod power pow sqrt cbrt exp ln log log2 log10
    sign degrees radians sin cos tan cot asin acos atan atan2 pi div gcd lcm width_bucket
    random rand uuid gen_random_uuid md5 sha1 sha2 sha224 sha256 sha384 sha512 crc32
    length char_length character_length octet_length bit_length lower upper lcase ucase initcap
    trim ltrim rtrim btrim lpad rpad left right substr substring substring_index mid instr locate
    position strpos replace insert reverse repeat space concat concat_ws overlay translate
    split_part ascii chr char unicode hex unhex to_hex quote format printf soundex strcmp
    starts_with ends_with field elt find_in_set export_set make_set regexp_replace regexp_like
    regexp_substr regexp_instr regexp_match regexp_matches regexp_count regexp_split_to_array
    regexp_split_to_table encode to_base64 from_base64 base64encode
    now date time datetime timestamp year month day hour minute second week weekday quarter
    dayofweek dayofmonth dayofyear dayname monthname extract date_part date_trunc date_bin age
    datediff timediff timestampdiff timestampadd date_add date_sub adddate subdate addtime
    subtime date_format time_format str_to_date strftime julianday unixepoch from_unixtime
    unix_timestamp utc_timestamp utc_date utc_time curdate curtime sysdate localtime
    localtimestamp current_date current_time current_timestamp current_user current_role
    current_catalog current_schema current_database session_user system_user user database
    schema version timezone last_day makedate maketime sec_to_time time_to_sec to_days from_days
    convert_tz period_diff period_add clock_timestamp statement_timestamp
    transaction_timestamp make_interval make_date make_timestamp make_timestamptz
    justify_interval justify_hours justify_days to_char to_date to_timestamp to_number isfinite
    generate_series unnest cardinality typeof nchar likely unlikely st_astext st_asgeojson
    inet_aton inet_ntoa inet6_aton inet6_ntoa
    """)

  private static let postgres = set(
    """
    pg_size_pretty pg_size_bytes pg_database_size pg_total_relation_size pg_relation_size
    pg_table_size pg_indexes_size pg_tablespace_size pg_column_size pg_column_compression
    pg_relation_filepath pg_relation_filenode pg_filenode_relation pg_tablespace_location
    pg_tablespace_databases pg_backend_pid pg_blocking_pids pg_safe_snapshot_blocking_pids
    pg_postmaster_start_time pg_conf_load_time pg_current_wal_lsn pg_current_wal_insert_lsn
    pg_current_wal_flush_lsn pg_current_xlog_location pg_current_snapshot pg_current_logfile
    pg_current_xact_id_if_assigned pg_wal_lsn_diff pg_xlog_location_diff pg_walfile_name
    pg_walfile_name_offset pg_split_walfile_name pg_xlogfile_name pg_xact_commit_timestamp
    pg_last_committed_xact pg_snapshot_xmin pg_snapshot_xmax pg_snapshot_xip pg_visible_in_snapshot
    pg_xact_status txid_current_if_assigned txid_current_snapshot txid_snapshot_xmin
    txid_snapshot_xmax txid_status pg_table_is_visible pg_type_is_visible
    pg_function_is_visible pg_encoding_to_char pg_client_encoding pg_typeof pg_collation_for
    pg_describe_object pg_identify_object pg_options_to_table pg_jit_available
    pg_my_temp_schema pg_is_other_temp_schema pg_lock_status pg_prepared_xact pg_show_all_settings
    pg_show_all_file_settings pg_hba_file_rules pg_cursor pg_prepared_statement
    pg_timezone_names pg_timezone_abbrevs pg_listening_channels pg_notification_queue_usage
    pg_control_system pg_control_checkpoint pg_control_recovery pg_control_init
    pg_stat_statements pg_stat_statements_info pg_stat_file pg_input_is_valid
    pg_partition_tree pg_partition_ancestors pg_partition_root pg_index_column_has_property
    pg_indexam_has_property pg_index_has_property pg_replication_slots
    pgstattuple pgstattuple_approx pgstatindex pgstatginindex pgstathashindex
    pg_buffercache_pages pg_buffercache_summary pg_buffercache_usage_counts pg_freespace
    obj_description col_description shobj_description format_type row_security_active
    current_schemas current_setting inet_client_addr inet_client_port inet_server_addr
    inet_server_port to_regclass to_regproc to_regprocedure to_regtype to_regrole
    to_regnamespace to_json to_jsonb row_to_json to_tsvector to_tsquery plainto_tsquery
    websearch_to_tsquery phraseto_tsquery ts_rank ts_headline txid_visible_in_snapshot
    mxid_age quote_ident quote_literal quote_nullable string_to_array string_to_table
    parse_ident num_nulls num_nonnulls host masklen network netmask broadcast
    family hostmask text abbrev set_masklen inet_merge inet_same_family isempty lower_inf upper_inf
    lower_inc upper_inc range_merge int4range int8range numrange tsrange tstzrange daterange
    multirange similarity word_similarity show_trgm levenshtein digest hmac
    bool_and xmlagg xpath convert_from convert_to decode get_byte get_bit bit_count
    unaccent uuid_generate_v4 uuidv4 uuidv7 numnode aclexplode acldefault makeaclitem
    icu_unicode_version has_table_privilege time_bucket
    approximate_row_count hypertable_size hypertable_detailed_size hypertable_index_size
    chunks_detailed_size chunk_compression_stats hypertable_compression_stats show_chunks
    ceil int4 int8 float8 float4 oid regclass bernoulli system
    """)

  private static let postgresPrefixes = [
    "pg_stat_get_", "pg_get_", "pg_ls_", "pg_is_", "pg_last_", "has_", "json_", "jsonb_",
    "array_",
  ]

  private static let mysql = set(
    """
    connection_id found_rows row_count last_insert_id charset collation coercibility
    format_bytes format_pico_time ps_current_thread_id ps_thread_id
    format_statement format_time format_path ps_thread_account ps_is_account_enabled
    version_major version_minor version_patch
    gtid_subset gtid_subtract bin_to_uuid uuid_to_bin is_uuid is_used_lock is_free_lock
    uuid_short conv bin oct convert values against microsecond to_seconds
    yearweek weekofyear extractvalue inet_aton statement_digest statement_digest_text
    current_role icu_version any_value roles_graphml compress uncompress uncompressed_length
    bit_count ord quote json_value json_table cast name_const
    """)

  private static let mysqlPrefixes = ["json_", "st_", "is_ipv"]

  private static let sqlite = set(
    """
    changes total_changes last_insert_rowid sqlite_version sqlite_source_id
    sqlite_compileoption_get sqlite_compileoption_used glob like zeroblob randomblob instr
    json jsonb jsonb_extract dbstat string_agg timediff bm25 highlight snippet concat subtype
    generate_series sqlite_offset octet_length
    """)

  private static let cql = set(
    """
    token ttl writetime maxwritetime todate totimestamp tounixtimestamp dateof unixtimestampof
    mintimeuuid maxtimeuuid currenttimestamp currentdate currenttime currenttimeuuid
    blobastext textasblob bigintasblob blobasbigint tojson fromjson tuple frozen list map set
    """)

  private static let clickhouse = set(
    """
    uniq uniqexact uniqcombined uniqcombined64 uniqhll12 uniqtheta any anylast anyheavy argmin
    argmax quantile quantiles quantileexact quantilesexact quantiletdigest quantilestdigest
    quantiletiming quantilestiming quantileexactweighted median topk topkweighted grouparray
    groupuniqarray grouparraysample groupbitand groupbitor groupbitor groupbitmap sumwithoverflow
    summap avgweighted simplelinearregression first_value last_value entropy histogram
    countsubstrings tuple untuple tupleelement map mapkeys mapvalues mapcontains
    multiif ifnull assumenotnull tonullable nullif isnull isnotnull iszeroornull
    hostname fqdn uptime currentdatabase currentuser currentprofiles servertimezone
    servertimezone getmacro getsetting timezoneof timezone formatrow bar transform
    dictget dictgetordefault dictgetornull dicthas dictgethierarchy
    yesterday today now64 datediff dateadd datesub addseconds addminutes addhours
    adddays addweeks addmonths addyears subtractseconds subtractminutes subtracthours
    subtractdays subtractweeks subtractmonths subtractyears age parsedatetimebesteffort
    parsedatetime64besteffort parsedatetimebesteffortornull parsedatetime formatdatetime
    fromunixtimestamp fromunixtimestamp64milli fromunixtimestamp64micro now
    empty notempty length position positioncaseinsensitive multisearchany match extract
    extractall replaceone replaceall replaceregexpone replaceregexpall splitbychar
    splitbystring splitbyregexp arraystringconcat substringutf8 lengthutf8 lowerutf8 upperutf8
    startswith endswith like ilike concatwithseparator domain domainwithoutwww protocol path
    topleveldomain cutquerystring querystring cityhash64 siphash64 xxhash64 halfmd5
    intdiv intdivorzero modulo plus minus multiply divide negate intexp2 exp10
    equals notequals less greater lessorequals greaterorequals has hasany hasall indexof
    countequal range zip numbers numbers_mt zeros cluster clusterallreplicas view merge
    generateuuidv4 runningdifference runningaccumulate neighbor rownumberinblock
    rownumberinallblocks blocknumber blocksize ignore identity materialize tolowcardinality
    finalizeaggregation normalizequery normalizedqueryhash queryid initialqueryid
    partitionid tcpport buildid filesystemavailable filesystemcapacity filesystemfree
    fuzzbits demangle addresstosymbol addresstoline visiblewidth
    fixedstring nullable lowcardinality datetime64 decimal32 decimal64 decimal128 enum8 enum16
    exponentialmovingaverage retention windowfunnel sequencematch simplejsonextractstring
    ipv4numtostring ipv4stringtonum ipv6numtostring isipaddressinrange
    """)

  private static let clickhousePrefixes = [
    "tostartof", "formatreadable", "toint", "touint", "tofloat", "todecimal", "todate",
    "tostring", "totimezone", "tounixtimestamp", "toyear", "tomonth", "today", "tohour",
    "tominute", "tosecond", "toweek", "tointerval", "toipv", "touuid", "torelative", "tomonday",
    "totime", "tofixedstring", "toquarter", "toiso", "array", "jsonextract", "jsonhas",
    "jsonlength", "jsontype", "simplejson", "visitparam", "map", "bit", "json_",
  ]
}
