"""The two scripts, in a real browser, under the product's own security policy. A small server here plays the school."""

import http.server
import queue
import re
import threading
import urllib.parse

import gallery
import pytest
from playwright.sync_api import expect


class School:
    """Answers as the product would, and remembers what it was told."""

    def __init__(self):
        self.marks, self.seen, self.streams = [], set(), []
        self.refusals = queue.Queue()
        # The word that forms must bring, whose register the rows are, and what the rows answer instead.
        self.word, self.register, self.rows_refusal = "token", "7:linden", None
        self.fragment = ("1", "", "<p>Nothing</p>")
        self.page = (gallery.folder() / "register.html").read_text()

    def row(self, pupil, code):
        row = re.search(r'<tr data-pupil="%s".*?</tr>' % pupil, self.page, re.S).group(0)
        row = re.sub(r'data-mark="[^"]*"', 'data-mark="%s"' % code, row)
        row = row.replace('aria-pressed="true"', 'aria-pressed="false"')
        return re.sub(r'(value="%s:%s" )aria-pressed="false"' % (pupil, re.escape(code)), r'\1aria-pressed="true"', row)

    def answer(self, fields):
        if fields["key"] not in self.seen:
            self.seen.add(fields["key"])
            self.marks.append({name: value for name, value in fields.items() if name not in ("csrf", "key")})
        if "everyone" in fields:
            rows = "".join(self.row("p%d" % place, fields["everyone"]) for place in (9, 10, 11))
        else:
            rows = self.row(*fields["mark"].split(":", 1))
        return self.rows_page("%d told." % len(self.marks), rows)

    def rows_page(self, summary, rows):
        return '<!doctype html><p data-summary data-register="%s" data-word="%s">%s</p><table><tbody>%s</tbody></table>' % (
            self.register, self.word, summary, rows)

    def tell(self, event, data=""):
        for stream in self.streams:
            stream.put((event, data))


class Handler(http.server.BaseHTTPRequestHandler):
    school: School

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == "/events":
            return self.stream()
        if path == "/fragment":
            version, says, content = self.school.fragment
            return self.reply(200, '<!doctype html><div data-version="%s" data-says="%s">%s</div>' % (version, says, content))
        if path == "/marks/live":
            return self.reply(404, "")
        if path == "/marks/rows":
            if self.school.rows_refusal:
                return self.reply(self.school.rows_refusal, "<!doctype html><p>No.</p>")
            rows = "".join(self.school.row("p%d" % place, "") for place in (9, 10, 11))
            return self.reply(200, self.school.rows_page("Rows.", rows))
        file = gallery.folder() / path.lstrip("/")
        if not file.is_file():
            return self.reply(404, "")
        self.reply(200, file.read_bytes(), gallery.TYPES[file.suffix])

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        fields = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        assert self.headers["X-Requested-With"] == "hometime"
        if fields["csrf"] != self.school.word:
            return self.reply(400, "<!doctype html><p>This form is no longer valid.</p>")
        try:
            refusal = self.school.refusals.get_nowait()
        except queue.Empty:
            return self.reply(200, self.school.answer(fields))
        if refusal == "lost answer":
            self.school.answer(fields)
            return self.connection.close()
        status, text = refusal
        self.reply(status, text(fields) if callable(text) else text)

    def stream(self):
        told = queue.Queue()
        self.school.streams.append(told)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.wfile.flush()
        while True:
            event, data = told.get()
            if event == "cut":
                return
            try:
                self.wfile.write(b"event: %s\ndata: %s\n\n" % (event.encode(), data.encode()))
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
def page(chromium, school):
    handler = type("Handler", (Handler,), {"school": school})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = chromium.new_context(base_url="http://127.0.0.1:%d" % server.server_port)
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("console", lambda said: page.faults.append(said.text) if "policy" in said.text.lower() else None)
    yield page
    assert page.faults == []
    context.close()
    server.shutdown()


# ---- The register


def pupil(page, number):
    return page.locator('tr[data-pupil="p%d"]' % number)


