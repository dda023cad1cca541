"""A register taken by keyboard, by mouse, through a broken network and without script."""

import re

import pytest
from playwright.sync_api import expect
from registers import Register

HERE = re.compile(r"^[/\\]$")


@pytest.fixture
def holly(own_door):
    """A register that nobody has taken yet today, and its teacher."""
    return Register.opened(own_door.enter("aderonke").new_page(), "Holly")


def tab_to(page, wanted, most=80):
    """By Tab alone, to the first place that matches."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"Tab never came to {wanted}")


def test_a_register_is_taken_by_keyboard_alone(holly):
    page, waiting = holly.page, holly.unmarked()
    assert len(waiting) > 4
    first, second, third, fourth = waiting[:4]
    tab_to(page, "tr[data-pupil] button[name=mark]")
    holly.has_focus(first)
    page.keyboard.press("/")
    holly.is_saved(first, page.locator("form.register").get_attribute("data-here"))
    holly.has_focus(second)
    page.keyboard.press("n")
    holly.is_saved(second, "N")
    page.keyboard.press("l")
    expect(holly.row(third).get_by_label("Minutes late")).to_be_focused()
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    holly.is_saved(third, "L")
    holly.has_focus(fourth)
    page.keyboard.press("ArrowUp")
    holly.has_focus(third)
    page.keyboard.press("Home")
    holly.has_focus(holly.rows.first.get_attribute("data-pupil"))
    page.reload()
    marks = holly.marks()
    assert HERE.match(marks[first]) and (marks[second], marks[third]) == ("N", "L")
    expect(holly.row(third).get_by_label("Minutes late")).to_have_value("4")
    assert [holly.entries(one) for one in (first, second, third, fourth)] == [1, 1, 1, 0]


def test_a_mark_just_made_can_be_undone(holly):
    pupil = holly.unmarked()[0]
    holly.button(pupil, "N").click()
    holly.is_saved(pupil, "N")
    holly.page.get_by_role("button", name="Undo").click()
    holly.is_saved(pupil, "")
    holly.has_focus(pupil)
    holly.page.reload()
    assert holly.marks()[pupil] == ""


def test_single_keys_can_be_switched_off(holly):
    page, pupil = holly.page, holly.unmarked()[0]
    page.get_by_label("Single keys").uncheck()
    holly.button(pupil, "N").focus()
    page.keyboard.press("n")
    page.keyboard.press("ArrowDown")
    assert holly.marks()[pupil] == ""
    page.reload()
    expect(page.get_by_label("Single keys")).not_to_be_checked()
    page.get_by_label("Single keys").check()


def test_marks_made_while_the_network_is_away_are_saved_later_and_once(holly):
    page, (first, second) = holly.page, holly.unmarked()[:2]
    page.context.set_offline(True)
    holly.button(first, "N").click()
    holly.button(second, "N").click()
    expect(holly.row(first).locator("[data-status]")).to_have_attribute("data-state", "waiting")
    expect(page.get_by_role("alert").filter(has_text="Not saved yet")).to_be_visible()
    page.context.set_offline(False)
    holly.is_saved(first, "N")
    holly.is_saved(second, "N")
    page.reload()
    assert [holly.entries(one) for one in (first, second)] == [1, 1]


def test_a_mark_whose_answer_was_lost_is_not_doubled(holly):
    page, pupil, lost = holly.page, holly.unmarked()[0], []

    def lose(route):
        if route.request.method != "POST" or lost:
            return route.continue_()
        route.fetch()
        lost.append(route.request.post_data)
        route.abort("connectionreset")

    page.route("**/registers/**", lose)
    holly.button(pupil, "N").click()
    holly.is_saved(pupil, "N")
    assert lost
    page.reload()
    assert (holly.marks()[pupil], holly.entries(pupil)) == ("N", 1)


def test_marks_not_sent_yet_survive_a_reload(holly):
    page, pupil = holly.page, holly.unmarked()[0]
    page.on("dialog", lambda dialog: dialog.accept())
    page.route("**/registers/**", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    holly.button(pupil, "N").click()
    expect(holly.row(pupil).locator("[data-status]")).to_have_attribute("data-state", "waiting")
    page.reload()
    expect(holly.row(pupil).locator("[data-status]")).to_have_attribute("data-state", "waiting")
    page.unroute("**/registers/**")
    holly.is_saved(pupil, "N")
    page.reload()
    assert (holly.marks()[pupil], holly.entries(pupil)) == ("N", 1)


def sign_out_everywhere(door, handle):
    """From another browser, as somebody does who has lost a phone."""
    there = door.context().new_page()
    there.goto("/account")
    door.sign_in(there, handle)
    there.goto("/account")
    there.get_by_role("button", name="Sign out everywhere").click()
    expect(there.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_marks_made_while_signed_out_are_saved_after_signing_in_again(holly, own_door):
    page, (first, second, third) = holly.page, holly.unmarked()[:3]
    sign_out_everywhere(own_door, "aderonke")
    holly.button(first, "N").click()
    holly.button(second, "N").click()
    trouble = page.get_by_role("alert").filter(has_text="You are signed out")
    expect(trouble).to_be_visible()
    new_tab = page.context.new_page()
    new_tab.goto("/sign-in?next=/account")
    own_door.sign_in(new_tab, "aderonke")
    page.get_by_role("button", name="Try again").click()
    holly.is_saved(first, "N")
    holly.is_saved(second, "N")
    expect(trouble).to_be_hidden()
    holly.press(third, "N")
    page.reload()
    assert [holly.entries(one) for one in (first, second, third)] == [1, 1, 1]
    # The page's own forms have the new word too.
    page.get_by_role("button", name="Sign out").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    assert page.evaluate("() => Object.keys(localStorage).filter(key => key.includes('register'))") == []


def test_the_tab_to_sign_in_again_saves_them_by_itself_and_once(holly, own_door):
    page, pupil = holly.page, holly.unmarked()[0]
    sign_out_everywhere(own_door, "aderonke")
    holly.button(pupil, "N").click()
    with page.expect_popup() as opened:
        page.get_by_role("alert").get_by_role("link", name="Sign in").click()
    own_door.sign_in(opened.value, "aderonke")
    Register(opened.value).is_saved(pupil, "N")
    expect(page.get_by_role("alert").filter(has_text="You are signed out")).to_be_hidden()
    expect(holly.row(pupil)).to_have_attribute("data-mark", "N")
    page.reload()
    assert holly.entries(pupil) == 1


def test_unsent_marks_are_never_sent_as_somebody_else(holly, own_door):
    page, pupil = holly.page, holly.unmarked()[0]
    address = page.url
    sign_out_everywhere(own_door, "aderonke")
    holly.button(pupil, "N").click()
    expect(page.get_by_role("alert").filter(has_text="You are signed out")).to_be_visible()
    office = page.context.new_page()
    office.goto("/account")
    own_door.sign_in(office, "pryce")
    office.goto(address)
    assert Register(office).marks()[pupil] == ""
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("alert")).to_contain_text("Somebody else is signed in here now")
    office.reload()
    assert Register(office).marks()[pupil] == ""


def test_unsent_marks_are_saved_when_the_register_is_opened_again(holly):
    page, pupil = holly.page, holly.unmarked()[0]
    context, address = page.context, page.url
    page.route("**/registers/**", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    holly.button(pupil, "N").click()
    expect(holly.row(pupil).locator("[data-status]")).to_have_attribute("data-state", "waiting")
    page.close()
    again = Register(context.new_page())
    again.page.goto(address)
    again.is_saved(pupil, "N")
    assert again.entries(pupil) == 1


def test_late_and_then_not_here_leaves_no_late_in_the_register(holly):
    pupil = holly.unmarked()[0]
    holly.button(pupil, "L").click()
    holly.button(pupil, "N").click()
    holly.is_saved(pupil, "N")
    holly.page.reload()
    assert (holly.marks()[pupil], holly.entries(pupil)) == ("N", 1)


def test_late_and_then_not_here_by_finger(own_door):
    phone = own_door.enter("aderonke", has_touch=True, viewport={"width": 390, "height": 844})
    register = Register.opened(phone.new_page(), "Holly")
    pupil = register.unmarked()[0]
    register.button(pupil, "L").tap()
    register.button(pupil, "N").tap()
    register.is_saved(pupil, "N")
    register.page.reload()
    assert (register.marks()[pupil], register.entries(pupil)) == ("N", 1)


def test_the_office_types_codes_of_two_letters(holly, own_door):
    office = own_door.enter("pryce").new_page()
    office.goto(holly.page.url)
    register = Register(office)
    first, second = register.unmarked()[:2]
    register.button(first, "N").focus()
    office.keyboard.type("c1")
    register.is_saved(first, "C1")
    register.has_focus(second)
    office.keyboard.type("y7")
    register.is_saved(second, "Y7")


def test_two_people_marking_the_same_class_see_each_other(holly, own_door):
    office = own_door.enter("pryce").new_page()
    office.goto(holly.page.url)
    other = Register(office)
    mine, theirs = holly.unmarked()[:2]
    holly.press(mine, "N")
    other.press(theirs, "N")
    expect(other.row(mine)).to_have_attribute("data-mark", "N")
    expect(holly.row(theirs)).to_have_attribute("data-mark", "N")


def test_when_two_people_mark_one_pupil_both_marks_are_shown_to_choose_from(holly, own_door):
    office = own_door.enter("pryce").new_page()
    office.goto(holly.page.url)
    pupil, other = holly.unmarked()[0], Register(office)
    # What the other page says does not reach this one in time.
    office.route("**/rows", lambda route: route.abort())
    holly.press(pupil, "N")
    here = office.locator("form.register").get_attribute("data-here")
    other.button(pupil, here).click()
    expect(other.row(pupil)).to_have_class(re.compile("conflict"))
    expect(other.row(pupil)).to_contain_text("Marked twice")
    other.press(pupil, here)
    expect(holly.row(pupil)).to_have_attribute("data-mark", here)


def test_an_undo_keeps_what_somebody_else_has_marked_since(holly, own_door):
    office = own_door.enter("pryce").new_page()
    office.goto(holly.page.url)
    other, waiting = Register(office), holly.unmarked()
    seen, unseen, rest = waiting[0], waiting[1], waiting[2]
    office.get_by_role("button", name="Everyone else is here").click()
    other.is_saved(rest, office.locator("form.register").get_attribute("data-here"))
    expect(holly.row(seen)).not_to_have_attribute("data-mark", "")
    holly.press(seen, "N")
    expect(other.row(seen)).to_have_attribute("data-mark", "N")
    # This one does not reach the office's page in time.
    office.route("**/rows", lambda route: route.abort())
    holly.press(unseen, "N")
    office.get_by_role("button", name="Undo").click()
    other.is_saved(rest, "")
    expect(other.row(seen)).to_have_attribute("data-mark", "N")
    expect(other.row(unseen)).to_have_attribute("data-mark", "N")
    expect(other.row(unseen)).to_contain_text("Somebody else has marked this pupil since")
    holly.page.reload()
    assert [holly.marks()[pupil] for pupil in (seen, unseen, rest)] == ["N", "N", ""]


def test_an_open_register_hears_what_a_family_tells(own_door):
    register = Register.opened(own_door.enter("linden").new_page(), "Oak")
    maya = register.page.get_by_role("row", name="Maya Patel")
    expect(maya).not_to_have_attribute("data-apart", "")
    marks = register.marks()
    # A reason half typed, while somebody else writes.
    pupil = maya.get_attribute("data-pupil")
    register.button(pupil, "N").click()
    reason = maya.locator("[data-why] input:not([type=hidden])")
    reason.fill("She went to")
    # The mark waits for its reason: there is nothing to take back yet.
    expect(maya.locator("[data-status]")).to_have_text("Needs a reason")
    expect(register.page.get_by_role("button", name="Undo")).to_have_count(0)
    register.button(next(one for one in marks if one != pupil), "N").focus()
    page = own_door.page("anjali", f"/children/{maya.get_attribute('data-pupil')}/absences/new")
    page.get_by_label("Ill").check()
    page.get_by_label("Anything school should know?").fill("A cough all night")
    with register.page.expect_response(lambda answer: answer.url.endswith("/rows")):
        page.get_by_role("button", name="Tell school").click()
    expect(reason).to_have_value("She went to")
    reason.press("Enter")
    register.is_saved(pupil, "N")
    expect(maya).to_contain_text("A cough all night")
    expect(maya).to_have_attribute("data-apart", "")


def test_an_open_register_shows_at_once_what_a_family_tells(own_door):
    register = Register.opened(own_door.enter("linden").new_page(), "Oak")
    maya, marks = register.page.get_by_role("row", name="Maya Patel"), register.marks()
    page = own_door.page("anjali", f"/children/{maya.get_attribute('data-pupil')}/absences/new")
    page.get_by_label("Coming late").check()
    page.get_by_label("Anything school should know?").fill("The bus")
    page.get_by_role("button", name="Tell school").click()
    expect(maya).to_contain_text("The bus")
    assert register.marks() == marks


def test_own_marks_ask_for_no_rows_again(holly):
    asked = []
    holly.page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/rows") else None)
    first, second = holly.unmarked()[:2]
    with holly.page.expect_response(lambda answer: answer.request.method == "POST"):
        holly.press(first, "N")
    holly.press(second, "N")
    # Long enough for the stream to bring the version, and for a page that knows it not to look.
    holly.page.wait_for_timeout(2000)
    assert asked == []


def test_a_register_needs_no_script(own_door):
    register = Register.opened(own_door.enter("aderonke", java_script_enabled=False).new_page(), "Holly")
    page = register.page
    rows = [row for row in register.rows.all() if row.get_attribute("data-mark") == ""]
    first, second = (row.get_attribute("data-pupil") for row in rows[:2])
    register.button(first, "N").click()
    expect(register.row(first)).to_have_attribute("data-mark", "N")
    expect(register.button(first, "N")).to_have_attribute("aria-pressed", "true")
    register.button(second, "L").click()
    minutes = register.row(second).get_by_label("Minutes late")
    minutes.fill("7")
    minutes.press("Enter")
    expect(register.row(second)).to_have_attribute("data-mark", "L")
    expect(minutes).to_have_value("7")
    page.get_by_role("button", name="Everyone else is here").click()
    expect(register.rows.and_(page.locator("[data-mark='']"))).to_have_count(0)


def test_everyone_else_is_here_and_can_be_taken_back(holly):
    waiting = holly.unmarked()
    holly.page.get_by_role("button", name="Everyone else is here").click()
    for pupil in waiting:
        expect(holly.row(pupil).locator("[data-status]")).to_have_attribute("data-state", "saved")
    assert holly.unmarked() == []
    holly.page.get_by_role("button", name="Undo").click()
    for pupil in waiting:
        holly.is_saved(pupil, "")
    holly.page.reload()
    assert holly.unmarked() == waiting
