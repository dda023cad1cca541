"""Pages that only an act leads to: forms that came back with faults, and files handed in."""

import re

from house import ROOT
from look import Watch, focus, looked_at
from playwright.sync_api import Page, Response

SAMPLES = ROOT / "Tests" / "SchoolTests" / "Samples"


def pressed(page: Page, name: str) -> Response:
    """What answers when a button is pressed."""
    with page.expect_navigation() as turned:
        page.locator("main").get_by_role("button", name=re.compile(name)).locator("visible=true").first.click()
    return turned.value


def followed(page: Page, name: str) -> Response:
    with page.expect_navigation() as turned:
        page.locator("main").get_by_role("link", name=re.compile(name)).first.click()
    return turned.value


def wrong_password(page):
    page.goto("/sign-in")
    page.get_by_label("Email address").fill("bea.ashdown@example.org")
    page.get_by_label("Password").fill("not this one")
    return pressed(page, "Sign in")


def empty_sign_in(page):
    page.goto("/sign-in")
    return pressed(page, "Sign in")


def empty_absence(page):
    page.goto("/children")
    followed(page, "Amelia")
    followed(page, "Tell school about an absence")
    return pressed(page, "Tell school")


def told_absence(page):
    empty_absence(page)
    page.get_by_label("is ill").check()
    page.get_by_label("Anything school should know").fill("حرارة مرتفعة")
    return pressed(page, "Tell school")


def no_reason(page):
    page.goto("/office")
    page.get_by_text("Enter the reason").first.click()
    return pressed(page, "Save")


def late_arrival(page):
    page.goto("/office")
    page.locator("#find-find, [name=find]").first.fill("ash")
    return pressed(page, "Find")


def handed_in(*files: str):
    def hand_in(page):
        page.goto("/imports")
        page.locator("input[type=file]").set_input_files([SAMPLES / file for file in files])
        return pressed(page, "Look at them")
    return hand_in


def nothing_handed_in(page):
    page.goto("/imports")
    return pressed(page, "Look at them")


def unknown_columns(page):
    page.goto("/imports")
    rows = "Reference,Given,Family,Born\n7,Amélie,O’Brien-Llewellyn,31/01/2016\n".encode()
    page.locator("input[type=file]").set_input_files({"name": "clubs.csv", "mimeType": "text/csv", "buffer": rows})
    return pressed(page, "Look at them")


def taken(page):
    handed_in("mavis/class_import/valid.csv")(page)
    return pressed(page, "Take it")


def no_decision(page):
    page.goto("/roll")
    followed(page, "Family")
    page.get_by_text("Decide what").first.click()
    return pressed(page, "Save")


def no_order(page):
    page.goto("/roll")
    followed(page, "Family")
    page.get_by_text("Add an order").first.click()
    return pressed(page, "Add")


ACTS = {
    "a wrong password": (None, wrong_password),
    "an empty sign-in": (None, empty_sign_in),
    "an absence without a reason": ("bea", empty_absence),
    "an absence told": ("bea", told_absence),
    "a reason left out": ("pryce", no_reason),
    "a late arrival looked for": ("pryce", late_arrival),
    "no file": ("pryce", nothing_handed_in),
    "a good file": ("pryce", handed_in("mavis/class_import/valid.csv")),
    "a file taken": ("pryce", taken),
    "a file with faults": ("pryce", handed_in("mavis/cohort_import/invalid_fields.csv")),
    "a file that is broken": ("pryce", handed_in("mavis/class_import/malformed.csv")),
    "a file of another school": ("pryce", handed_in("mavis/cohort_import/valid_unknown_school.csv")),
    "one of many files": ("pryce", handed_in("sds/UK_Format/25_Users/School.csv")),
    "a list of its own kind": ("pryce", unknown_columns),
    "an adult nobody decided about": ("pryce", no_decision),
    "an order that says nothing": ("pryce", no_order),
}


def test_what_an_act_leads_to_is_readable_by_all(own_door, validator, known):
    faults = []
    for name, (handle, act) in ACTS.items():
        context = own_door.enter(handle) if handle else own_door.context()
        page = context.new_page()
        watch = Watch(own_door.house.url)
        watch.follow(page)
        answer = act(page)
        found = looked_at(page, answer, validator, known) + focus(page)
        said = [one for one in watch.taken() if not re.search(r"status of 4\d\d", one)]
        faults += [f"{name}: {one}" for one in found + said]
        context.close()
    assert not faults, "\n".join(faults)
