"""Loads and counters for bench.py. Standard library and wrk; nothing else."""

import asyncio
import os
import pathlib
import re
import statistics
import subprocess
import time
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Said:
    """What wrk measured: times in milliseconds."""

    requests: int
    seconds: float
    errors: int
    p50: float
    p95: float
    p99: float


def load(url: str, cookie: str, connections: int, seconds: int, script="said.lua", gzipped=True, threads=1, **env):
    """Starts wrk and returns it, running; `heard` waits for it."""
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "-s", str(HERE / script)]
    command += ["-H", f"Cookie: {cookie}"] + (["-H", "Accept-Encoding: gzip"] if gzipped else [])
    if script in ("marks.lua", "notes.lua"):
        command += ["-H", "Content-Type: application/x-www-form-urlencoded", "-H", "X-Requested-With: hometime"]
    return subprocess.Popen(
        command + [url], stdout=subprocess.PIPE, text=True, env=dict(os.environ, BENCH_HERE=str(HERE), **env))


def heard(wrk) -> Said:
    out, _ = wrk.communicate()
    numbers = [int(number) for number in re.search(r"SAID (.*)", out).group(1).split()]
    return Said(numbers[0], numbers[1] / 1e6, numbers[2], *(number / 1000 for number in numbers[3:]))


def cpu(pid: int) -> float:
    """Seconds of processor time so far, user and system."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def memory(pid: int, which: str = "VmRSS") -> float:
    """MiB; `VmHWM` is the most there ever was."""
    return int(re.search(rf"{which}:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


def peak(command: list[str], env: dict) -> tuple[float, float]:
    """Runs a command to its end: the most memory it took in MiB, and how many seconds."""
    began = time.monotonic()
    running = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode != 0:
        raise SystemExit(f"bench: {' '.join(command[1:3])} ended with {running.returncode}")
    return used.ru_maxrss / 1024, time.monotonic() - began


def cost(pid: int, url: str, cookie: str, connections: int, seconds: int, gzipped=True) -> tuple[float, Said]:
    """Processor time of one request in microseconds, and what wrk said."""
    before = cpu(pid)
    said = heard(load(url, cookie, connections, seconds, gzipped=gzipped))
    if said.errors:
        raise SystemExit(f"bench: {said.errors} errors at {url}")
    return (cpu(pid) - before) / said.requests * 1e6, said


def middle(numbers) -> float:
    return statistics.median(numbers)


async def listen(port: int, path: str, cookie: str, count: int, then):
    """Opens that many live streams, waits until each has said its version, and calls `then` while they are open."""
    ask = (f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/event-stream\r\n"
           f"Cookie: {cookie}\r\n\r\n").encode()

    async def one():
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(ask)
        await reader.readuntil(b"event: version")
        return reader, writer

    streams = []
    for _ in range(0, count, 100):
        streams += await asyncio.gather(*(one() for _ in range(100)))
    found = then()
    for _, writer in streams:
        writer.close()
    return found
