-- What wrk says at the end, for bench.py to read.
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    "SAID %d %d %d %d %d %d\n", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
