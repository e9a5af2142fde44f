# Judges what `warroom intake` read off labelled payloads. Input: one object a payload,
# {row: its line of INDEX.jsonl, alerts: what was printed, status: the exit status}. Output: lines
# of text, the last one for machines. `$list` is not empty to have each difference told.

# Seconds since 1970 of a written time; without a zone it counts as UTC.
def moment:
  if . == null then null else
    capture("^(?<d>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?<t>[0-9:]{8})(?<f>[.][0-9]+)?(?<z>.*)$")
    | (.d + "T" + .t + "Z" | fromdateiso8601) + ("0" + (.f // ".0") | tonumber)
      - (if .z == "" or .z == "Z" then 0 else
          (.z | capture("^(?<s>[+-])(?<h>[0-9]{2})[:.]?(?<m>[0-9]{2})?$"))
          | ((.h | tonumber) * 3600 + ((.m // "0") | tonumber) * 60)
            * (if .s == "-" then -1 else 1 end)
        end)
  end;
def near($a; $b): if $a == null or $b == null then $a == $b else ($a - $b | fabs) < 0.001 end;
def word: if . == null then null elif type == "array" then map(tostring) | join(", ")
  else tostring end;
def same($a; $b): ($a // "" | word | ascii_downcase) == ($b // "" | word | ascii_downcase);

# Several alerts in one payload: its title and service then speak of the group.
def many: .n_alerts // 1 > 1 or has("n_messages") or has("n_silences") or has("n_groups");

def check($field; $want; $got; $right): {field: $field, want: $want, got: $got, right: $right};

def checks:
  .row.expected as $want | .alerts as $all | (.alerts[0] // {}) as $got | ($want | many) as $many
  | check("format"; .row.format; $got.format; .row.format == $got.format),
    (if $many then empty else
      check("title"; $want.title; $got.title; $want.title == $got.title),
      check("status"; $want.status; $got.status; $want.status == $got.status) end),
    (if $want.status == "mixed" then
      ($all | map(.status) | unique) as $states
      | check("status"; "mixed"; $states; ($states | length) > 1) else empty end),
    check("severity"; $want.severity; $got.severity_as_printed;
      same($want.severity; $got.severity_as_printed) or same($want.severity; $got.severity)),
    check("started_at"; $want.started_at; $got.started_at;
      near($want.started_at | moment; $got.started_at | moment)),
    (if $want | has("ended_at") then
      check("ended_at"; $want.ended_at; $got.ended_at;
        near($want.ended_at | moment; $got.ended_at | moment)) else empty end),
    (if $many and $want.service == null then empty else
      check("service"; $want.service; $got.service; same($want.service; $got.service)) end),
    ($want.labels // {} | to_entries[] as {$key, $value}
      | check("labels." + $key; $value; $got.labels[$key];
          any($all[]; same($value; .labels[$key])))),
    (($want.description // $want.text // $want.summary) as $text | if $text then
      check("text"; $text; $got.summary; $got.summary // "" | contains($text[:80])) else empty end),
    (if ($want.status_printed | type) == "string" and ($many | not) then
      check("status_printed"; $want.status_printed; $got.status_as_printed;
        same($want.status_printed; $got.status_as_printed)) else empty end),
    (($want.n_alerts // $want.n_messages // $want.n_silences) as $count | if $count then
      # An alert that stands in several groups is one.
      check("count"; $count; $all | length;
        if $want | has("n_groups") then ($all | length) <= $count and $all != []
        else ($all | length) == $count end) else empty end);

def percent($part; $whole): if $whole == 0 then "-" else
  ($part * 10000 / $whole | round / 100 | tostring) end;

map(. + {checks: [checks]}) as $rows
| ($rows | map(.row.file as $file | .checks[] | . + {file: $file})) as $checks
| (if $list == "" then empty else $checks[] | select(.right | not)
    | "\(.file): \(.field) is \(.got | @json), not \(.want | @json)" end),
  ($checks | group_by(.field | split(".")[0])[]
    | "\(.[0].field | split(".")[0]): \(map(select(.right)) | length) of \(length)"),
  "alerts payloads=\($rows | length) fields=\($checks | length)"
    + " right=\(percent($checks | map(select(.right)) | length; $checks | length))"
    + " dropped=\($rows | map(select(.alerts == [])) | length)"
    + " crashed=\($rows | map(select(.status > 128)) | length)"
