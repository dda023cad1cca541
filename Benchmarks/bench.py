"""Measures Hometime against the figures it promises, prints one table, and keeps it in docs/benchmarks.md.

Everything is a ratio or a sum on the machine it runs on: `/hello`, an answer of six bytes from the same server in the
same run, is the measure. Run it by `bin/bench`, on a quiet machine; `bin/bench --only pages,registers` measures only
some parts and keeps no table, `--data DIR` makes the schools there, once, for the next time too."""

import argparse
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
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
os.environ.setdefault("HOMETIME_PROGRAM", str(ROOT / ".build" / "release" / "hometime"))

from house import House, people, program  # noqa: E402
from measure import cost, heard, listen, load, memory, middle, peak  # noqa: E402
from transfer import write_transfer_file  # noqa: E402
from visitor import ID, Visitor, word  # noqa: E402

ROUNDS, SECONDS, TIMES, LISTENERS, PUPILS, LETTERS = 5, 4, 10, 2000, 5000, 1600


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


@dataclass
class Bench:
    """What all parts share: the table, the folder, and the server of the ordinary schools once one needs it."""

    table: Table
    folder: pathlib.Path
    served: House | None = None

    @property
    def data(self) -> pathlib.Path:
        return self.place("one")

    @property
    def house(self) -> House:
        self.served = self.served or House(self.data, "--say-hello")
        return self.served

    def place(self, name: str) -> pathlib.Path:
        (self.folder / name).mkdir(parents=True, exist_ok=True)
        return self.folder / name

    def stop(self):
        if self.served:
            self.served.stop()


def starts(bench: Bench):
    """Makes the demonstration, and serves it again from a second start."""
    for old in bench.data.glob("*.sqlite*"):
        old.unlink()
    began = time.monotonic()
    House(bench.data, "--say-hello").stop()
    built = time.monotonic() - began
    began = time.monotonic()
    bench.house
    again = time.monotonic() - began
    bench.table.add("Making the demonstration schools, until served", f"{built:.1f} s", "< 20 s", built < 20)
    bench.table.add("Second start, until served", f"{again:.2f} s", "< 3 s", again < 3)


def pages(bench: Bench):
    """The Today page against hello."""
    table, house = bench.table, bench.house
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
    most_memory(bench, "reading")


def most_memory(bench: Bench, doing: str):
    most = memory(bench.house.process.pid, "VmHWM")
    bench.table.add(f"Most memory until now, {doing}", f"{most:.0f} MiB", "< 200 MiB", most < 200)


def presses(office: Visitor) -> list[str]:
    """Every pupil of the school, with this morning's register to press in and how many entries their mark has had."""
    lines = []
    for path in sorted(set(re.findall(rf"/groups/{ID}/days/[0-9-]+/registers/AM", office.page("/classes")))):
        page = office.page(path)
        entries = dict(re.findall(rf'name="base:({ID})" value="(\d+)"', page))
        pupils = re.findall(rf'data-pupil="({ID})"', page)
        lines += [f"{path} {word(page)} {pupil} {entries.get(pupil, 0)}" for pupil in pupils]
    return lines


def entries(data: pathlib.Path, table: str = "mark") -> int:
    with sqlite3.connect(f"file:{next(data.glob('*.sqlite'))}?mode=ro", uri=True) as records:
        return records.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def registers(bench: Bench):
    """Marks saved while families read."""
    table, house, data = bench.table, bench.house, bench.data
    mother, office = visitor(house, "bea"), visitor(house, "pryce")
    kept = data / "presses.txt"
    saves, slow = [], []
    for code in "CMI":
        kept.write_text("\n".join(presses(office)) + "\n")
        before = entries(data)
        reading = load(house.url + today_path(mother), mother.cookie, 16, SECONDS + 2)
        time.sleep(1)
        pressing = load(house.url, office.cookie, 16, SECONDS, "marks.lua",
                        BENCH_PRESSES=str(kept), BENCH_RUN=uuid.uuid4().hex, BENCH_CODE=code)
        pressed, read = heard(pressing), heard(reading)
        if pressed.errors or read.errors:
            raise SystemExit(f"bench: {pressed.errors} presses and {read.errors} pages failed")
        saves.append((entries(data) - before) / pressed.seconds)
        slow.append(read.p95)
    table.add("Marks saved a second, 16 writers and 16 readers, synchronous=FULL",
              f"{middle(saves):.0f}", "≥ 300", middle(saves) >= 300)
    table.add("p95 of the pages read meanwhile", f"{middle(slow):.1f} ms", "< 50 ms", middle(slow) < 50)
    most_memory(bench, "reading and writing")


