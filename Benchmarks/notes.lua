-- Presses on class pages: one praise for one pupil after the other, as class.js sends them.
-- BENCH_PRESSES is a file with one pupil a line: the address of the class's notes, the word of the sign-in, the type, the pupil.
dofile(os.getenv("BENCH_HERE") .. "/said.lua")

local pupils, turn = {}, 0
for line in io.lines(os.getenv("BENCH_PRESSES")) do
  local path, csrf, type, pupil = line:match("(%S+) (%S+) (%S+) (%S+)")
  pupils[#pupils + 1] = { path = path, csrf = csrf, type = type, pupil = pupil }
end

function request()
  local one = pupils[turn % #pupils + 1]
  turn = turn + 1
  local body = string.format(
    "csrf=%s&key=%s-%d&type=%s&pupil=%s", one.csrf, os.getenv("BENCH_RUN"), turn, one.type, one.pupil)
  return wrk.format("POST", one.path, wrk.headers, body)
end
