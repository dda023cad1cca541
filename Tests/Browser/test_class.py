"""The class page's script, in a real browser, under the product's own security policy. A small server here plays the
school, with a page as ClassGrid.swift writes it: nothing needs to be built."""

import html
import http.server
import pathlib
import queue
import re
import threading
import urllib.parse

import gallery
import pytest
from playwright.sync_api import expect

ASSETS = pathlib.Path(__file__).parents[2] / "Sources" / "Pages" / "Assets"
ACTION = "/groups/g/days/2026-11-20/notes"
PAGE = "/groups/g/days/2026-11-20/class"
NAMES = [
    "Amelia Ashdown", "Ben Ahmed", "Chloe Birch", "Daniyal Khan", "Ella Brown", "Finn Clarke", "Grace Lee", "Harry Evans",
    "Isla Green", "Jakub Nowak", "Keira Hall", "Leo Harris", "Maya Patel", "Noah King", "Olivia Lewis", "Poppy Moore",
    "Quinn Murphy", "Rosa Silva", "Beth Adams", "Sam Young", "Tara Webb", "Uma Rao", "Vera Stone", "Will Price",
    "Xander Cole", "Yusuf Ali", "Żaneta Wójcik", "Arthur Bell", "Bella Cross", "Cara Doyle",
]
CHIPS = [("great", "Great work", "+2"), ("kind", "Kindness", "+2"), ("talking", "Talking", "−1")]
SAYS = {
    "saving": "Saving", "saved": "Saved", "waiting": "Not saved yet. Trying again.", "failed": "Could not be saved",
    "sign-in": "You are signed out.", "other": "Somebody else is signed in here now.", "undone": "Taken back",
    "nobody": "Choose pupils first.", "chosen-one": "{name}", "chosen": "{name} and {count} more",
    "but": "Everyone but {count}", "everyone": "Everyone",
}


def tile(place, corner):
    first, last = NAMES[place].split()
    return (
        f'<label class="pupil" data-pupil="p{place}" data-name="{NAMES[place]}"><input type="checkbox" class="sr" '
        f'name="pupil" value="p{place}"><span class="corner">{corner}</span><span class="face" aria-hidden="true">'
        f"{first[0]}{last[0]}</span><b><bdi>{first}</bdi></b><small>{last}</small></label>")