def mark_of(page, number):
    return pupil(page, number).locator("button[aria-pressed=true]")


@pytest.fixture
def register(page):
    page.goto("/register.html")
    return page


def start_at(page, number):
    pupil(page, number).locator("button").first.focus()


def told(page, school, count):
    page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('hometime.register.7:linden '))")
    assert len(school.marks) == count
    return school.marks


def test_keys_mark_and_move_on(register, school):
    start_at(register, 9)
    register.keyboard.press("/")
    expect(pupil(register, 10).locator("button").first).to_be_focused()
    register.keyboard.press("n")
    expect(pupil(register, 9).locator("[data-status]")).to_have_text("Saved")
    assert told(register, school, 2) == [{"mark": "p9:/"}, {"mark": "p10:N"}]
    expect(mark_of(register, 10)).to_have_attribute("value", "p10:N")
    expect(register.locator("[data-summary]")).to_have_text("2 told.")


def test_a_code_without_a_button_can_be_typed(register, school):
    start_at(register, 9)
    register.keyboard.press("i")
    assert told(register, school, 1) == [{"mark": "p9:I"}]


def test_keys_do_nothing_outside_the_grid_or_when_switched_off(register, school):
    register.locator("main").focus()
    register.keyboard.press("n")
    register.locator("[data-keys]").uncheck()
    start_at(register, 9)
    register.keyboard.press("n")
    register.reload()
    assert not register.locator("[data-keys]").is_checked()
    start_at(register, 9)
    register.keyboard.press("n")
    assert told(register, school, 0) == []


def test_arrows_move_only_within_the_grid(register):
    start_at(register, 9)
    register.keyboard.press("ArrowDown")
    expect(pupil(register, 10).locator("button").first).to_be_focused()
    register.keyboard.press("ArrowRight")
    register.keyboard.press("Home")
    expect(pupil(register, 0).locator("button").nth(1)).to_be_focused()
    register.keyboard.press("End")
    expect(pupil(register, 11).locator("button").nth(1)).to_be_focused()


def test_late_asks_for_minutes_and_sends_them_together(register, school):
    start_at(register, 9)
    register.keyboard.press("l")
    register.keyboard.type("12")
    assert school.marks == []
    register.keyboard.press("Enter")
    expect(pupil(register, 10).locator("button").first).to_be_focused()
    assert told(register, school, 1) == [{"mark": "p9:L", "minutes:p9": "12"}]


def test_late_left_without_enter_is_sent_and_escape_takes_it_back(register, school):
    start_at(register, 9)
    register.keyboard.press("l")
    register.keyboard.press("Escape")
    expect(mark_of(register, 9)).to_have_count(0)
    start_at(register, 10)
    register.keyboard.press("l")
    start_at(register, 11)
    expect(pupil(register, 10).locator("[data-status]")).to_have_text("Saved")
    assert told(register, school, 1) == [{"mark": "p10:L", "minutes:p10": ""}]


def test_undo_sends_the_former_mark_as_a_correction(register, school):
    pupil(register, 0).get_by_role("button").nth(1).click()
    register.locator("[data-undo] button").click()
    expect(register.locator("[data-undo]")).to_be_hidden()
    expect(pupil(register, 0).locator("[data-status]")).to_have_text("Saved")
    pupil(register, 9).get_by_role("button").nth(1).click()
    register.keyboard.press("Control+z")
    expect(pupil(register, 9).locator("[data-status]")).to_have_text("Saved")
    assert [sent["mark"] for sent in told(register, school, 4)] == ["p0:N", "p0:/", "p9:N", "p9:"]


def test_everyone_else_is_here(register, school):
    register.get_by_role("button", name="Everyone else is here").click()
    for number in (9, 10, 11):
        expect(mark_of(register, number)).to_have_attribute("value", "p%d:/" % number)
    assert told(register, school, 1) == [{"everyone": "/"}]


