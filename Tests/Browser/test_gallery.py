"""Every component in a real browser: accessibility, width, size of targets, weight."""

import contextlib
import gzip
import http.server
import threading

import gallery
import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}

# Links inside running text, and the boxes of labels that are themselves large enough, need no size of their own.
SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")].filter(it => {
  if (it.closest(".skip, .sr, p, .what, .banner, h2, [hidden]") || it.type === "hidden" || !it.offsetParent) return false;
  const box = (it.closest("label") || it).getBoundingClientRect();
  return box.height < 43.5 || box.width < 43.5;
}).map(it => it.outerHTML.slice(0, 120))"""


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        file = gallery.folder() / self.path.split("?")[0].lstrip("/")
        body = file.read_bytes() if file.is_file() else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", gallery.TYPES.get(file.suffix, "text/plain"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield "http://127.0.0.1:%d/" % server.server_port
    server.shutdown()


@pytest.fixture
def look(chromium, site):
    """Opens the pages one after the other: (name, page) for each whose name does not end in one of `without`."""
    contexts = []

    def each(width, scheme="light", without=("-nothing",)):
        contexts.append(chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme))
        page = contexts[-1].new_page()
        for name in gallery.names():
            if not name.endswith(without):
                page.goto(site + name + ".html")
                yield name, page

    yield each
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width, scheme", [(1360, "light"), (390, "dark")])
def test_axe_finds_nothing(look, width, scheme):
    found = []
    for name, page in look(width, scheme, without=("-pseudo", "-arabic")):
        for fault in Axe().run(page, options=RULES).response["violations"]:
            found += [(name, fault["id"], node["target"]) for node in fault["nodes"]]
    assert found == []


def test_no_page_scrolls_sideways(look):
    sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    found = []
    for name, page in look(320):
        for width in [320, 390, 768, 1360]:
            page.set_viewport_size({"width": width, "height": 844})
            found += [(name, width)] if page.evaluate(sideways) else []
    assert found == []


def test_a_thumb_hits_every_target(look):
    small = {name: page.evaluate(SMALL_TARGETS) for name, page in look(390, without=("-pseudo", "-arabic"))}
    assert [(name, *found) for name, found in small.items() if found] == []


def test_a_first_visit_weighs_little():
    files = list((gallery.folder() / "assets").iterdir())
    weights = {file: len(gzip.compress(file.read_bytes(), 9)) for file in files}
    # A page has one script.
    scripts = [weight for file, weight in weights.items() if file.suffix == ".js"]
    assets = sum(weights.values()) - sum(scripts) + max(scripts)
    pages = max(len(gzip.compress((gallery.folder() / (name + ".html")).read_bytes(), 9)) for name in gallery.names())
    assert assets + pages < 30_000