class School:
    """Answers as the product would, and remembers what it was told."""

    def __init__(self):
        # What was noted and taken back, by key, in order; everything that came, however often.
        self.notes, self.undone, self.received, self.streams = {}, [], [], []
        # How the next ones are answered: "drop" loses the line before it is taken, "lose" after; or (status, text).
        self.answers = queue.Queue()
        self.is_down = False
        # An answer waits here for as long as a test holds it.
        self.gate = threading.Event()
        self.gate.set()
        self.word, self.whose, self.rows_refusal, self.rows_asked = "token", f"{PAGE}:linden", None, 0
        self.version, self.gone = 0, set()

    def touched(self, note):
        return [place for place in range(len(NAMES)) if (f"p{place}" in note.get("pupil", [])) != ("except" in note)]

    def corner(self, place):
        count = sum(place in self.touched(note) for key, note in self.notes.items() if key not in self.undone)
        return f'<span class="points good">{count}</span>' if count else ""

    def take(self, fields):
        """The answer to a note. It is new once, however often it comes."""
        key = fields["key"][0]
        if key not in self.notes:
            self.notes[key] = {name: value for name, value in fields.items() if name not in ("csrf", "key")}
            self.version += len(self.touched(self.notes[key]))
        places = self.touched(self.notes[key])
        return self.answer(f"Noted for {len(places)}", places)

    def take_back(self, fields):
        key = fields["key"][0]
        places = self.touched(self.notes[key])
        if key not in self.undone:
            self.undone.append(key)
            self.version += len(places)
        return self.answer("Gone again", places)

    def answer(self, says, places):
        tiles = "".join(tile(place, self.corner(place)) for place in places)
        return (
            f'<!doctype html><p data-says="{says}" data-class="{self.whose}" data-word="{self.word}" '
            f'data-version="{self.version}">{says}</p>{tiles}')

    def tell(self, version):
        for stream in self.streams:
            stream.put(version)

    def page(self):
        says = "".join(f' data-says-{name}="{words}"' for name, words in SAYS.items())
        chips = "".join(
            f'<button class="chip good" name="type" value="{value}" data-key="{place + 1}"><kbd aria-hidden="true">'
            f'{place + 1}</kbd>{label} <span class="points good">{points}</span></button>'
            for place, (value, label, points) in enumerate(CHIPS))
        tiles = "".join(tile(place, self.corner(place)) for place in range(len(NAMES)))
        return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Oak</title>
            <link rel="stylesheet" href="/assets/hometime.css"><script src="/assets/class.js" defer></script></head>
            <body class="staff"><main><h1 tabindex="-1">Oak</h1>
            <form class="noting" method="post" action="{ACTION}" data-class="{self.whose}" data-sign-in="/sign-in?next=x"
            data-live="{PAGE}/live" data-rows="{PAGE}/tiles" data-version="{self.version}"{says} novalidate>
            <input type="hidden" name="csrf" value="{self.word}"><input type="hidden" name="key" value="plain">
            <div class="banner bad" data-trouble role="alert" hidden><span data-trouble-says></span>
            <a href="/sign-in?next=x" hidden>Sign in</a> <button type="button" class="button quiet">Try again</button></div>
            <fieldset class="class"><legend class="sr">Choose pupils</legend>{tiles}</fieldset>
            <section class="card palette"><p data-chosen><b>Choose, then press.</b></p>
            <label><input type="checkbox" name="except" value="yes"> Everyone but those chosen</label>
            <label><input type="checkbox" data-keys checked> Single keys</label>
            <div class="chips">{chips}</div><details><summary>Add a note</summary>
            <textarea name="home" data-home aria-label="For home"></textarea>
            <p data-reading data-says-long="A long sentence." data-says-hard="A long word." hidden></p>
            <ul class="phrases"><li><button type="button" data-phrase="Kept trying when it was hard.">Kept trying</button>
            </li></ul><textarea name="staff" aria-label="For staff"></textarea>
            <input name="place" aria-label="Where"></details></section>
            <div class="undo" data-undo hidden><span data-undo-says></span>
            <button type="button" class="button quiet">Undo</button></div></form></main></body></html>"""


class Handler(http.server.BaseHTTPRequestHandler):
    school: School

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == PAGE:
            return self.reply(200, self.school.page())
        if path == f"{PAGE}/live":
            return self.stream()
        if path == f"{PAGE}/tiles":
            self.school.rows_asked += 1
            if self.school.rows_refusal:
                return self.reply(self.school.rows_refusal, "<!doctype html><p>No.</p>")
            here = [place for place in range(len(NAMES)) if place not in self.school.gone]
            return self.reply(200, self.school.answer("Oak", here))
        if path == "/assets/class.js":
            script = (ASSETS / "outbox.js").read_bytes() + (ASSETS / "class.js").read_bytes()
            return self.reply(200, script, gallery.TYPES[".js"])
        if path == "/assets/hometime.css":
            return self.reply(200, (ASSETS / "hometime.css").read_bytes(), gallery.TYPES[".css"])
        self.reply(404, "")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        fields = urllib.parse.parse_qs(body, keep_blank_values=True)
        school = self.school
        school.received.append((self.path, fields))
        take = school.take_back if self.path == f"{ACTION}/undone" else school.take
        assert self.path.startswith(ACTION) and self.headers["X-Requested-With"] == "hometime"
        school.gate.wait()
        try:
            scripted = school.answers.get_nowait()
        except queue.Empty:
            scripted = "drop" if school.is_down else None
        if scripted == "lose":
            take(fields)
        if scripted in ("drop", "lose"):
            return self.connection.close()
        if scripted:
            return self.reply(*scripted)
        if fields["csrf"] != [school.word]:
            return self.reply(400, "<!doctype html><p>This form is no longer valid.</p>")
        self.reply(200, take(fields))

    def stream(self):
        told = queue.Queue()
        self.school.streams.append(told)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.wfile.flush()
        while True:
            version = told.get()
            try:
                self.wfile.write(b"event: version\ndata: %d\n\n" % version)
                self.wfile.flush()
            except OSError:
                return

    def reply(self, status, body, kind="text/html; charset=utf-8"):
        body = body if isinstance(body, bytes) else body.encode()
        self.send_response(status)
        self.send_header("Content-Security-Policy", gallery.POLICY)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def school():
    return School()


@pytest.fixture
def blank(chromium, school):
    """A page that has not been opened yet."""
    handler = type("Handler", (Handler,), {"school": school})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = chromium.new_context(
        base_url="http://127.0.0.1:%d" % server.server_port, viewport={"width": 1000, "height": 800})
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("console", lambda said: page.faults.append(said.text) if "policy" in said.text.lower() else None)
    yield page
    assert page.faults == []
    school.gate.set()
    context.close()
    server.shutdown()


@pytest.fixture
def oak(blank):
    blank.goto(PAGE)
    return blank


# ---- What a teacher does, and what is seen of it


def pupil(page, place):
    return page.locator(f'label.pupil[data-pupil="p{place}"]')


def box(page, place):
    return pupil(page, place).locator("input")


def choose(page, *places):
    for place in places:
        pupil(page, place).click()


def chip(page, label):
    return page.locator(".chips").get_by_role("button", name=re.compile(label))


def chosen(page):
    return page.eval_on_selector_all("[name=pupil]:checked", "all => all.map(one => one.value)")


def is_in_state(page, place, state):
    expect(pupil(page, place)).to_have_attribute("data-state", state)


def is_home(page):
    """Nothing is unsent."""
    page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('hometime.class.'))")


def connection_is_back(page):
    """As the browser says it, so that nobody waits for the next try."""
    page.evaluate("() => dispatchEvent(new Event('online'))")


def noted(school):
    return [(note["type"][0], note.get("pupil", [])) for note in school.notes.values()]


def trouble(page):
    return page.locator("[data-trouble]")


def undo(page):
    return page.locator("[data-undo]")


# ---- Noting


def test_two_are_chosen_and_one_chip_is_pressed(oak, school):
    choose(oak, 0, 3)
    expect(oak.locator("[data-chosen]")).to_have_text("Amelia and 1 more")
    chip(oak, "Great work").click()
    for place in (0, 3):
        is_in_state(oak, place, "saved")
        expect(pupil(oak, place)).to_have_attribute("data-state-says", "Saved")
        expect(pupil(oak, place).locator(".corner")).to_have_text("1")
    expect(pupil(oak, 1).locator(".corner")).to_be_empty()
    expect(pupil(oak, 1)).not_to_have_attribute("data-state", re.compile("."))
    assert chosen(oak) == []
    expect(oak.locator("[data-chosen]")).to_have_text("Choose, then press.")
    expect(oak.locator("p[role=status]")).to_have_text("Noted for 2")
    assert noted(school) == [("great", ["p0", "p3"])]
    path, fields = school.received[0]
    assert re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", fields.pop("key")[0])
    assert (path, fields) == (ACTION, {
        "csrf": ["token"], "type": ["great"], "pupil": ["p0", "p3"], "home": [""], "staff": [""], "place": [""]})


def test_a_key_presses_a_chip_while_focus_is_among_the_tiles(oak, school):
    box(oak, 4).focus()
    oak.keyboard.press("Space")
    oak.keyboard.press("2")
    is_in_state(oak, 4, "saved")
    expect(box(oak, 4)).to_be_focused()
    assert noted(school) == [("kind", ["p4"])]


def test_keys_do_nothing_elsewhere_or_when_switched_off(oak, school):
    choose(oak, 4)
    oak.locator("summary").click()
    oak.get_by_label("For home").fill("")
    oak.keyboard.press("1")
    expect(oak.get_by_label("For home")).to_have_value("1")
    oak.locator("h1").focus()
    oak.keyboard.press("1")
    oak.locator("[data-keys]").uncheck()
    box(oak, 4).focus()
    oak.keyboard.press("1")
    oak.keyboard.press("b")
    expect(box(oak, 4)).to_be_focused()
    oak.reload()
    expect(oak.locator("[data-keys]")).not_to_be_checked()
    box(oak, 5).press("Space")
    box(oak, 5).press("1")
    chip(oak, "Talking").click()
    is_in_state(oak, 5, "saved")
    assert noted(school) == [("talking", ["p5"])]


def test_enter_submits_nothing_and_escape_clears_the_choice(oak, school):
    choose(oak, 1, 2)
    oak.get_by_label("Everyone but").check()
    box(oak, 1).press("Enter")
    oak.locator("summary").click()
    oak.get_by_label("Where").press("Enter")
    box(oak, 1).press("Escape")
    assert chosen(oak) == [] and not oak.get_by_label("Everyone but").is_checked()
    expect(oak.locator("[data-chosen]")).to_have_text("Choose, then press.")
    choose(oak, 1)
    chip(oak, "Great work").click()
    is_in_state(oak, 1, "saved")
    assert noted(school) == [("great", ["p1"])] and len(school.received) == 1


def test_everyone_but_those_chosen(oak, school):
    oak.get_by_label("Everyone but").check()
    expect(oak.locator("[data-chosen]")).to_have_text("Everyone")
    choose(oak, 2, 5)
    expect(oak.locator("[data-chosen]")).to_have_text("Everyone but 2")
    chip(oak, "Kindness").click()
    is_in_state(oak, 0, "saved")
    is_in_state(oak, 29, "saved")
    expect(pupil(oak, 2).locator(".corner")).to_be_empty()
    expect(pupil(oak, 2)).not_to_have_attribute("data-state", re.compile("."))
    assert school.received[0][1]["except"] == ["yes"] and not oak.get_by_label("Everyone but").is_checked()
    oak.get_by_label("Everyone but").check()
    chip(oak, "Kindness").click()
    is_in_state(oak, 2, "saved")
    is_home(oak)
    assert noted(school) == [("kind", ["p2", "p5"]), ("kind", [])]


def test_nobody_chosen_is_said_aloud_and_sends_nothing(oak, school):
    chip(oak, "Great work").click()
    line = oak.locator("[data-chosen]")
    expect(line).to_have_text("Choose pupils first.")
    expect(line).to_have_attribute("role", "alert")
    expect(box(oak, 0)).to_be_focused()
    oak.keyboard.press("Space")
    expect(line).to_have_text("Amelia")
    expect(line).not_to_have_attribute("role", "alert")
    oak.keyboard.press("1")
    is_in_state(oak, 0, "saved")
    assert noted(school) == [("great", ["p0"])] and len(school.received) == 1


def test_words_go_with_the_note_and_leave_the_page(oak, school):
    choose(oak, 0)
    oak.locator("summary").click()
    oak.get_by_label("For home").fill(" Helped a friend ")
    oak.get_by_label("For staff").fill("At the gate")
    oak.get_by_label("Where").fill("Playground")
    chip(oak, "Kindness").click()
    for label in ("For home", "For staff", "Where"):
        expect(oak.get_by_label(label)).to_have_value("")
    is_in_state(oak, 0, "saved")
    sent = school.received[0][1]
    assert (sent["home"], sent["staff"], sent["place"]) == (["Helped a friend"], ["At the gate"], ["Playground"])


# ---- A connection that comes and goes


def test_nothing_is_lost_or_doubled_when_the_line_is_cut_amid_thirty_presses(oak, school):
    def press(places):
        for place in places:
            box(oak, place).press("Space")
            box(oak, place).press("1")

    press(range(8))
    for answer in ("lose", "drop", "lose", "drop", "lose"):
        school.answers.put(answer)
    press(range(8, 16))
    oak.context.set_offline(True)
    press(range(16, 24))
    is_in_state(oak, 23, "waiting")
    expect(trouble(oak)).to_contain_text("Not saved yet")
    oak.context.set_offline(False)
    press(range(24, 30))
    is_home(oak)
    assert noted(school) == [("great", [f"p{place}"]) for place in range(30)]
    assert len(school.received) > 30
    for place in range(30):
        expect(pupil(oak, place).locator(".corner")).to_have_text("1")
    expect(trouble(oak)).to_be_hidden()


def test_a_note_whose_answer_was_lost_is_noted_once(oak, school):
    school.answers.put("lose")
    school.answers.put((503, ""))
    choose(oak, 0)
    chip(oak, "Great work").click()
    is_in_state(oak, 0, "waiting")
    is_in_state(oak, 0, "saved")
    assert len(school.received) == 3 and len({fields["key"][0] for _, fields in school.received}) == 1
    assert noted(school) == [("great", ["p0"])]
    expect(pupil(oak, 0).locator(".corner")).to_have_text("1")


@pytest.mark.parametrize("place, sign", [("window", "online"), ("document", "visibilitychange")])
def test_nobody_waits_when_the_connection_is_back_or_the_page_is_seen_again(blank, school, place, sign):
    blank.clock.install()
    blank.goto(PAGE)
    # No try by itself any more.
    blank.clock.pause_at("2030-01-01")
    school.is_down = True
    choose(blank, 0)
    chip(blank, "Great work").click()
    is_in_state(blank, 0, "waiting")
    school.is_down = False
    blank.evaluate(f"() => {place}.dispatchEvent(new Event('{sign}'))")
    is_in_state(blank, 0, "saved")
    assert noted(school) == [("great", ["p0"])]


def test_unsent_notes_outlive_a_reload_without_a_question(oak, school):
    asked = []
    oak.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    school.is_down = True
    choose(oak, 0, 1)
    oak.locator("summary").click()
    oak.get_by_label("For home").fill("Kept going")
    chip(oak, "Great work").click()
    choose(oak, 2)
    chip(oak, "Talking").click()
    is_in_state(oak, 2, "waiting")
    oak.reload()
    for place in (0, 1, 2):
        is_in_state(oak, place, "waiting")
    assert chosen(oak) == []
    school.is_down = False
    connection_is_back(oak)
    is_in_state(oak, 2, "saved")
    assert asked == [] and noted(school) == [("great", ["p0", "p1"]), ("talking", ["p2"])]
    assert [note["home"] for note in school.notes.values()] == [["Kept going"], [""]]


def test_unsent_notes_are_sent_when_the_page_is_opened_again(oak, school):
    school.is_down = True
    choose(oak, 0)
    chip(oak, "Great work").click()
    is_in_state(oak, 0, "waiting")
    assert "Amelia" not in oak.evaluate("() => JSON.stringify(localStorage)")
    context = oak.context
    oak.close()
    school.is_down = False
    again = context.new_page()
    again.goto(PAGE)
    is_in_state(again, 0, "saved")
    assert noted(school) == [("great", ["p0"])]


def test_leaving_asks_only_where_nothing_could_be_kept(blank, school):
    blank.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    blank.goto(PAGE)
    asked = []
    blank.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    school.is_down = True
    choose(blank, 0)
    chip(blank, "Great work").click()
    is_in_state(blank, 0, "waiting")
    blank.reload()
    assert asked == ["beforeunload"]


# ---- Refused


def refusal(says):
    return 422, f'<!doctype html><p data-says="{html.escape(says)}">{says}</p>'


def test_a_refused_note_keeps_the_choice_and_the_words_and_is_never_sent_again(oak, school):
    school.answers.put(refusal("“Ben” is another pupil’s name."))
    choose(oak, 0, 3)
    oak.locator("summary").click()
    oak.get_by_label("For home").fill("Helped Ben")
    oak.get_by_label("Where").fill("Maths")
    oak.locator("summary").click()
    chip(oak, "Kindness").click()
    expect(trouble(oak)).to_contain_text("Kindness: Amelia and 1 more: “Ben” is another pupil’s name.")
    expect(trouble(oak).get_by_role("button")).to_be_hidden()
    expect(undo(oak)).to_be_hidden()
    is_in_state(oak, 0, "failed")
    assert chosen(oak) == ["p0", "p3"]
    expect(oak.get_by_label("For home")).to_be_visible()
    expect(oak.get_by_label("For home")).to_have_value("Helped Ben")
    expect(oak.get_by_label("Where")).to_have_value("Maths")
    is_home(oak)
    oak.get_by_label("For home").fill("Helped a friend")
    chip(oak, "Kindness").click()
    is_in_state(oak, 0, "saved")
    expect(trouble(oak)).to_be_hidden()
    assert [fields["home"] for _, fields in school.received] == [["Helped Ben"], ["Helped a friend"]]


def test_a_refused_note_never_mixes_with_what_was_begun_since(oak, school):
    school.gate.clear()
    school.answers.put(refusal("Not so."))
    choose(oak, 0)
    oak.locator("summary").click()
    oak.get_by_label("For home").fill("About Amelia")
    chip(oak, "Kindness").click()
    choose(oak, 7)
    oak.get_by_label("For home").fill("About Harry")
    school.gate.set()
    expect(trouble(oak)).to_contain_text("Kindness: Amelia: Not so.")
    assert chosen(oak) == ["p7"]
    chip(oak, "Great work").click()
    is_in_state(oak, 7, "saved")
    # Said until somebody has seen to it.
    expect(trouble(oak)).to_contain_text("Not so.")
    trouble(oak).get_by_role("button", name="Try again").click()
    assert chosen(oak) == ["p0"]
    expect(oak.get_by_label("For home")).to_have_value("About Amelia")
    expect(trouble(oak).get_by_role("button")).to_be_hidden()
    chip(oak, "Kindness").click()
    is_in_state(oak, 0, "saved")
    expect(trouble(oak)).to_be_hidden()
    assert [(note["pupil"], note["home"]) for note in school.notes.values()] == [
        (["p7"], ["About Harry"]), (["p0"], ["About Amelia"])]


def test_a_note_of_somebody_who_has_left_holds_up_no_other(oak, school):
    school.gone = {0}
    school.gate.clear()
    school.answers.put((404, "<!doctype html><p>Not there.</p>"))
    choose(oak, 0)
    chip(oak, "Great work").click()
    choose(oak, 1)
    chip(oak, "Kindness").click()
    school.gate.set()
    is_in_state(oak, 1, "saved")
    expect(trouble(oak)).to_contain_text("Great work: Amelia: Could not be saved")
    is_home(oak)
    assert noted(school) == [("kind", ["p1"])]


# ---- Undo


def test_undo_before_anything_was_sent_sends_nothing(oak, school):
    school.is_down = True
    choose(oak, 0)
    chip(oak, "Great work").click()
    is_in_state(oak, 0, "waiting")
    choose(oak, 1, 2)
    chip(oak, "Talking").click()
    expect(undo(oak)).to_contain_text("Talking: Ben and 1 more")
    undo(oak).get_by_role("button").click()
    expect(undo(oak)).to_be_hidden()
    expect(box(oak, 1)).to_be_focused()
    expect(pupil(oak, 1)).not_to_have_attribute("data-state", re.compile("."))
    expect(oak.locator("p[role=status]")).to_have_text("Taken back")
    school.is_down = False
    connection_is_back(oak)
    is_in_state(oak, 0, "saved")
    is_home(oak)
    assert noted(school) == [("great", ["p0"])] and school.undone == []
    assert {path for path, _ in school.received} == {ACTION}


def test_undo_while_the_line_is_down_follows_what_may_have_arrived(oak, school):
    school.answers.put("lose")
    school.is_down = True
    choose(oak, 0)
    chip(oak, "Great work").click()
    is_in_state(oak, 0, "waiting")
    undo(oak).get_by_role("button").click()
    choose(oak, 5)
    chip(oak, "Kindness").click()
    is_in_state(oak, 5, "waiting")
    oak.reload()
    school.is_down = False
    connection_is_back(oak)
    is_in_state(oak, 5, "saved")
    is_home(oak)
    assert noted(school) == [("great", ["p0"]), ("kind", ["p5"])]
    assert school.undone == list(school.notes)[:1]
    expect(pupil(oak, 0).locator(".corner")).to_be_empty()


def test_undo_after_sending_takes_the_press_back(oak, school):
    choose(oak, 0, 3)
    chip(oak, "Great work").click()
    is_in_state(oak, 0, "saved")
    expect(undo(oak)).to_contain_text("Noted for 2")
    undo(oak).get_by_role("button").click()
    expect(pupil(oak, 0).locator(".corner")).to_be_empty()
    expect(pupil(oak, 3).locator(".corner")).to_be_empty()
    expect(undo(oak)).to_be_hidden()
    expect(oak.locator("p[role=status]")).to_have_text("Gone again")
    is_home(oak)
    assert school.undone == list(school.notes)
    path, fields = school.received[1]
    assert (path, fields) == (f"{ACTION}/undone", {"csrf": ["token"], "key": list(school.notes)})
    choose(oak, 4)
    box(oak, 4).press("1")
    is_in_state(oak, 4, "saved")
    box(oak, 4).press("Control+z")
    expect(pupil(oak, 4).locator(".corner")).to_be_empty()


def test_an_undo_that_came_too_late_says_so(oak, school):
    choose(oak, 0)
    chip(oak, "Great work").click()
    is_in_state(oak, 0, "saved")
    school.answers.put((200, school.answer("Nothing was taken back.", [])))
    undo(oak).get_by_role("button").click()
    expect(trouble(oak)).to_contain_text("Great work: Amelia: Nothing was taken back.")
    expect(pupil(oak, 0)).not_to_have_attribute("data-state", re.compile("."))
    is_home(oak)
    assert chosen(oak) == [] and school.undone == []


def test_undo_is_offered_for_ten_seconds(blank, school):
    blank.clock.install()
    blank.goto(PAGE)
    blank.clock.pause_at("2030-01-01")
    choose(blank, 0)
    chip(blank, "Great work").click()
    is_in_state(blank, 0, "saved")
    blank.clock.run_for(9900)
    expect(undo(blank)).to_be_visible()
    blank.clock.run_for(200)
    expect(undo(blank)).to_be_hidden()


def test_a_refused_note_that_was_undone_is_forgotten(oak, school):
    school.gate.clear()
    school.answers.put(refusal("Not so."))
    choose(oak, 0)
    chip(oak, "Kindness").click()
    undo(oak).get_by_role("button").click()
    school.gate.set()
    expect(oak.locator("p[role=status]")).to_have_text("Taken back")
    is_home(oak)
    expect(trouble(oak)).to_be_hidden()
    assert chosen(oak) == [] and [path for path, _ in school.received] == [ACTION]


# ---- Signing out and in


def test_after_another_sign_in_the_notes_go_with_its_word(oak, school):
    school.word = "second"
    choose(oak, 0)
    chip(oak, "Great work").click()
    choose(oak, 1)
    chip(oak, "Great work").click()
    is_in_state(oak, 1, "saved")
    is_home(oak)
    assert noted(school) == [("great", ["p0"]), ("great", ["p1"])]
    assert oak.locator("input[name=csrf]").input_value() == "second"
    expect(trouble(oak)).to_be_hidden()


def test_signed_out_keeps_the_notes_until_signed_in_again(oak, school):
    school.rows_refusal = 401
    school.answers.put((401, "<!doctype html><p>Sign in</p>"))
    choose(oak, 0)
    chip(oak, "Great work").click()
    expect(trouble(oak)).to_contain_text("You are signed out")
    expect(trouble(oak).get_by_role("link", name="Sign in")).to_be_visible()
    is_in_state(oak, 0, "waiting")
    oak.reload()
    is_in_state(oak, 0, "saved")
    choose(oak, 1)
    school.word = "second"
    chip(oak, "Great work").click()
    expect(trouble(oak)).to_contain_text("You are signed out")
    school.rows_refusal = None
    trouble(oak).get_by_role("button", name="Try again").click()
    expect(trouble(oak)).to_be_hidden()
    is_in_state(oak, 1, "saved")
    assert noted(school) == [("great", ["p0"]), ("great", ["p1"])]


def test_notes_are_never_sent_as_somebody_else(oak, school):
    mine, school.word, school.whose = school.whose, "theirs", f"{PAGE}:khan"
    choose(oak, 0)
    chip(oak, "Great work").click()
    expect(trouble(oak)).to_contain_text("Somebody else is signed in here now")
    trouble(oak).get_by_role("button", name="Try again").click()
    expect(trouble(oak)).to_contain_text("Somebody else is signed in here now")
    assert school.notes == {}
    school.word, school.whose = "mine again", mine
    trouble(oak).get_by_role("button", name="Try again").click()
    expect(trouble(oak)).to_be_hidden()
    is_in_state(oak, 0, "saved")
    assert noted(school) == [("great", ["p0"])]


def test_a_refusal_without_a_reason_lets_go_of_nothing(oak, school):
    school.answers.put((400, "<!doctype html><p>What?</p>"))
    choose(oak, 0)
    chip(oak, "Great work").click()
    expect(trouble(oak)).to_contain_text("Could not be saved")
    is_in_state(oak, 0, "waiting")
    trouble(oak).get_by_role("button", name="Try again").click()
    is_in_state(oak, 0, "saved")
    assert noted(school) == [("great", ["p0"])]


# ---- Moving among the tiles


def test_initials_jump_to_a_pupil(blank):
    blank.clock.install()
    blank.goto(PAGE)
    blank.clock.pause_at("2030-01-01")
    box(blank, 0).focus()
    blank.keyboard.type("be")
    expect(box(blank, 1)).to_be_focused()
    blank.keyboard.type("th")
    expect(box(blank, 18)).to_be_focused()
    blank.clock.run_for(800)
    # Another first letter goes on from here, and round.
    blank.keyboard.press("b")
    expect(box(blank, 28)).to_be_focused()
    blank.clock.run_for(800)
    blank.keyboard.press("B")
    expect(box(blank, 1)).to_be_focused()
    blank.clock.run_for(800)
    blank.keyboard.type("za")
    expect(box(blank, 26)).to_be_focused()
    blank.keyboard.press("q")
    expect(box(blank, 26)).to_be_focused()
    assert chosen(blank) == []


def test_arrows_move_as_the_rows_lie(oak):
    oak.set_viewport_size({"width": 1360, "height": 900})
    tops = oak.eval_on_selector_all("label.pupil", "all => all.map(one => one.getBoundingClientRect().top)")
    across, last = tops.count(tops[0]), tops.count(tops[-1])
    assert 2 < across and last < across < 10
    box(oak, 1).focus()
    for key, place in (("ArrowDown", 1 + across), ("ArrowRight", 2 + across), ("ArrowUp", 2), ("ArrowLeft", 1),
                       ("ArrowUp", 1), ("End", 29), ("ArrowDown", 29), ("ArrowRight", 29), ("Home", 0), ("ArrowLeft", 0)):
        oak.keyboard.press(key)
        expect(box(oak, place)).to_be_focused()
    box(oak, 1 + 2 * across).focus()
    oak.keyboard.press("ArrowUp")
    expect(box(oak, 1 + across)).to_be_focused()
    # The last row is shorter.
    box(oak, 30 - last - 1).focus()
    oak.keyboard.press("ArrowDown")
    expect(box(oak, 29)).to_be_focused()
    # From the end of a row on to the next.
    box(oak, across - 1).focus()
    oak.keyboard.press("ArrowRight")
    expect(box(oak, across)).to_be_focused()


# ---- Words for home


def test_a_phrase_is_put_behind_what_was_typed(oak, school):
    choose(oak, 0)
    oak.locator("summary").click()
    home = oak.get_by_label("For home")
    home.fill("Long division.")
    oak.get_by_role("button", name="Kept trying").click()
    expect(home).to_have_value("Long division. Kept trying when it was hard.")
    expect(home).to_be_focused()
    oak.keyboard.type(" Yes")
    expect(home).to_have_value("Long division. Kept trying when it was hard. Yes")
    home.fill("")
    oak.get_by_role("button", name="Kept trying").click()
    expect(home).to_have_value("Kept trying when it was hard.")
    assert school.received == [] and chosen(oak) == ["p0"]


def test_long_sentences_and_long_words_are_pointed_out(oak):
    oak.locator("summary").click()
    home, hint = oak.get_by_label("For home"), oak.locator("[data-reading]")
    home.fill(" ".join(["word"] * 20) + ". " + " ".join(["word"] * 20) + ".")
    expect(hint).to_be_hidden()
    home.press_sequentially(" and" * 21)
    expect(hint).to_have_text("A long sentence.")
    home.fill("thirteenletter"[:13])
    expect(hint).to_be_hidden()
    home.fill("an extraordinarily good day")
    expect(hint).to_have_text("A long word.")
    choose(oak, 0)
    chip(oak, "Great work").click()
    expect(hint).to_be_hidden()


# ---- What others note


def test_what_somebody_else_notes_comes_into_the_corners_and_own_notes_ask_for_nothing(blank, school):
    blank.add_init_script("""window.heard = [];
        window.EventSource = class extends EventSource {
            constructor(address) { super(address); this.addEventListener("version", event => heard.push(event.data)); }
        }""")
    blank.clock.install()
    blank.goto(PAGE)
    choose(blank, 0, 3)
    chip(blank, "Great work").click()
    is_in_state(blank, 0, "saved")
    school.tell(school.version)
    blank.wait_for_function("() => heard.includes('2')")
    blank.clock.run_for(1000)
    choose(blank, 1)
    school.take({"key": ["theirs"], "type": ["kind"], "pupil": ["p1", "p9"]})
    school.tell(school.version)
    blank.wait_for_function("() => heard.includes('4')")
    blank.clock.run_for(1000)
    expect(pupil(blank, 9).locator(".corner")).to_have_text("1")
    expect(pupil(blank, 1).locator(".corner")).to_have_text("1")
    assert chosen(blank) == ["p1"] and school.rows_asked == 1
    expect(blank.locator("form")).to_have_attribute("data-version", "4")


def test_two_pages_of_one_class_bring_a_note_home_once(oak, school):
    school.is_down = True
    choose(oak, 0)
    chip(oak, "Great work").click()
    is_in_state(oak, 0, "waiting")
    other = oak.context.new_page()
    other.goto(PAGE)
    is_in_state(other, 0, "waiting")
    school.is_down = False
    connection_is_back(other)
    is_in_state(other, 0, "saved")
    expect(pupil(oak, 0).locator(".corner")).to_have_text("1")
    expect(trouble(oak)).to_be_hidden()
    assert noted(school) == [("great", ["p0"])]


def test_the_script_leaves_one_name_on_the_page(oak):
    names = ["outbox", "form", "box", "tiles", "noteOfClass", "data", "undo"]
    assert [name for name in names if oak.evaluate(f"typeof {name}") != "undefined"] == ["outbox"]
