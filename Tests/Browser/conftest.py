"""One server with the demonstration schools and one Chromium for all tests; everybody signs in once."""

import contextlib
import os
import pathlib
import shutil

import pytest
from house import House, people
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from validator import Validator

expect.set_options(timeout=5_000)


def pytest_generate_tests(metafunc):
    if "handle" in metafunc.fixturenames:
        metafunc.parametrize("handle", [person["handle"] for person in people() if person.get("email")])


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> pathlib.Path:
    """The demonstration schools, made once: small ones, for a day at twenty to eleven."""
    folder = tmp_path_factory.mktemp("made")
    House(folder, "--small").stop()
    return folder


def opened(made: pathlib.Path, folder: pathlib.Path):
    """A server on a copy of them."""
    for file in made.glob("*.sqlite*"):
        shutil.copy(file, folder)
    house = House(folder, "--small")
    yield house
    house.stop()
    assert not house.said(), house.said()


@pytest.fixture(scope="session")
def shared_house(made, tmp_path_factory):
    """The server of all tests that change nothing at school."""
    yield from opened(made, tmp_path_factory.mktemp("shared"))


@pytest.fixture
def own_house(made, tmp_path):
    """A server for one test that changes something."""
    yield from opened(made, tmp_path)


@pytest.fixture(scope="session")
def cast() -> dict[str, dict]:
    return {person["handle"]: person for person in people()}


@contextlib.contextmanager
def started_chromium():
    """The distribution's Chromium; HOMETIME_CHROMIUM names another one."""
    path = os.environ.get("HOMETIME_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path if pathlib.Path(path).exists() else None,
            args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def chromium():
    with started_chromium() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def validator():
    validator = Validator()
    yield validator
    validator.stop()


@pytest.fixture(scope="session")
def known() -> dict[str, set]:
    """What has been looked at in every size and colour, and kinds of pages gone through by Tab."""
    return {"skeletons": set(), "tabbed": set()}


class Door:
    """Signs people in, and remembers how."""

    def __init__(self, chromium: Browser, house: House, cast: dict[str, dict]):
        self.chromium, self.house, self.cast = chromium, house, cast
        self.kept: dict[str, dict] = {}
        self.open: list[BrowserContext] = []

    def context(self, **options) -> BrowserContext:
        """A browser that nobody has used yet."""
        options.setdefault("viewport", {"width": 1360, "height": 900})
        context = self.chromium.new_context(base_url=self.house.url, locale="en-GB", **options)
        self.open.append(context)
        return context

    def sign_in(self, page: Page, handle: str):
        """As a person does it, starting at whatever page they came to."""
        if "/sign-in" not in page.url:
            page.goto("/sign-in")
        page.get_by_label("Email address").fill(self.cast[handle]["email"])
        page.get_by_label("Password").fill(self.cast[handle]["password"])
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)

    def enter(self, handle: str, **options) -> BrowserContext:
        """A browser in which this person is signed in already."""
        if handle not in self.kept:
            first = self.context()
            self.sign_in(first.new_page(), handle)
            self.kept[handle] = first.storage_state()
        return self.context(storage_state=self.kept[handle], **options)

    def page(self, handle: str, path: str, **options) -> Page:
        page = self.enter(handle, **options).new_page()
        page.goto(path)
        return page

    def close(self):
        while self.open:
            self.open.pop().close()


@pytest.fixture(scope="session")
def shared_door(chromium, shared_house, cast):
    return Door(chromium, shared_house, cast)


@pytest.fixture
def door(shared_door):
    """Browsers for one test that changes nothing at school."""
    yield shared_door
    shared_door.close()


@pytest.fixture
def own_door(chromium, own_house, cast):
    """Browsers and a school for one test."""
    door = Door(chromium, own_house, cast)
    yield door
    door.close()