def test_a_mark_whose_answer_was_lost_is_sent_again_and_stored_once(register, school):
    school.refusals.put("lost answer")
    school.refusals.put((503, ""))
    start_at(register, 9)
    register.keyboard.press("n")
    expect(pupil(register, 9).locator("[data-status]")).to_contain_text("Not saved yet")
    expect(pupil(register, 9).locator("[data-status]")).to_have_text("Saved", timeout=10000)
    assert told(register, school, 1) == [{"mark": "p9:N"}]
    expect(register.locator("[data-trouble]")).to_be_hidden()


def test_an_unsent_mark_survives_a_reload_and_warns_before_leaving(register, school):
    for _ in range(8):
        school.refusals.put((503, ""))
    start_at(register, 9)
    register.keyboard.press("n")
    expect(pupil(register, 9).locator("[data-status]")).to_contain_text("Not saved yet")
    asked = []
    register.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    while not school.refusals.empty():
        school.refusals.get()
    register.reload()
    expect(pupil(register, 9).locator("[data-status]")).to_have_text("Saved")
    assert asked == ["beforeunload"]
    assert told(register, school, 1) == [{"mark": "p9:N"}]


def test_late_and_then_another_mark_leaves_no_late_behind(register, school):
    pupil(register, 9).get_by_role("button").nth(2).click()
    expect(pupil(register, 9).get_by_label("Minutes late")).to_be_focused()
    pupil(register, 9).get_by_role("button").nth(1).click()
    expect(mark_of(register, 9)).to_have_attribute("value", "p9:N")
    # By keyboard: a letter among the minutes is another mark, and so is a button reached by Shift and Tab.
    start_at(register, 10)
    register.keyboard.press("l")
    register.keyboard.press("4")
    register.keyboard.press("n")
    start_at(register, 11)
    register.keyboard.press("l")
    register.keyboard.press("Shift+Tab")
    pupil(register, 11).get_by_role("button").nth(1).focus()
    register.keyboard.press("Enter")
    expect(pupil(register, 11).locator("[data-status]")).to_have_text("Saved")
    assert [sent["mark"] for sent in told(register, school, 3)] == ["p9:N", "p10:N", "p11:N"]
    assert not any("minutes" in name for sent in school.marks for name in sent)


def test_late_is_saved_when_the_row_is_left_for_another(register, school):
    pupil(register, 9).get_by_role("button").nth(2).click()
    register.keyboard.type("6")
    pupil(register, 10).get_by_role("button").nth(1).click()
    expect(pupil(register, 10).locator("[data-status]")).to_have_text("Saved")
    assert told(register, school, 2) == [{"mark": "p9:L", "minutes:p9": "6"}, {"mark": "p10:N"}]


def test_late_is_saved_when_the_rest_of_the_page_is_pressed(register, school):
    pupil(register, 9).get_by_role("button").nth(2).click()
    register.locator("h1").click()
    expect(pupil(register, 9).locator("[data-status]")).to_have_text("Saved")
    assert told(register, school, 1) == [{"mark": "p9:L", "minutes:p9": ""}]


def test_where_buttons_take_no_focus_late_still_gives_way(register, school):
    """As in Safari: pressing a button takes the focus from the field and gives it to nobody."""
    register.evaluate("""() => document.addEventListener("mousedown", event => {
        if (event.target.closest("button")) { event.preventDefault(); document.activeElement.blur(); }
    })""")
    pupil(register, 9).get_by_role("button").nth(2).click()
    expect(pupil(register, 9).get_by_label("Minutes late")).to_be_focused()
    pupil(register, 9).get_by_role("button").nth(1).click()
    expect(pupil(register, 9).locator("[data-status]")).to_have_text("Saved")
    assert told(register, school, 1) == [{"mark": "p9:N"}]


def test_a_second_key_completes_a_code(register, school):
    start_at(register, 9)
    register.keyboard.press("c")
    expect(pupil(register, 9).locator("[data-status]")).to_have_text("C C1 C2")
    register.keyboard.press("1")
    expect(pupil(register, 10).locator("button").first).to_be_focused()
    register.keyboard.press("Y")
    register.keyboard.press("1")
    assert told(register, school, 2) == [{"mark": "p9:C1"}, {"mark": "p10:Y1"}]


