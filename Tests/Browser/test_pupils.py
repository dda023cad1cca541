"""A pupil reads their own notes before home does, and says their side; who looks after a class at lunchtime notes and no more."""

from playwright.sync_api import expect


def test_a_pupil_reads_a_concern_before_home_does_and_says_their_side(own_door):
    pupil = own_door.enter("theo").new_page()
    pupil.goto("/")
    today = pupil.locator("section", has=pupil.get_by_role("heading", name="Today,"))
    expect(today).to_contain_text("Came late to the lesson")
    expect(today).to_contain_text("Your family can read this from")
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Theo", exact=True).click()
    expect(mother.locator("main")).not_to_contain_text("Came late to the lesson")
    today.get_by_text("Add my side").click()
    today.get_by_label("What is your side?").fill("The bus was full again, so I walked.")
    today.get_by_role("button", name="Send").click()
    expect(pupil.get_by_text("“The bus was full again, so I walked.”")).to_be_visible()
    teacher = own_door.enter("castell").new_page()
    teacher.goto("/classes")
    teacher.locator("main a", has_text="9B").first.click()
    teacher.get_by_role("link", name="Praise and concerns").click()
    teacher.get_by_role("link", name="Noted that day").click()
    teacher.get_by_role("link", name="Theo Ashdown: Came late").click()
    expect(teacher.locator("main")).to_contain_text("Theo’s side: “The bus was full again, so I walked.”")


def test_a_pupil_who_names_another_is_told_kindly(own_door):
    pupil = own_door.enter("theo").new_page()
    pupil.goto("/me")
    pupil.get_by_text("Add my side").first.click()
    pupil.get_by_label("What is your side?").first.fill("I was with Tobi Bello.")
    pupil.get_by_role("button", name="Send").first.click()
    expect(pupil.get_by_role("alert")).to_contain_text("Write “a friend” instead of")
    expect(pupil.get_by_label("What is your side?").first).to_have_value("I was with Tobi Bello.")


def test_the_office_switches_it_off_and_the_page_is_gone(own_door):
    pupil = own_door.enter("tobi").new_page()
    pupil.goto("/me")
    expect(pupil.get_by_role("heading", level=1)).to_have_text("My notes")
    office = own_door.page("lowe", "/schools/harbour/behaviour")
    office.get_by_role("link", name="What pupils see").click()
    office.get_by_label("Pupils may sign in and read their own notes").uncheck()
    office.get_by_role("button", name="Save").click()
    assert pupil.goto("/me").status == 404
    pupil.goto("/")
    expect(pupil.get_by_role("heading", level=1)).to_have_text("Your account")


def test_lunchtime_staff_note_praise_and_open_no_register(own_door):
    minder = own_door.enter("dunne").new_page()
    minder.goto("/")
    minder.get_by_role("link", name="Oak").click()
    expect(minder.locator("form[data-class]")).to_be_visible()
    expect(minder.get_by_role("link", name="Register")).to_have_count(0)
    minder.locator("label.pupil[data-name^='Amelia']").click()
    minder.get_by_role("button", name="Kindness").click()
    mother = own_door.enter("bea").new_page()
    mother.goto("/children")
    mother.get_by_role("link", name="Amelia", exact=True).click()
    expect(mother.get_by_text("Was kind to somebody").first).to_be_visible()
