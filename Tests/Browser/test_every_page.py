"""Every page that anybody of the cast can find: readable by all, on everything, and quiet."""

import re
import subprocess

import pytest
import vnujar
from look import Watch, accessibility, focus, frame, room, targets
from walk import walk


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    """Where the pages are kept as they came, for the validator."""
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="session")
def tabbed():
    """Kinds of pages gone through by Tab already: the ring is the stylesheet's, not the person's."""
    return set()


def test_every_page_is_readable_by_all(handle, door, kept, tabbed):
    page = door.enter(handle).new_page()
    watch = Watch(door.house.url)
    watch.follow(page)
    faults, titles = [], {}
    for address, kind, answer in walk(page):
        found = frame(page) + room(page) + targets(page) + accessibility(page)
        if kind not in tabbed:
            tabbed.add(kind)
            found += focus(page)
        if answer.status != 200:
            found.append(f"status {answer.status}")
        titles.setdefault(page.title(), set()).add(kind)
        (kept / f"{handle}-{len(list(kept.iterdir()))}.html").write_bytes(answer.body())
        faults += [f"{address}: {one}" for one in found + watch.taken()]
    faults += [f"one title for {kinds}: {title}" for title, kinds in titles.items() if len(kinds) > 1]
    assert not faults, "\n".join(faults)


def test_what_stands_before_the_door_is_readable_by_all(door, kept):
    page = door.context().new_page()
    watch = Watch(door.house.url)
    watch.follow(page)
    faults = []
    for address in ["/sign-in", "/nowhere"]:
        answer = page.goto(address)
        found = frame(page) + room(page) + targets(page) + accessibility(page) + focus(page)
        (kept / f"{address[1:]}.html").write_bytes(answer.body())
        said = [one for one in watch.taken() if "status of 404" not in one]
        faults += [f"{address}: {one}" for one in found + said]
    assert not faults, "\n".join(faults)


# The validator of 2020 that PyPI has does not know yet that an e-mail address may be a user name.
OUTDATED = re.compile(r"“username” for attribute “autocomplete”")


def test_every_page_is_valid(kept):
    """The Nu validator over everything that was seen."""
    jar = vnujar.__file__.replace("__init__.py", "vnu.jar")
    out = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--format", "gnu", "--no-langdetect", str(kept)], capture_output=True, text=True)
    faults = [line for line in out.stderr.splitlines() if not OUTDATED.search(line)]
    assert any(kept.iterdir()) and not faults, "\n".join(faults[:40])
