"""Measures Hometime against the figures it promises, prints one table, and keeps it in docs/benchmarks.md.

Everything is a ratio or a sum on the machine it runs on: `/hello`, an answer of six bytes from the same server in the
same run, is the measure. Run it by `bin/bench`, on a quiet machine."""

import asyncio
import datetime
import os
import pathlib
import platform
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
os.environ.setdefault("HOMETIME_PROGRAM", str(ROOT / ".build" / "release" / "hometime"))

from house import House, people  # noqa: E402
from measure import Visitor, cost, heard, listen, load, memory, middle  # noqa: E402

ROUNDS, SECONDS, TIMES, LISTENERS = 5, 4, 10, 2000
ID = "[0-9a-z]{26}"


class Table:
    """Rows of what was measured, its goal, and whether it is met."""

    def __init__(self):
        self.rows: list[tuple[str, str, str, str]] = []

    def add(self, what: str, found: str, goal: str = "", met: bool | None = None):
        self.rows.append((what, found, goal, "" if met is None else "yes" if met else "**no**"))
        print(f"{what:62} {found:>22}  {goal:18} {self.rows[-1][3]}", flush=True)

    def markdown(self) -> str:
        head = "| what | measured | goal | met |\n| --- | ---: | --- | --- |\n"
        return head + "".join(f"| {' | '.join(row)} |\n" for row in self.rows)


def somebody(handle: str) -> dict:
    return next(person for person in people() if person["handle"] == handle)


def visitor(house: House, handle: str) -> Visitor:
    visitor = Visitor(house.port)
    visitor.sign_in(somebody(handle))
    return visitor


def today_path(mother: Visitor) -> str:
    return re.search(rf"/children/{ID}/today", mother.page("/children")).group(0)


def starts(table: Table, data: pathlib.Path, *options: str) -> House:
    """Makes the demonstration, and serves it again from a second start, which is the one measured."""
    began = time.monotonic()
    House(data, *options).stop()
    built = time.monotonic() - began
    began = time.monotonic()
    house = House(data, *options)
    again = time.monotonic() - began
    if "--times" not in options:
        table.add("Making the demonstration schools, until served", f"{built:.1f} s", "< 20 s", built < 20)
        table.add("Second start, until served", f"{again:.2f} s", "< 3 s", again < 3)
    return house


def pages(table: Table, house: House) -> float:
    """The Today page against hello; returns its processor time in microseconds."""
    mother = visitor(house, "bea")
    today, hello = house.url + today_path(mother), house.url + "/hello"
    pid = house.process.pid
    for url in (today, hello):
        cost(pid, url, mother.cookie, 16, 2)
    rounds = [[cost(pid, url, mother.cookie, 16, SECONDS, gzipped)
               for url, gzipped in ((hello, True), (today, True), (today, False))] for _ in range(ROUNDS)]
    micros = [middle(each[place][0] for each in rounds) for place in range(3)]
    ratio, plain = (middle(each[place][0] / each[0][0] for each in rounds) for place in (1, 2))
    rate = middle(each[1][1].requests / each[1][1].seconds for each in rounds)
    table.add("Processor time of hello", f"{micros[0]:.0f} µs")
    table.add("Processor time of a Today page, gzip on", f"{micros[1]:.0f} µs")
    table.add("Today page, gzip on, to hello", f"{ratio:.1f} times", "≤ 8 times", ratio <= 8)
    table.add("Today page, gzip off, to hello", f"{plain:.1f} times", "≤ 8 times", plain <= 8)
    table.add("Today pages a second, 16 connections", f"{rate:.0f}")
    crowd = [cost(pid, today, mother.cookie, 64, SECONDS)[1] for _ in range(ROUNDS)]
    spread = middle(said.p99 / said.p50 for said in crowd)
    table.add("Today page at 64 connections, p50 and p99",
              f"{middle(s.p50 for s in crowd):.1f} and {middle(s.p99 for s in crowd):.1f} ms")
    table.add("p99 to p50", f"{spread:.2f} times", "≤ 3 times", spread <= 3)
    peak = memory(pid, "VmHWM")
    table.add("Most memory so far", f"{peak:.0f} MiB", "< 200 MiB", peak < 200)
    return micros[1]


def presses(office: Visitor) -> list[str]:
    """Every pupil of the school, with the register to press in."""
    lines = []
    for path in sorted(set(re.findall(rf"/groups/{ID}/days/[0-9-]+/registers/(?:AM|PM)", office.page("/classes")))):
        page = office.page(path)
        csrf = re.search(r'name="csrf" value="([^"]+)"', page).group(1)
        lines += [f"{path} {csrf} {pupil}" for pupil in re.findall(rf'data-pupil="({ID})"', page)]
    return lines


def entries(data: pathlib.Path) -> int:
    with sqlite3.connect(f"file:{next(data.glob('*.sqlite'))}?mode=ro", uri=True) as records:
        return records.execute("SELECT count(*) FROM mark").fetchone()[0]


