"""The diary: from a teacher's short form to a mother's telephone, and into her own calendar, read by somebody else's parser."""

import datetime
import re
import zoneinfo

import icalendar
from playwright.sync_api import expect

LONDON = zoneinfo.ZoneInfo("Europe/London")


def put_in(page, title, day, **more):
    page.goto("/diary")
    page.get_by_label("What is on").fill(title)
    page.locator("#f-day").fill(day.isoformat())
    for name, value in more.items():
        page.locator(f"#f-{name}").fill(value)


def test_a_short_form_puts_a_trip_before_the_mother(own_door):
    teacher = own_door.enter("linden").new_page()
    put_in(teacher, "Walk to the harbour", datetime.date.today() + datetime.timedelta(days=2), starts="09:15")
    teacher.get_by_role("button", name="Put it in the diary").click()
    expect(teacher.get_by_text("It is in the diary.")).to_be_visible()
    mother = own_door.enter("bea", viewport={"width": 320, "height": 700}).new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Amelia").first.click()
    mother.goto(mother.url.replace("/today", "/diary"))
    expect(mother.get_by_text("Walk to the harbour").first).to_be_visible()
    mother.get_by_role("link", name="Month", exact=True).click()
    expect(mother.locator("table.month")).to_be_visible()
    wide = mother.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide


def test_an_open_page_hears_of_a_trip_and_her_week_holds_it(own_door):
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    teacher = own_door.enter("linden").new_page()
    day = datetime.date.today() + datetime.timedelta(days=2)
    put_in(teacher, "Walk to the windmill", day, starts="09:15")
    teacher.get_by_role("button", name="Put it in the diary").click()
    expect(teacher.get_by_text("It is in the diary.")).to_be_visible()
    expect(mother.get_by_text("In the diary: Walk to the windmill").first).to_be_visible()
    mother.goto(f"/week?from={day.isoformat()}")
    expect(mother.get_by_text("Walk to the windmill").first).to_be_visible()


def test_her_own_calendar_is_right_on_both_sides_of_both_clock_changes(own_door):
    teacher = own_door.enter("linden").new_page()
    first = datetime.date.today()
    put_in(teacher, "Swimming; bring a towel", first, starts="09:00", ends="10:30")
    teacher.get_by_text("Place, what to bring").click()
    teacher.get_by_label("Comes again").select_option("1")
    teacher.locator("#f-repeats-until").fill((first + datetime.timedelta(weeks=56)).isoformat())
    teacher.get_by_role("button", name="Put it in the diary").click()
    expect(teacher.get_by_text("It is in the diary.")).to_be_visible()
    mother = own_door.enter("bea").new_page()
    mother.goto("/account/calendar")
    mother.get_by_role("button", name="Make an address").click()
    path = mother.get_by_role("textbox", name="Address").input_value()
    path = "/" + path.split("/", 3)[3] if "://" in path else path
    answer = own_door.context().request.get(path)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    text = answer.body()
    assert b"\n" not in text.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(text)
    [zone] = [part.to_tz(lookup_tzid=False) for part in calendar.walk("VTIMEZONE")]
    events = calendar.walk("VEVENT")
    assert not calendar.errors and not any(event.errors for event in events)
    assert len({event["UID"] for event in events}) == len(events)
    swims = [event for event in events if "Swimming; bring a towel" in event["SUMMARY"]]
    assert len(swims) > 50
    offsets = set()
    for event in swims:
        naive = event["DTSTART"].dt.replace(tzinfo=None)
        assert (naive.hour, naive.minute) == (9, 0)
        offset = naive.replace(tzinfo=LONDON).utcoffset()
        assert offset == naive.replace(tzinfo=zone).utcoffset()
        offsets.add(offset)
    assert len(offsets) == 2
    again = own_door.context().request.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status == 304
    mother.goto("/account/calendar")
    mother.get_by_role("button", name=re.compile("End it")).click()
    assert own_door.context().request.get(path).status == 404
