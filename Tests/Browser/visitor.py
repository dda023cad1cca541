"""A browser as far as a server can tell, without one: for streams, loads and several servers at once. Standard library."""

import gzip
import http.client
import re
import urllib.parse
from collections.abc import Iterator

ID = "[0-9a-z]{26}"


class Visitor:
    """Somebody's cookies, and what they ask of one server."""

    def __init__(self, port: int):
        self.port, self.cookies = port, {}

    def ask(self, method: str, path: str, form: dict | None = None):
        """The answer's status, headers and body, the body as it came over the wire."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = self.headers({"Accept-Encoding": "gzip"})
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urllib.parse.urlencode(form) if form else None, headers)
        answer = connection.getresponse()
        body = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                pair = value.split(";")[0].partition("=")
                self.cookies[pair[0]] = pair[2]
        connection.close()
        return answer.status, dict((name.lower(), value) for name, value in answer.getheaders()), body

    def page(self, path: str) -> str:
        """A page's words, wherever it leads."""
        status, headers, body = self.ask("GET", path)
        while status == 303:
            path = headers["location"]
            status, headers, body = self.ask("GET", path)
        if status != 200:
            raise RuntimeError(f"{path} answers {status}")
        return (gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body).decode()

    def sign_in(self, person: dict):
        form = {"csrf": word(self.page("/sign-in")), "email": person["email"], "password": person["password"]}
        status, _, _ = self.ask("POST", "/sign-in", form)
        if status != 303:
            raise RuntimeError(f"{person['email']} cannot sign in: {status}")

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def headers(self, more: dict[str, str]) -> dict[str, str]:
        return {"Host": f"localhost:{self.port}", "Cookie": self.cookie, **more}


def word(page: str) -> str:
    """The word that the page's forms bring back."""
    return re.search(r'name="csrf" value="([^"]+)"', page).group(1)


class Stream:
    """A live stream, read as it comes. Whoever waits for an event waits `patience` seconds at most."""

    def __init__(self, visitor: Visitor, path: str, patience: float = 60):
        self.connection = http.client.HTTPConnection("127.0.0.1", visitor.port, timeout=patience)
        self.connection.request("GET", path, headers=visitor.headers({"Accept": "text/event-stream"}))
        self.answer = self.connection.getresponse()
        if self.answer.status != 200:
            raise RuntimeError(f"{path} answers {self.answer.status}")
        self.events = self.read()

    def read(self) -> Iterator[tuple[str, str]]:
        """Each event's name and data; ends when the server ends the stream."""
        event = {}
        while line := self.answer.readline():
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                event[name] = value
            elif "event" in event:
                yield event["event"], event["data"]
                event = {}

    def next(self) -> tuple[str, str] | None:
        return next(self.events, None)

    def close(self):
        self.answer.close()
        self.connection.close()
