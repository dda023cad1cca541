"""Every page that anybody of the cast can find: readable by all, on everything, valid and quiet."""

from look import Watch, focus, looked_at
from walk import walk


def test_every_page_is_readable_by_all(handle, door, validator, known):
    page = door.enter(handle).new_page()
    watch = Watch(door.house.url)
    watch.follow(page)
    faults, titles = [], {}
    for address, kind, answer in walk(page):
        found = looked_at(page, answer, validator, known)
        if kind not in known["tabbed"]:
            known["tabbed"].add(kind)
            found += focus(page)
        if answer.status != 200:
            found.append(f"status {answer.status}")
        titles.setdefault(page.title(), set()).add(kind)
        faults += [f"{address}: {one}" for one in found + watch.taken()]
    faults += [f"one title for {kinds}: {title}" for title, kinds in titles.items() if len(kinds) > 1]
    assert not faults, "\n".join(faults)


def test_what_stands_before_the_door_is_readable_by_all(door, validator, known):
    page = door.context().new_page()
    watch = Watch(door.house.url)
    watch.follow(page)
    faults = []
    for address in ["/sign-in", "/nowhere"]:
        answer = page.goto(address)
        found = looked_at(page, answer, validator, known) + focus(page)
        said = [one for one in watch.taken() if "status of 404" not in one]
        faults += [f"{address}: {one}" for one in found + said]
    assert not faults, "\n".join(faults)
