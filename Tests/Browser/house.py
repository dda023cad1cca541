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
    """A running server with the demonstration schools. `url` begins with http://localhost, where Chromium keeps `Secure`
    cookies."""

    def __init__(self, data: pathlib.Path, *options: str, patience: float = 300):
        self.run(data, "demo", "--data", str(data), "--log", "error", *options, patience=patience)

    def run(self, data: pathlib.Path, command: str, *options: str, patience: float, **settings: str):
        """Serves, and waits until it is well. `settings` are for the environment."""
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = open(data / f"{command}-{self.port}.log", "w+b")
        port = ["--port", str(self.port)] if command == "demo" else []
        env = dict(os.environ, HOMETIME_PORT=str(self.port), HOMETIME_LOG="error", **settings)
        self.process = subprocess.Popen(
            [program(), command, *port, *options], env=env, stdout=subprocess.DEVNULL, stderr=self.log)
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


class Served(House):
    """A running server as a school runs it: `hometime serve` with its settings."""

    def __init__(self, logs: pathlib.Path, *options: str, patience: float = 60, **settings: str):
        self.run(logs, "serve", *options, patience=patience, **settings)
