"""A Hometime of its own for tests and pictures: the demonstration schools, served until told to stop."""

import functools
import json
import os
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]


def program() -> str:
    """The command to serve with: HOMETIME_PROGRAM, or the debug build."""
    return os.environ.get("HOMETIME_PROGRAM", str(ROOT / ".build" / "debug" / "hometime"))


@functools.cache
def people() -> list[dict]:
    """The cast, as `hometime demo --people --json` prints it."""
    out = subprocess.run([program(), "demo", "--people", "--json"], check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


class House:
    """A running server. `url` begins with http://localhost, where Chromium keeps `Secure` cookies."""

    def __init__(self, data: pathlib.Path, *options: str, patience: float = 300):
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = open(data / "server.log", "w+b")
        command = [program(), "demo", "--port", str(self.port), "--data", str(data), "--log", "error", *options]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=self.log)
        self.wait(patience)

    def wait(self, patience: float):
        """Until the server answers that it is well."""
        until = time.monotonic() + patience
        while not self.is_well():
            if self.process.poll() is not None or time.monotonic() > until:
                self.stop()
                raise RuntimeError("the server did not come up:\n" + self.said())
            time.sleep(0.05)

    def is_well(self) -> bool:
        try:
            with urllib.request.urlopen(self.url + "/health", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def said(self) -> str:
        self.log.flush()
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
