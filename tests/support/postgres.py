"""A PostgreSQL server with PostGIS and pgRouting for tests: a cluster of its own, on loopback, gone with the test."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

#: Debian keeps the server's programs beside each other, one folder a version.
PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
ACCOUNT = "postgres"


@dataclass(frozen=True)
class Server:
    """A running server; `owner` may do everything, `reader` may connect and create nothing."""

    port: int
    folder: Path
    owner: str = ACCOUNT
    reader: str = "reader"

    def dsn(self, database: str, user: str | None = None) -> str:
        """Connection text for psycopg2, libpq and ogr2ogr."""
        return f"host=127.0.0.1 port={self.port} dbname={database} user={user or self.owner}"

    def create_database(self, name: str, *extensions: str) -> str:
        """Make a database with its extensions; gives its name."""
        self.run("postgres", f'CREATE DATABASE "{name}"')
        for extension in extensions:
            self.run(name, f"CREATE EXTENSION {extension} CASCADE")
        return name

    def run(self, database: str, statement: str) -> list[tuple]:
        """Rows of a statement, committed at once; an empty list where it returns none."""
        import psycopg2

        connection = psycopg2.connect(self.dsn(database))
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def stop(self) -> None:
        """End the server at once, as a power cut would."""
        _as_account(PROGRAMS[-1] / "pg_ctl", "-D", str(self.folder), "-m", "immediate", "stop")


def _as_account(*words: object) -> None:
    """Run a program of the server's as the account that may: the server refuses to run as root."""
    command = [str(word) for word in words]
    if os.geteuid() == 0:
        command = ["runuser", "-u", ACCOUNT, "--", *command]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd="/", timeout=60)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr or done.stdout}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running() -> Iterator[Server]:
    """A server for the time of a block. Skips the test where no PostgreSQL is installed."""
    if not PROGRAMS:
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="corridor-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, ACCOUNT)
    data = folder / "data"
    port = _free_port()
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off"
    try:
        _as_account(PROGRAMS[-1] / "initdb", "-D", data, "-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync")
        _as_account(PROGRAMS[-1] / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        server = Server(port, data)
        try:
            server.run("postgres", f"CREATE ROLE {server.reader} LOGIN")
            yield server
        finally:
            if (data / "postmaster.pid").is_file():
                server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