def praises(office: Visitor) -> list[str]:
    """Every pupil of the school, with their class's page and the first thing that may be noted there."""
    lines = []
    for path in sorted(set(re.findall(rf"/groups/{ID}/days/[0-9-]+/", office.page("/classes")))):
        page = office.page(f"{path}class")
        kind = re.search(rf'name="type" value="({ID})"', page)
        pupils = re.findall(rf'data-pupil="({ID})"', page)
        lines += [f"{path}notes {word(page)} {kind.group(1)} {pupil}" for pupil in pupils if kind]
    return lines


def notes(bench: Bench):
    """The class page against hello, and praise saved a second."""
    table, house, data = bench.table, bench.house, bench.data
    teacher, office = visitor(house, "linden"), visitor(house, "pryce")
    oak = re.search(rf"/groups/{ID}/days/[0-9-]+/", teacher.page("/classes")).group(0)
    kept = data / "praises.txt"
    kept.write_text("\n".join(praises(office)) + "\n")
    page, hello = f"{house.url}{oak}class", house.url + "/hello"
    pid = house.process.pid
    for url in (page, hello):
        cost(pid, url, teacher.cookie, 16, 2)
    rounds = [[cost(pid, url, teacher.cookie, 16, SECONDS)[0] for url in (hello, page)] for _ in range(ROUNDS)]
    ratio = middle(each[1] / each[0] for each in rounds)
    pupils = teacher.page(f"{oak}class").count("data-pupil=")
    table.add(f"Processor time of a class page with {pupils} pupils", f"{middle(each[1] for each in rounds):.0f} µs")
    table.add(f"Class page with {pupils} pupils to hello", f"{ratio:.1f} times", "≤ 8 times", ratio <= 8)
    saves = []
    for _ in range(ROUNDS):
        before = entries(data, "behaviour_entry")
        pressed = heard(load(house.url, office.cookie, 16, SECONDS, "notes.lua",
                             BENCH_PRESSES=str(kept), BENCH_RUN=uuid.uuid4().hex))
        if pressed.errors:
            raise SystemExit(f"bench: {pressed.errors} notes failed")
        saves.append((entries(data, "behaviour_entry") - before) / pressed.seconds)
    table.add("Notes saved a second, 16 writers, synchronous=FULL", f"{middle(saves):.0f}", "≥ 300", middle(saves) >= 300)


def life(bench: Bench):
    """The pages of school life, each as whoever opens it most, against hello."""
    table, house = bench.table, bench.house
    mother, office, teacher = (visitor(house, handle) for handle in ("bea", "pryce", "linden"))
    child = today_path(mother).removesuffix("/today")
    oak = re.search(rf"/groups/{ID}/days/[0-9-]+/", teacher.page("/classes")).group(0)
    places = [("The page of all children", mother, "/children"), ("The family's week", mother, "/week")]
    places += [(f"A child's {what}", mother, f"{child}/{what}") for what in ("diary", "letters", "clubs", "meals", "details")]
    places += [("A class at lunch", teacher, f"{oak}lunch"), ("The staff's diary", office, "/diary"),
               ("The staff's letters", office, "/letters"), ("The office's clubs", office, "/schools/seaview/clubs"),
               ("The office's details", office, "/schools/seaview/details"), ("The office's meals", office, "/schools/seaview/meals")]
    pid, hello = house.process.pid, house.url + "/hello"
    for what, who, path in places:
        who.page(path)
        rounds = [[cost(pid, url, who.cookie, 16, 2)[0] for url in (hello, house.url + path)] for _ in range(ROUNDS)]
        ratio = middle(each[1] / each[0] for each in rounds)
        table.add(f"{what} to hello", f"{ratio:.1f} times", "≤ 8 times", ratio <= 8)


