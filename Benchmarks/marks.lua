-- Presses of a register's buttons: one mark for one pupil after the other, as register.js sends them.
-- BENCH_PRESSES is a file with one pupil a line: the register's address, the word of the sign-in, the pupil, and how many
-- entries the mark has had.
dofile(os.getenv("BENCH_HERE") .. "/said.lua")

local pupils, turn = {}, 0
for line in io.lines(os.getenv("BENCH_PRESSES")) do
  local path, csrf, pupil, entries = line:match("(%S+) (%S+) (%S+) (%d+)")
  pupils[#pupils + 1] = { path = path, csrf = csrf, pupil = pupil, entries = tonumber(entries) }
end

function request()
  local one = pupils[turn % #pupils + 1]
  -- Each pass changes every pupil's mark, so that each press is one entry more: to a code that no run before this one
  -- has used, and back.
  local pass = math.floor(turn / #pupils)
  local code = pass % 2 == 0 and os.getenv("BENCH_CODE") or "%2F"
  turn = turn + 1
  local body = string.format(
    "csrf=%s&key=%s-%d&mark=%s%%3A%s&because%%3A%s=bench&base%%3A%s=%d", one.csrf, os.getenv("BENCH_RUN"), turn,
    one.pupil, code, one.pupil, one.pupil, one.entries + pass)
  return wrk.format("POST", one.path, wrk.headers, body)
end