def registers(table: Table, house: House, data: pathlib.Path):
    """Marks saved while families read."""
    mother, office = visitor(house, "bea"), visitor(house, "pryce")
    kept = data / "presses.txt"
    kept.write_text("\n".join(presses(office)) + "\n")
    saves, slow = [], []
    for _ in range(3):
        before = entries(data)
        reading = load(house.url + today_path(mother), mother.cookie, 16, SECONDS + 2)
        time.sleep(1)
        pressing = load(house.url, office.cookie, 16, SECONDS, "marks.lua",
                        BENCH_PRESSES=str(kept), BENCH_RUN=uuid.uuid4().hex)
        pressed, read = heard(pressing), heard(reading)
        if pressed.errors or read.errors:
            raise SystemExit(f"bench: {pressed.errors} presses and {read.errors} pages failed")
        saves.append((entries(data) - before) / pressed.seconds)
        slow.append(read.p95)
    table.add("Marks saved a second, 16 writers and 16 readers, synchronous=FULL",
              f"{middle(saves):.0f}", "≥ 300", middle(saves) >= 300)
    table.add("p95 of the pages read meanwhile", f"{middle(slow):.1f} ms", "< 50 ms", middle(slow) < 50)


def listeners(table: Table, house: House):
    mother = visitor(house, "bea")
    path = today_path(mother)
    stream = re.search(r'data-live="([^"]+)"', mother.page(path)).group(1).replace("&amp;", "&")
    before = memory(house.process.pid)

    def settled() -> float:
        time.sleep(3)
        return memory(house.process.pid)

    growth = asyncio.run(listen(house.port, stream, mother.cookie, LISTENERS, settled)) - before
    table.add(f"Memory for {LISTENERS:,} idle live pages", f"{growth:.0f} MiB", "< 200 MiB", growth < 200)


def weights(table: Table, house: House):
    """First load of each family page, with all that it asks for."""
    mother = visitor(house, "bea")
    child = re.search(rf"/children/{ID}", today_path(mother)).group(0)
    heaviest, strangers = (0, "", 0), set()
    for path in ["/children", f"{child}/today", f"{child}/attendance", f"{child}/absences/new", "/account"]:
        page = mother.page(path)
        assets = set(re.findall(r'(?:src|href)="(/assets/[^"#]+)', page))
        strangers |= set(re.findall(r'(?:src|href|action)="((?:https?:)?//[^"]+)', page))
        weight = sum(len(mother.ask("GET", one)[2]) for one in [path, *assets])
        heaviest = max(heaviest, (weight, shape(path), 1 + len(assets)))
        table.add(f"First load of {shape(path)}", f"{weight / 1024:.1f} KB in {1 + len(assets)} requests",
                  "≤ 50 KB", weight <= 50 * 1024)
    table.add("Requests to anybody else", str(len(strangers)), "0", not strangers)


def shape(path: str) -> str:
    return re.sub(ID, ":child", path)


def tenfold(table: Table, micros: float, data: pathlib.Path, small: House):
    """The same page among ten times the pupils and marks, beside the small one in the same minutes."""
    large = starts(table, data, "--say-hello", "--times", str(TIMES))
    try:
        houses = [(house, visitor(house, "bea")) for house in (small, large)]
        rounds = []
        for _ in range(ROUNDS + 1):
            rounds.append([cost(house.process.pid, house.url + today_path(mother), mother.cookie, 16, SECONDS)[0]
                           for house, mother in houses])
        growth = middle(large / small - 1 for small, large in rounds[1:]) * 100
        table.add(f"Processor time of a Today page, {TIMES} times the pupils and marks",
                  f"{middle(large for _, large in rounds[1:]):.0f} µs")
        table.add("Growth", f"{growth:+.0f} %", "< +20 %", growth < 20)
    finally:
        large.stop()


def keep(table: Table):
    commit = subprocess.run(["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True)
    cores = os.cpu_count()
    processor = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text()).group(1)
    (ROOT / "docs").mkdir(exist_ok=True)
    (ROOT / "docs" / "benchmarks.md").write_text(f"""# Benchmarks

Printed by `bin/bench` on {datetime.date.today():%-d %B %Y}, at commit `{commit.stdout.strip()}`:
{cores} cores ({processor}), {platform.system()} {platform.release().split('-')[0]}, load generators on the same cores.
The demonstration schools with about 1,450 pupils and a full year of marks, on SQLite. "Times" compares with `/hello`,
an answer of six bytes by the same server in the same run, so that it means the same on any machine.

{table.markdown()}""")


def main():
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    table, folder = Table(), pathlib.Path(tempfile.mkdtemp(prefix="hometime-bench-"))
    data = folder / "one"
    data.mkdir()
    (folder / "ten").mkdir()
    house = starts(table, data, "--say-hello")
    try:
        micros = pages(table, house)
        weights(table, house)
        registers(table, house, data)
        listeners(table, house)
        tenfold(table, micros, folder / "ten", house)
    finally:
        house.stop()
        shutil.rmtree(folder)
    keep(table)


main()