def test_a_first_key_alone_counts_after_a_moment_or_at_the_next_key(register, school):
    start_at(register, 9)
    register.keyboard.press("c")
    register.keyboard.press("n")
    expect(pupil(register, 11).locator("button").first).to_be_focused()
    register.keyboard.press("c")
    assert told(register, school, 2) == [{"mark": "p9:C"}, {"mark": "p10:N"}]
    expect(pupil(register, 11).locator("[data-status]")).to_have_text("Saved")
    assert told(register, school, 3)[-1] == {"mark": "p11:C"}


def test_a_begun_code_can_be_let_go_or_replaced(register, school):
    start_at(register, 9)
    register.keyboard.press("c")
    register.keyboard.press("Escape")
    expect(mark_of(register, 9)).to_have_count(0)
    register.keyboard.press("y")
    register.keyboard.press("ArrowDown")
    expect(pupil(register, 10).locator("button").first).to_be_focused()
    register.keyboard.press("c")
    pupil(register, 10).get_by_role("button").nth(1).click()
    expect(pupil(register, 10).locator("[data-status]")).to_have_text("Saved")
    assert told(register, school, 1) == [{"mark": "p10:N"}]


def test_after_another_sign_in_the_marks_go_with_its_word(register, school):
    school.word = "second"
    start_at(register, 9)
    register.keyboard.press("n")
    register.keyboard.press("n")
    expect(pupil(register, 10).locator("[data-status]")).to_have_text("Saved")
    assert told(register, school, 2) == [{"mark": "p9:N"}, {"mark": "p10:N"}]
    expect(register.locator("[data-trouble]")).to_be_hidden()


def test_marks_are_never_sent_as_somebody_else(register, school):
    school.word, school.register = "theirs", "7:khan"
    start_at(register, 9)
    register.keyboard.press("n")
    trouble = register.locator("[data-trouble]")
    expect(trouble).to_contain_text("Somebody else is signed in here now")
    trouble.get_by_role("button", name="Try again").click()
    expect(trouble).to_contain_text("Somebody else is signed in here now")
    assert school.marks == []
    school.word, school.register = "mine again", "7:linden"
    trouble.get_by_role("button", name="Try again").click()
    expect(trouble).to_be_hidden()
    assert told(register, school, 1) == [{"mark": "p9:N"}]


def test_a_refusal_without_a_reason_lets_go_of_nothing(register, school):
    for _ in range(2):
        school.refusals.put((400, "<!doctype html><p>What?</p>"))
    start_at(register, 9)
    register.keyboard.press("n")
    trouble = register.locator("[data-trouble]")
    expect(trouble).to_contain_text("Could not be saved")
    register.reload()
    expect(pupil(register, 9).locator("[data-status]")).to_contain_text("Not saved yet")
    register.locator("[data-trouble]").get_by_role("button", name="Try again").click()
    assert told(register, school, 1) == [{"mark": "p9:N"}]


def test_unsent_marks_outlive_a_closed_page_and_are_kept_without_names(register, school):
    for _ in range(20):
        school.refusals.put((503, ""))
    start_at(register, 9)
    register.keyboard.press("n")
    expect(pupil(register, 9).locator("[data-status]")).to_contain_text("Not saved yet")
    kept = register.evaluate("() => JSON.stringify(localStorage)")
    assert "p9" in kept and "Jakub" not in kept
    context = register.context
    register.close()
    while not school.refusals.empty():
        school.refusals.get()
    again = context.new_page()
    again.goto("/register.html")
    expect(pupil(again, 9).locator("[data-status]")).to_have_text("Saved")
    assert told(again, school, 1) == [{"mark": "p9:N"}]


