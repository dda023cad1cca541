-- Presses of a register's buttons: one mark for one pupil after the other, as register.js sends them.
-- BENCH_PRESSES is a file with one pupil a line: the register's address, the word of the sign-in, the pupil.
dofile(os.getenv("BENCH_HERE") .. "/said.lua")

local pupils, turn = {}, 0
for line in io.lines(os.getenv("BENCH_PRESSES")) do
  local path, csrf, pupil = line:match("(%S+) (%S+) (%S+)")
  pupils[#pupils + 1] = { path = path, csrf = csrf, pupil = pupil }
end

function request()
  turn = turn + 1
  local one = pupils[(turn - 1) % #pupils + 1]
  -- Each pass changes every pupil's mark, so that each press is one entry more.
  local code = math.floor((turn - 1) / #pupils) % 2 == 0 and "N" or "%2F"
  if one.path:match("/PM$") and code ~= "N" then code = "%5C" end
  local body = string.format(
    "csrf=%s&key=%s-%d&mark=%s%%3A%s&because%%3A%s=bench", one.csrf, os.getenv("BENCH_RUN"), turn, one.pupil, code,
    one.pupil)
  return wrk.format("POST", one.path, wrk.headers, body)
end
