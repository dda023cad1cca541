"""Servers as a school runs them: one on SQLite, two on one PostgreSQL. Whatever is saved through the one is at once on the
pages that the other keeps open; what a stop, a break and the end of access do to them."""

import os
import re
import signal
import subprocess
import uuid

import pytest
from house import ROOT, House, Served, people, program
from visitor import ID, Stream, Visitor, word


class Database:
    """A PostgreSQL database made as docs/operating.md says: a role that owns it, and one that serves and owns nothing."""

    def __init__(self):
        self.admin = os.environ.get("HOMETIME_TEST_POSTGRES") or self.started()
        self.host = re.search(r"host=(\S+)", self.admin).group(1)
        self.name = f"hometime_{uuid.uuid4().hex[:12]}"
        self.owner, self.app = f"{self.name}_owner", f"{self.name}_app"
        self.does("createuser", self.owner)
        self.does("createuser", self.app)
        self.does("createdb", "-O", self.owner, self.name)

    @staticmethod
    def started() -> str:
        done = subprocess.run([ROOT / "bin" / "postgres-for-tests"], check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def does(self, tool: str, *words: str):
        subprocess.run([tool, "-h", self.host, "-U", "postgres", *words], check=True, capture_output=True)

    def reached_by(self, role: str) -> str:
        return f"host={self.host} dbname={self.name} user={role}"

    def remove(self):
        self.does("dropdb", "--force", self.name)
        self.does("dropuser", self.app)
        self.does("dropuser", self.owner)


@pytest.fixture(scope="module")
def database():
    database = Database()
    yield database
    database.remove()


@pytest.fixture(scope="module")
def migrated(database) -> Database:
    """Twice, because the second time must change nothing."""
    env = dict(os.environ, HOMETIME_DATABASE=database.reached_by(database.owner), HOMETIME_ROLE=database.app)
    for _ in range(2):
        done = subprocess.run([program(), "migrate"], env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return database


def serving(database: Database, logs) -> Served:
    return Served(logs, HOMETIME_DATABASE=database.reached_by(database.app))


pytestmark = pytest.mark.parametrize("engine", ["sqlite", "postgres"], scope="module", indirect=True)


@pytest.fixture(scope="module")
def engine(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def school_and_family(request, engine, tmp_path_factory):
    """The server that staff use, and the one that families use."""
    folder = tmp_path_factory.mktemp(engine)
    if engine == "sqlite":
        house = House(folder, "--small")
        yield house, house
        house.stop()
        return
    database = request.getfixturevalue("migrated")
    school = House(folder, "--small", "--database", database.reached_by(database.app))
    family = serving(database, folder)
    yield school, family
    family.stop()
    school.stop()


def signed_in(house: House, handle: str) -> Visitor:
    visitor = Visitor(house.port)
    visitor.sign_in(next(person for person in people() if person["handle"] == handle))
    return visitor


class Office:
    """Somebody in the office of one school, who can put any mark right."""

    def __init__(self, house: House, handle: str):
        self.visitor = signed_in(house, handle)
        self.registers: dict[str, str] = {}
        for path in sorted(set(re.findall(rf"/groups/{ID}/days/[0-9-]+/registers/AM", self.visitor.page("/classes")))):
            for pupil in re.findall(rf'data-pupil="({ID})"', self.visitor.page(path)):
                self.registers.setdefault(pupil, path)

    def mark(self, pupil: str):
        """Another mark than the one that is there."""
        path = self.registers[pupil]
        page = self.visitor.page(path)
        row = re.search(rf'<tr[^>]*data-pupil="{pupil}"[^>]*>', page).group(0)
        base = re.search(rf'name="base:{pupil}" value="(\d+)"', page)
        code = "/" if re.search(r'data-mark="N"', row) else "N"
        form = {"csrf": word(page), "key": uuid.uuid4().hex, "mark": f"{pupil}:{code}", f"because:{pupil}": "A slip"}
        if base:
            form[f"base:{pupil}"] = base.group(1)
        status, _, body = self.visitor.ask("POST", path, form)
        assert status == 303, body.decode(errors="replace")

    def end_link(self, pupil: str, adult: str):
        page = self.visitor.page(f"/pupils/{pupil}/family")
        form = {"csrf": word(page), "decision": "end", "because": "A court says so"}
        status, _, _ = self.visitor.ask("POST", f"/pupils/{pupil}/adults/{adult}", form)
        assert status == 303


@pytest.fixture(scope="module")
def office(school_and_family) -> Office:
    return Office(school_and_family[0], "pryce")


@pytest.fixture
def mother(school_and_family) -> Visitor:
    return signed_in(school_and_family[1], "bea")


@pytest.fixture
def child(mother, office) -> str:
    """One of her children, at the school of this office."""
    children = re.findall(rf"/children/({ID})/today", mother.page("/children"))
    return next(child for child in children if child in office.registers)


def events(child: str) -> str:
    return f"/children/{child}/today/events"


def test_a_mark_saved_at_school_is_on_a_page_open_at_home(mother, office, child):
    stream = Stream(mother, events(child))
    name, before = stream.next()
    assert name == "version"
    office.mark(child)
    name, after = stream.next()
    assert name == "version" and after != before
    stream.close()


def test_a_break_loses_nothing(mother, office, child):
    stream = Stream(mother, events(child))
    _, before = stream.next()
    stream.close()
    office.mark(child)
    again = Stream(mother, events(child))
    _, first = again.next()
    assert first != before
    office.mark(child)
    _, second = again.next()
    assert second not in (before, first)
    again.close()


def test_a_stream_ends_when_the_office_ends_the_link(school_and_family, office, child):
    # The other parent, so that the mother goes on seeing her child.
    father = signed_in(school_and_family[1], "callum")
    stream = Stream(father, events(child))
    assert stream.next()[0] == "version"
    page = office.visitor.page(f"/pupils/{child}/family")
    office.end_link(child, adult_named("Callum Reid", page))
    assert stream.next() == ("end", "ended")
    assert stream.next() is None
    status, _, _ = father.ask("GET", f"/children/{child}/today")
    assert status == 404


def adult_named(name: str, page: str) -> str:
    return re.search(rf'{name}.*?/adults/({ID})"', page, re.DOTALL).group(1)


@pytest.fixture
def one_more(request, engine, tmp_path) -> House:
    """Another server for families, to be stopped."""
    if engine == "sqlite":
        house = House(tmp_path, "--small")
    else:
        request.getfixturevalue("school_and_family")
        house = serving(request.getfixturevalue("migrated"), tmp_path)
    yield house
    house.stop()


def test_a_stop_ends_open_streams_and_leaves_well(one_more):
    mother = signed_in(one_more, "bea")
    path = re.search(rf"/children/{ID}/today", mother.page("/children")).group(0)
    streams = [Stream(mother, f"{path}/events") for _ in range(5)]
    for stream in streams:
        assert stream.next()[0] == "version"
    one_more.process.send_signal(signal.SIGTERM)
    for stream in streams:
        assert stream.next() is None
        stream.close()
    assert one_more.process.wait(timeout=30) == 0
    assert not one_more.said()
