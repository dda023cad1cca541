"""From the front page along every link, the way somebody would find out what there is for them."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Error, Page

ID = re.compile(r"(?<=/)[0-9a-z]{26}(?=/|$)")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"(?<=/)\d+(?=/|$)")


def shape(path: str) -> str:
    """The kind of page behind an address: `/children/:id/attendance`."""
    path = urlsplit(path).path
    return NUMBER.sub(":n", DAY.sub(":day", ID.sub(":id", path)))


def links(page: Page) -> list[str]:
    """The addresses on this site that the page leads to, without the places within a page."""
    found = page.eval_on_selector_all("a[href]", "all => all.map(at => at.href)")
    own = urlsplit(page.url)
    parts = [urlsplit(one) for one in found]
    here = [part for part in parts if (part.scheme, part.netloc) == (own.scheme, own.netloc)]
    return [part.path + ("?" + part.query if part.query else "") for part in here]


def read(page: Page, address: str):
    """Opens an address; None for a file to keep, such as a PDF, which is no page."""
    try:
        return page.goto(address)
    except Error as told:
        if "Download is starting" not in told.message:
            raise
        answer = page.request.get(address)
        assert answer.ok and "html" not in answer.headers["content-type"], address
        return None


def walk(page: Page, start: str = "/", most: int = 50, each: int = 2):
    """Opens pages breadth first and yields (address, kind, answer): at most `each` of a kind, `most` in all. The kind is that
    of the page where the address led."""
    waiting, known, opened = [start], {start}, {}
    while waiting and sum(opened.values()) < most:
        address = waiting.pop(0)
        if opened.get(shape(address), 0) >= each:
            continue
        answer = read(page, address)
        if answer is None:
            opened[shape(address)] = opened.get(shape(address), 0) + 1
            continue
        kind = shape(page.url)
        for one in {kind, shape(address)}:
            opened[one] = opened.get(one, 0) + 1
        new = [link for link in links(page) if link not in known]
        known.update(new)
        waiting += new
        yield address, kind, answer
