"""Pictures of the main pages, and how they print: to look at, and four of them for the README. Run by bin/screenshots."""

import pathlib
import re
import sys
import tempfile

from conftest import Door, started_chromium
from house import ROOT, House, people
from PIL import Image

SIZES = {"390": (390, 844), "1360": (1360, 900)}
# For the README: the picture, and its name there.
KEPT = {"family-children-390-light": "children-phone", "family-today-390-light": "today-phone",
        "staff-register-1360-light": "register-desktop", "family-attendance-1360-dark": "attendance-dark"}
# Who looks, and where: an address, or the words of a link on the page there.
PLACES = {
    "sign-in": (None, "/sign-in"),
    "family-children": ("bea", "/children"),
    "family-today": ("bea", "/children > Theo"),
    "family-attendance": ("bea", "/children > Amelia > Attendance"),
    "family-absence": ("bea", "/children > Amelia > Attendance > absence"),
    "family-account": ("bea", "/account"),
    "family-secondary": ("bea", "/children > Theo > Attendance"),
    "staff-classes": ("linden", "/classes"),
    "staff-register": ("linden", "/classes > Oak"),
    "office": ("pryce", "/office"),
    "office-marks": ("pryce", "/office > Marks for many"),
    "office-absence": ("pryce", "/office > Who misses school"),
    "office-calendar": ("pryce", "/office > Calendar"),
    "office-classes": ("pryce", "/schools/seaview/classes"),
    "pupil-attendance": ("pryce", "/roll > Attendance"),
    "roll": ("pryce", "/roll"),
    "pupil-family": ("pryce", "/roll > Family"),
    "import": ("pryce", "/imports"),
    "not-there": (None, "/nowhere"),
}


def go(page, place: str):
    address, *links = place.split(" > ")
    page.goto(address)
    for link in links:
        page.get_by_role("link", name=re.compile(link)).locator("visible=true").first.click()
        page.wait_for_load_state()


def take(door: Door, folder: pathlib.Path):
    for name, (handle, place) in PLACES.items():
        for width, size in SIZES.items():
            for scheme in ("light", "dark"):
                options = {"viewport": {"width": size[0], "height": size[1]}, "color_scheme": scheme}
                context = door.enter(handle, **options) if handle else door.context(**options)
                page = context.new_page()
                go(page, place)
                file = folder / f"{name}-{width}-{scheme}.png"
                page.screenshot(path=file, full_page=True)
                if file.stem in KEPT:
                    keep(page, file.stem)
                if width == "1360" and scheme == "light":
                    page.pdf(path=folder / f"{name}-paper.pdf", prefer_css_page_size=True)
                context.close()


def keep(page, name: str):
    """The first screen of it, in 256 colours, so that the README loads quickly."""
    folder = ROOT / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{KEPT[name]}.png"
    page.screenshot(path=file)
    Image.open(file).convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT).save(file, optimize=True)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, started_chromium() as chromium:
        house = House(pathlib.Path(data))
        try:
            take(Door(chromium, house, {person["handle"]: person for person in people()}), folder)
        finally:
            house.stop()
    print(f"{len(list(folder.glob('*.png')))} pictures and {len(list(folder.glob('*.pdf')))} sheets in {folder}, "
          "four pictures in docs/images")


main()