def test_two_pages_of_one_register_bring_a_mark_home_once(register, school):
    for _ in range(40):
        school.refusals.put((503, ""))
    start_at(register, 9)
    register.keyboard.press("n")
    expect(pupil(register, 9).locator("[data-status]")).to_contain_text("Not saved yet")
    other = register.context.new_page()
    other.goto("/register.html")
    expect(pupil(other, 9).locator("[data-status]")).to_contain_text("Not saved yet")
    while not school.refusals.empty():
        school.refusals.get()
    for page in (register, other):
        expect(page.locator("[data-trouble]")).to_be_hidden(timeout=15000)
    assert told(register, school, 1) == [{"mark": "p9:N"}]


def test_signed_out_keeps_the_marks_until_signed_in_again(register, school):
    school.rows_refusal = 401
    school.refusals.put((401, "<!doctype html><p>Sign in</p>"))
    start_at(register, 9)
    register.keyboard.press("n")
    trouble = register.locator("[data-trouble]")
    expect(trouble).to_contain_text("You are signed out")
    expect(trouble.get_by_role("link", name="Sign in")).to_be_visible()
    school.rows_refusal = None
    trouble.get_by_role("button", name="Try again").click()
    expect(trouble).to_be_hidden()
    assert told(register, school, 1) == [{"mark": "p9:N"}]


def test_two_who_marked_at_once_are_shown_both(register, school):
    school.refusals.put((409, lambda fields: "<!doctype html><table><tbody>%s</tbody></table>" % school.row("p5", "/")))
    pupil(register, 5).get_by_role("button").nth(1).click()
    expect(pupil(register, 5).locator("[data-status]")).to_have_text("Somebody else marked too. Choose one.")
    told(register, school, 0)


def test_a_mark_that_cannot_be_says_why(register, school):
    school.refusals.put((422, '<!doctype html><p data-says="The register is closed">x</p>'))
    start_at(register, 9)
    register.keyboard.press("n")
    expect(pupil(register, 9).locator("[data-status]")).to_have_text("The register is closed")
    told(register, school, 0)


# ---- The live region


@pytest.fixture
def today(page, school):
    page.goto("/today.html")
    expect(page.locator(".live")).to_have_attribute("data-state", "live")
    return page


def content(line):
    return '<p class="live"><span class="live-word"></span><span>14:50</span></p><p id="a">%s <a id="go" href="#">Go</a></p>' % line


def test_a_new_version_replaces_the_content_and_is_read_out(today, school):
    expect(today.locator(".live-word")).to_have_text("Live")
    school.fragment = ("2", "New: a good note", content("One good note"))
    school.tell("version", "2")
    expect(today.locator("#a")).to_contain_text("One good note")
    expect(today.locator("[role=status]")).to_have_text("New: a good note")
    expect(today.locator("[data-live]")).to_have_attribute("data-version", "2")
    expect(today.locator(".live-word")).to_have_text("Live")


def test_focus_stays_where_it_was(today, school):
    school.fragment = ("2", "a", content("First"))
    school.tell("version", "2")
    expect(today.locator("#a")).to_contain_text("First")
    today.locator("#go").focus()
    school.fragment = ("3", "b", content("Second"))
    school.tell("version", "3")
    expect(today.locator("#a")).to_contain_text("Second")
    expect(today.locator("#go")).to_be_focused()


def test_a_fragment_runs_nothing(today, school):
    school.fragment = ("2", "x", '<p id="a">Now<script>window.evil = 1</script></p>')
    school.tell("version", "2")
    expect(today.locator("#a")).to_contain_text("Now")
    assert today.evaluate("window.evil") is None


def test_a_lost_stream_is_said_and_found_again(today, school):
    school.tell("cut")
    expect(today.locator(".live-word")).to_have_text("Reconnecting")
    expect(today.locator(".live-word")).to_have_text("Live", timeout=15000)


def test_the_end_is_said_and_nobody_knocks_again(today, school):
    school.tell("end")
    expect(today.locator(".live-word")).to_have_text("School is over for today")
    expect(today.locator(".live")).to_have_attribute("data-state", "ended")
    today.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    today.wait_for_load_state("networkidle")
    assert len(school.streams) == 1