def search(bench: Bench):
    """A few letters in the office's box, as somebody types them, against hello."""
    table, house = bench.table, bench.house
    office, hello = visitor(house, "lowe"), house.url + "/hello"
    pid = house.process.pid
    searches = [house.url + "/search?q=" + typed for typed in ("ash", "amleia+ash", "a")]
    for url in (hello, *searches):
        cost(pid, url, office.cookie, 16, 1)
    rounds = [[cost(pid, url, office.cookie, 16, SECONDS)[0] for url in (hello, *searches)] for _ in range(ROUNDS)]
    for place, what in enumerate(("three letters", "two words with a slip", "one letter"), start=1):
        ratio = middle(each[place] / each[0] for each in rounds)
        table.add(f"Search by {what} to hello", f"{ratio:.1f} times", "≤ 8 times", ratio <= 8)
    alone = [cost(pid, searches[1], office.cookie, 1, SECONDS)[1] for _ in range(ROUNDS)]
    slowest = middle(said.p99 for said in alone)
    table.add("Search of a name with a slip, one after the other, p99", f"{slowest:.1f} ms", "< 50 ms", slowest < 50)


def listeners(bench: Bench):
    """Live pages left open."""
    table, house = bench.table, bench.house
    mother = visitor(house, "bea")
    path = today_path(mother)
    stream = re.search(r'data-live="([^"]+)"', mother.page(path)).group(1).replace("&amp;", "&")
    before = memory(house.process.pid)

    def settled() -> float:
        time.sleep(3)
        return memory(house.process.pid)

    growth = asyncio.run(listen(house.port, stream, mother.cookie, LISTENERS, settled)) - before
    table.add(f"Memory for {LISTENERS:,} idle live pages", f"{growth:.0f} MiB", "< 200 MiB", growth < 200)


def weights(bench: Bench):
    """First load of each family page, with all that it asks for."""
    table, house = bench.table, bench.house
    mother = visitor(house, "bea")
    child = re.search(rf"/children/{ID}", today_path(mother)).group(0)
    strangers = set()
    for path in ["/children", f"{child}/today", f"{child}/attendance", f"{child}/absences/new", "/account"]:
        page = mother.page(path)
        assets = set(re.findall(r'(?:src|href)="(/assets/[^"#]+)', page))
        strangers |= set(re.findall(r'(?:src|href|action)="((?:https?:)?//[^"]+)', page))
        weight = sum(len(mother.ask("GET", one)[2]) for one in [path, *assets])
        table.add(f"First load of {shape(path)}", f"{weight / 1024:.1f} KB in {1 + len(assets)} requests",
                  "≤ 50 KB", weight <= 50 * 1024)
    table.add("Requests to anybody else", str(len(strangers)), "0", not strangers)


def shape(path: str) -> str:
    return re.sub(ID, ":child", path)


def tenfold(bench: Bench):
    """The same page among ten times the pupils and marks, beside the ordinary schools in the same minutes."""
    large = House(bench.place("ten"), "--say-hello", "--times", str(TIMES), patience=900)
    try:
        houses = [(house, visitor(house, "bea")) for house in (bench.house, large)]
        rounds = []
        for _ in range(ROUNDS + 1):
            rounds.append([cost(house.process.pid, house.url + today_path(mother), mother.cookie, 16, SECONDS)[0]
                           for house, mother in houses])
        growth = middle(large / small - 1 for small, large in rounds[1:]) * 100
        bench.table.add(f"Processor time of a Today page, {TIMES} times the pupils and marks",
                        f"{middle(large for _, large in rounds[1:]):.0f} µs")
        bench.table.add("Growth", f"{growth:+.0f} %", "< +20 %", growth < 20)
    finally:
        large.stop()


def imports(bench: Bench):
    """A Common Transfer File of a large trust, looked at and taken by the command, into a new deployment."""
    place = bench.place("import")
    for old in place.iterdir():
        old.unlink()
    file = place / "9991001_CTF_9994001_001.xml"
    size = write_transfer_file(file, PUPILS) >> 20
    env = dict(os.environ, HOMETIME_DATABASE=str(place / "import.sqlite"))
    school = ["school", "add", "--slug", "seaview", "--name", "Seaview", "--phase", "secondary"]
    taking = ["import", str(file), "--school", "seaview"]
    peak([program(), "migrate"], env)
    peak([program(), *school], env)
    for words, command in (("looked at", taking), ("taken", [*taking, "--yes"])):
        mebibytes, seconds = peak([program(), *command], env)
        bench.table.add(f"Most memory, a transfer file of {PUPILS:,} pupils ({size} MiB) {words}",
                        f"{mebibytes:.0f} MiB in {seconds:.1f} s", "< 300 MiB", mebibytes < 300)


