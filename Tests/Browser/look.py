"""What is asked of every page, whoever looks at it and on whatever."""

import re
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response
from validator import Validator

AXE = Axe().axe_script
PHONE, DESK, NARROW, ZOOMED = (390, 844), (1360, 900), (320, 640), (640, 450)
# An A4 sheet less its margins, at 96 pixels an inch.
SHEET = (672, 1000)
# 24 CSS pixels is what WCAG 2.2 asks; best practices are ours to keep as well.
RULES = {"resultTypes": ["violations"], "preload": False, "rules": {"target-size": {"enabled": True}}}


@dataclass
class Watch:
    """Everything a page says to its console, and every address it asks for."""

    own: str
    faults: list[str] = field(default_factory=list)

    def follow(self, page: Page):
        page.on("console", lambda said: said.type in ("error", "warning") and self.note("console", said.text))
        page.on("pageerror", lambda error: self.note("script", str(error)))
        page.on("request", lambda request: request.url.startswith(self.own) or self.note("stranger", request.url))

    def note(self, kind: str, words: str):
        self.faults.append(f"{kind}: {words}")

    def taken(self) -> list[str]:
        faults, self.faults = self.faults, []
        return faults


def looked_at(page: Page, answer: Response, validator: Validator, known: dict[str, set]) -> list[str]:
    """What is wrong with the page just opened, whoever opened it."""
    found = frame(page) + room(page) + targets(page) + validator.faults(answer.body())
    bones = skeleton(page)
    if bones in known["skeletons"]:
        return found + axe(page, "1360 light")
    known["skeletons"].add(bones)
    return found + accessibility(page) + paper(page)


def size(page: Page, width_height: tuple[int, int]):
    page.set_viewport_size({"width": width_height[0], "height": width_height[1]})


def axe(page: Page, where: str, *only: str) -> list[str]:
    """axe's violations, each with the first elements it means; of some rules only, where they are named."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    rules = {**RULES, "rules": {}, "runOnly": only} if only else RULES
    found = page.evaluate("rules => axe.run(rules)", rules)["violations"]
    return [f"axe {where}: {one['id']} at {[node['target'] for node in one['nodes'][:3]]}: "
            f"{one['nodes'][0]['failureSummary'].splitlines()[-1].strip()}" for one in found]


def accessibility(page: Page) -> list[str]:
    """axe at a desk and on a phone, by day and by night, and as it is printed. Night differs from day in colour only, so
    every rule is asked once at each width, and the one about colours in both."""
    faults = []
    for width, name, whole in [(DESK, "1360", "light"), (PHONE, "390", "dark")]:
        size(page, width)
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme, media="screen")
            faults += axe(page, f"{name} {scheme}", *([] if scheme == whole else ["color-contrast"]))
    size(page, DESK)
    page.emulate_media(color_scheme="light", media="print")
    faults += axe(page, "print")
    page.emulate_media(color_scheme="light", media="screen")
    return faults


def skeleton(page: Page) -> str:
    """What a page is made of, without its words: pages with one skeleton look alike in every size and colour."""
    return page.evaluate(SKELETON)


SKELETON = """() => [...document.querySelectorAll('body *')].map(at => [at.tagName, at.className.baseVal ?? at.className, at.type,
  at.role, at.hidden, at.ariaCurrent, at.ariaHidden, at.childElementCount, /\\S/.test(at.textContent)].join()).join('|')"""


def paper(page: Page) -> list[str]:
    """Nothing is cut off on an A4 sheet."""
    size(page, SHEET)
    page.emulate_media(media="print")
    over = overflow(page, "on paper")
    page.emulate_media(media="screen")
    size(page, DESK)
    return over


def room(page: Page) -> list[str]:
    """No sideways scrolling on the smallest phone, nor at 200 % zoom on a 1280-pixel screen."""
    faults = []
    for width, name in [(NARROW, "at 320"), (PHONE, "at 390"), (ZOOMED, "at 200 %")]:
        size(page, width)
        faults += overflow(page, name)
    size(page, DESK)
    return faults


def overflow(page: Page, where: str) -> list[str]:
    over = page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
    return [f"too wide {where} by {over} px: {page.evaluate(WIDEST)}"] if over > 0 else []


WIDEST = """() => [...document.querySelectorAll('body *')]
  .filter(at => at.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .slice(0, 3).map(at => at.tagName + '.' + at.className)"""


def targets(page: Page) -> list[str]:
    """What a thumb presses on a phone is 44 px high; words within a sentence are not meant."""
    size(page, PHONE)
    small = page.evaluate(SMALL)
    size(page, DESK)
    return [f"small target: {one}" for one in small]


SMALL = """() => [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, .button, nav a')]
  .filter(at => at.checkVisibility({ visibilityProperty: true }) && !at.closest('.sr'))
  .map(at => [at, (at.matches('[type=checkbox], [type=radio]') && at.closest('label') || at).getBoundingClientRect()])
  .filter(([at, box]) => box.width > 1 && Math.round(box.height) < 44)
  .map(([at, box]) => `${at.tagName}.${at.className} "${at.textContent.trim().slice(0, 20)}" ${box.height.toFixed(1)}`)
  .slice(0, 3)"""


def frame(page: Page) -> list[str]:
    """One main, one h1 with words in it, a language, and headings that skip no level."""
    facts = page.evaluate(FRAME)
    faults = []
    if facts["mains"] != 1:
        faults.append(f"{facts['mains']} main landmarks")
    if len(facts["h1"]) != 1 or not facts["h1"][0]:
        faults.append(f"headings of the first level: {facts['h1']}")
    if not facts["lang"]:
        faults.append("no language")
    title = page.title()
    if not re.fullmatch(r".{3,80} · Hometime", title):
        faults.append(f"title: {title!r}")
    return faults


FRAME = """() => ({
  mains: document.querySelectorAll('main').length, lang: document.documentElement.lang,
  h1: [...document.querySelectorAll('h1')].map(at => at.textContent.trim()) })"""


def focus(page: Page, most: int = 40) -> list[str]:
    """By Tab through the page: every stop can be seen, is not hidden behind anything, and has a ring."""
    size(page, PHONE)
    page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0) }")
    faults, seen = [], 0
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        seen += 1
        if stop["fault"]:
            faults.append(f"focus on {stop['what']}: {stop['fault']}")
    size(page, DESK)
    return faults if seen else ["nothing can be reached by Tab"]


FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const what = `${at.tagName}.${at.className} "${(at.textContent || at.name || '').trim().slice(0, 20)}"`;
  const ring = [at, at.closest('label')].filter(Boolean)
    .some(at => parseFloat(getComputedStyle(at).outlineWidth) >= 2 && getComputedStyle(at).outlineStyle !== 'none');
  const box = at.getBoundingClientRect();
  // Of what is taller than the screen the part in sight counts (WCAG 2.4.11: not hidden as a whole).
  const [from, to] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const middle = box.height > innerHeight / 2 ? from + (to - from) / 3 : box.y + box.height / 2;
  const top = document.elementFromPoint(box.x + box.width / 2, middle);
  const shown = !top || at.contains(top) || top.contains(at) || at.labels && [...at.labels].some(one => one.contains(top));
  return { what, fault: !ring ? 'no ring' : !shown ? 'hidden behind ' + top.tagName + '.' + top.className : null };
}"""
