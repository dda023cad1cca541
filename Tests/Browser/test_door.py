"""The way in and out, as people meet it."""

from playwright.sync_api import expect


def fill(page, email, password):
    page.get_by_label("Email address").fill(email)
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")


def test_a_page_asked_for_before_signing_in_is_there_afterwards(door):
    page = door.context().new_page()
    page.goto("/account")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    door.sign_in(page, "bea")
    expect(page).to_have_url(door.house.url + "/account")


def test_a_wrong_password_is_said_beside_the_field_and_the_address_stays(door, cast):
    page = door.context().new_page()
    page.goto("/sign-in")
    fill(page, cast["bea"]["email"], "not her password")
    expect(page).to_have_title("Error: Sign in · Hometime")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("do not match")
    expect(page.get_by_label("Email address")).to_have_value(cast["bea"]["email"])
    expect(page.get_by_label("Password")).to_have_value("")
    summary.get_by_role("link").click()
    expect(page.get_by_label("Password")).to_be_focused()
    expect(page.get_by_label("Password")).to_have_accessible_description(
        "That email address and password do not match. Try again.")


def test_an_unknown_address_reads_exactly_the_same(door, cast):
    answers = []
    for email in [cast["bea"]["email"], "nobody@example.org"]:
        page = door.context().new_page()
        page.goto("/sign-in")
        fill(page, email, "not her password")
        answers.append(page.get_by_role("alert").inner_text())
    assert answers[0] == answers[1]


def test_what_is_missing_is_asked_for(door):
    page = door.context().new_page()
    page.goto("/sign-in")
    fill(page, "", "")
    expect(page.get_by_role("alert").get_by_role("link")).to_have_text(
        ["Type your email address.", "Type your password."])


def test_signing_in_needs_no_script(door):
    page = door.context(java_script_enabled=False).new_page()
    page.goto("/sign-in")
    door.sign_in(page, "bea")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Sign in")


def test_password_managers_know_the_fields(door):
    page = door.context().new_page()
    page.goto("/sign-in")
    expect(page.get_by_label("Email address")).to_have_attribute("autocomplete", "username")
    expect(page.get_by_label("Password")).to_have_attribute("autocomplete", "current-password")


def test_the_way_back_does_not_lead_to_another_site(door, cast):
    page = door.context().new_page()
    page.goto("/sign-in?next=//example.org")
    fill(page, cast["bea"]["email"], cast["bea"]["password"])
    page.wait_for_url(lambda url: "/sign-in" not in url)
    assert page.url.startswith(door.house.url + "/")


def test_what_was_typed_while_signed_out_is_not_lost(own_door):
    page = own_door.context().new_page()
    page.goto("/children")
    own_door.sign_in(page, "anjali")
    page.get_by_role("link", name="Maya").first.click()
    page.goto(page.url.split("/children/")[0] + "/children/" + page.url.split("/children/")[1].split("/")[0] + "/absences/new")
    page.get_by_label("Maya is ill").check()
    page.get_by_label("Anything school should know?").fill("A bad cold & a \"cough\"")
    page.get_by_label("All day").check()
    other = own_door.context().new_page()
    other.goto("/account")
    own_door.sign_in(other, "anjali")
    other.goto("/account")
    other.get_by_role("button", name="Sign out everywhere").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Sign in")
    page.get_by_role("button", name="Tell school").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Please sign in again")
    expect(page.get_by_text("A bad cold & a \"cough\"")).to_be_visible()
    with page.expect_popup() as opened:
        page.get_by_role("main").get_by_role("link", name="Sign in").click()
    own_door.sign_in(opened.value, "anjali")
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("You are signed in as Anjali Patel")).to_be_visible()
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("A bad cold & a \"cough\"")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Absence")


def test_signing_out_ends_this_browser_only(door):
    here, there = door.context().new_page(), door.context().new_page()
    for page in (here, there):
        door.sign_in(page, "anjali")
    here.get_by_role("button", name="Sign out").first.click()
    expect(here.get_by_role("heading", level=1)).to_have_text("Sign in")
    here.goto("/account")
    expect(here.get_by_role("heading", level=1)).to_have_text("Sign in")
    there.goto("/account")
    expect(there.get_by_role("heading", level=1)).to_have_text("Your account")
