"""The gallery's pages (Tests/PagesTests/Gallery), written once for all tests that look at them."""

import functools
import os
import pathlib
import subprocess
import tempfile

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".html": "text/html; charset=utf-8"}


@functools.cache
def folder():
    """`HOMETIME_GALLERY` names pages written before; without it they are written now."""
    given = os.environ.get("HOMETIME_GALLERY")
    if given:
        return pathlib.Path(given)
    place = tempfile.mkdtemp(prefix="gallery-")
    command = ["swift", "test", "--filter", "GalleryTests"]
    root = pathlib.Path(__file__).parents[2]
    subprocess.run(command, cwd=root, env={**os.environ, "HOMETIME_GALLERY": place}, check=True)
    return pathlib.Path(place)


def names():
    return sorted(file.stem for file in folder().glob("*.html"))
