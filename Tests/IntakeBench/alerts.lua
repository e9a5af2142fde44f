-- Ten alerts in a request, as Alertmanager posts them, for wrk. WARROOM_IDENTITIES says how many
-- different alerts there are; the requests are made before the clock runs.
local identities = tonumber(os.getenv("WARROOM_IDENTITIES") or "1000")
local each = 10
local requests = {}

local function alert(number)
  return string.format(
    '{"status":"firing","labels":{"alertname":"PodNotReady","pod":"pod-%d","service":"cluster",'
      .. '"namespace":"prod","severity":"warning","cluster":"eu-1","job":"kube-state-metrics"},'
      .. '"annotations":{"summary":"pod-%d is not ready for more than ten minutes"},'
      .. '"startsAt":"2026-11-21T02:00:00.000Z","endsAt":"0001-01-01T00:00:00Z",'
      .. '"generatorURL":"http://prometheus.example/graph?g0.expr=up","fingerprint":"%016x"}',
    number, number, number)
end

function init(args)
  local headers = { ["Content-Type"] = "application/json" }
  for start = 0, identities - 1, each do
    local alerts = {}
    for number = start, start + each - 1 do alerts[#alerts + 1] = alert(number) end
    local body = '{"version":"4","groupKey":"{}:{alertname=\\"PodNotReady\\"}","status":"firing",'
      .. '"receiver":"warroom","groupLabels":{"alertname":"PodNotReady"},"commonLabels":{},'
      .. '"commonAnnotations":{},"externalURL":"http://alertmanager.example","alerts":['
      .. table.concat(alerts, ",") .. "]}"
    requests[#requests + 1] = wrk.format("POST", "/v1/alerts/bench", headers, body)
  end
end

local counter = 0
function request()
  counter = counter % #requests + 1
  return requests[counter]
end

function done(summary, latency, all)
  local seconds = summary.duration / 1e6
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read
    + summary.errors.timeout
  io.write(string.format(
    "alerts/s %.0f, requests %d, answer p50 %.1f ms, p99 %.1f ms, longest %.1f ms, refused %d\n",
    (summary.requests - bad) * each / seconds, summary.requests,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000, bad))
end