def paper(bench: Bench):
    """A letter to every family of a large school, a page each, as PDF."""
    mebibytes, seconds = peak([program(), "paper", "--letters", str(LETTERS)], dict(os.environ))
    bench.table.add(f"{LETTERS:,} letters of one page as PDF, {mebibytes:.0f} MiB",
                    f"{seconds:.1f} s, {seconds / LETTERS * 1000:.1f} ms each", "< 180 s", seconds < 180)


def letters(bench: Bench):
    """A letter to a whole school, three times the ordinary one, and its copies on paper: nobody reads online."""
    data = bench.place("letters")
    house = House(data, "--say-hello", "--times", "3", patience=900)
    try:
        office = visitor(house, "lowe")
        with sqlite3.connect(next(data.glob("*.sqlite")), timeout=30) as records:
            records.execute("UPDATE account SET disabled_at = 1 WHERE id IN (SELECT account FROM account_adult)")
        new = office.page("/letters/new")
        letter, school = (re.search(rf'name="{name}" value="([^"]+)"', new).group(1) for name in ("id", "school"))
        body = "# The week ahead\n\n" + "We look forward to seeing all of you at the lifeboat station. " * 12
        form = {"csrf": word(new), "id": letter, "school": school, "title": "The week ahead", "body": body,
                "to": "school"}
        office.ask("POST", "/letters", form)
        preview = office.page(f"/letters/{letter}/preview")
        sending = {"csrf": word(preview), "nth": "1", "confirm": "yes"}
        began = time.monotonic()
        if office.ask("POST", f"/letters/{letter}/send", sending)[0] != 303:
            raise SystemExit("bench: the letter is not sent")
        sent = time.monotonic() - began
        children = entries(data, "letter_to")
        bench.table.add(f"A letter sent to the families of {children:,} children", f"{sent:.2f} s", "< 1 s", sent < 1)
        page = office.page(f"/letters/{letter}/paper")
        run = re.search(r'name="id" value="([^"]+)"', page).group(1)
        began = time.monotonic()
        office.ask("POST", f"/letters/{letter}/paper", {"csrf": word(page), "id": run})
        copies = entries(data, "letter_paper_copy")
        while "<progress" in office.page(f"/letters/{letter}/paper"):
            time.sleep(0.5)
        made = time.monotonic() - began
        bench.table.add(f"Its {copies:,} copies for the printer, until ready", f"{made:.1f} s", "< 180 s", made < 180)
    finally:
        house.stop()


PARTS = {part.__name__: part
         for part in (starts, pages, weights, registers, notes, life, search, listeners, imports, paper, letters, tenfold)}


def keep(table: Table):
    commit = subprocess.run(["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True)
    cores = os.cpu_count()
    processor = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text()).group(1)
    (ROOT / "docs" / "benchmarks.md").write_text(f"""# Figures

Printed by `bin/bench` on {datetime.date.today():%-d %B %Y}, at commit `{commit.stdout.strip()}`:
{cores} cores ({processor}), {platform.system()} {platform.release().split('-')[0]}, load generators on the same cores.
The demonstration schools with about 1,450 pupils and a full year of marks, on SQLite. "Times" compares with `/hello`,
an answer of six bytes by the same server in the same run, so that it means the same on any machine.

{table.markdown()}
`bin/bench` measures all of it in about ten minutes and writes this page; the machine must do nothing else meanwhile.
`bin/bench --only pages,registers` measures only some parts ({", ".join(PARTS)}) and writes nothing.
""")


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/bench", description="Measures Hometime against its promises.")
    parser.add_argument("--only", default="", help=f"some parts, with commas between: {', '.join(PARTS)}")
    parser.add_argument("--data", type=pathlib.Path, help="a folder that keeps the schools for the next time")
    options = parser.parse_args()
    options.parts = [name for name in options.only.split(",") if name] or list(PARTS)
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    return options


def main():
    options = asked()
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    bench = Bench(Table(), options.data or pathlib.Path(tempfile.mkdtemp(prefix="hometime-bench-")))
    try:
        for name in options.parts:
            PARTS[name](bench)
    finally:
        bench.stop()
        if not options.data:
            shutil.rmtree(bench.folder)
    if not options.only:
        keep(bench.table)


main()
