"""Starting a real QGIS window with a profile of its own, on the user's screen or on a virtual one.

Used by `make run`, by the desktop tests and by the benchmarks. Everything that is started here is stopped through its
handle, and nothing outside the given folder is read or written.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "caspian_corridor_plugin"
PACKAGE = ROOT / "build" / f"{PLUGIN}.zip"
SCREEN = "1680x1050x24"
OFFICIAL_REPOSITORY = "https://plugins.qgis.org/plugins/plugins.xml"


class DesktopError(Exception):
    """QGIS or its screen did not do what was asked; the message says what."""


@dataclass(frozen=True)
class Folder:
    """What one run of QGIS may touch."""

    path: Path

    @classmethod
    def make(cls, path: Path, *, fresh: bool = True) -> Folder:
        if fresh and path.exists():
            shutil.rmtree(path)
        folder = cls(path.resolve())
        for needed in (
            folder.home,
            folder.runtime,
            folder.temporary,
            folder.drivers,
            folder.user_profile / "QGIS",
        ):
            needed.mkdir(parents=True, exist_ok=True)
        folder.runtime.chmod(0o700)
        tools = folder.drivers / "tools"
        tools.unlink(missing_ok=True)
        tools.symlink_to(ROOT / "tools")
        return folder

    @property
    def home(self) -> Path:
        return self.path / "home"

    @property
    def runtime(self) -> Path:
        return self.path / "runtime"

    @property
    def temporary(self) -> Path:
        return self.path / "tmp"

    @property
    def drivers(self) -> Path:
        """Holds `tools` for the scripts that drive QGIS, but not the plugin: QGIS is to find only an installed one."""
        return self.path / "drivers"

    @property
    def profiles(self) -> Path:
        return self.path / "profile"

    @property
    def user_profile(self) -> Path:
        return self.profiles / "profiles" / "default"

    @property
    def plugins(self) -> Path:
        return self.user_profile / "python" / "plugins"

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in _NOT_PASSED_ON}
        return {
            **kept,
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "TMPDIR": str(self.temporary),
            "LANG": os.environ.get("QGIS_LANG", "C.UTF-8"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONFAULTHANDLER": "1",  # a crash says where Python was
            "QT_LOGGING_RULES": "*.debug=false",
            **more,
        }

    def install(self, package: Path = PACKAGE) -> None:
        """Unpacks the ZIP where QGIS looks for plugins, as the plugin manager does."""
        target = self.plugins / PLUGIN
        if target.exists():
            shutil.rmtree(target)
        self.plugins.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(package) as archive:
            archive.extractall(self.plugins)

    def write_settings(self, *, enabled: bool, repository: str = "") -> None:
        """QGIS3.ini of a user who has the plugin on, or a plugin repository to install it from.

        The official repository is kept, switched off: QGIS would put it back, switched on, and ask it for news.
        """
        lines = [
            "[app]",
            rf"plugin_repositories\QGIS%20Official%20Plugin%20Repository\url={OFFICIAL_REPOSITORY}",
            r"plugin_repositories\QGIS%20Official%20Plugin%20Repository\enabled=false",
            r"plugin_installer\checkOnStart=false",
            r"news-feed\enabled=false",
            "[core]",
            r"NewsFeed\httpsfeedqgisorg\disabled=true",
            "[qgis]",
            "checkVersion=false",
            "showTips322=false",
            "[locale]",
            f"userLocale={os.environ.get('QGIS_LOCALE', 'en_US')}",
            "overrideFlag=true",
        ]
        if repository:
            lines[3:3] = [
                rf"plugin_repositories\Lab\url={repository}",
                r"plugin_repositories\Lab\enabled=true",
            ]
        if enabled:
            lines += ["[PythonPlugins]", f"{PLUGIN}=true"]
        settings = self.user_profile / "QGIS" / "QGIS3.ini"
        settings.write_text("\n".join(lines) + "\n", encoding="utf-8")


_NOT_PASSED_ON = {
    "QT_QPA_PLATFORM",
    "QGIS_CUSTOM_CONFIG_PATH",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_DATA_HOME",
    "DBUS_SESSION_BUS_ADDRESS",
}


@contextmanager
def virtual_screen(folder: Folder, size: str = SCREEN) -> Iterator[str]:
    """A virtual screen with a window manager on it; gives its DISPLAY."""
    for program in ("Xvfb", "openbox"):
        if shutil.which(program) is None:
            raise DesktopError(f"{program} is missing: run `make env` as root")
    logs = folder.path / "screen.log"
    reading, writing = os.pipe()
    with logs.open("wb") as log:
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[writing],
            stdout=log,
            stderr=log,
        )
        os.close(writing)
        manager: subprocess.Popen[bytes] | None = None
        try:
            with os.fdopen(reading) as pipe:
                number = pipe.readline().strip()
            if not number:
                raise DesktopError(f"Xvfb did not start, see {logs}")
            display = f":{number}"
            manager = subprocess.Popen(["openbox"], env=folder.environment(DISPLAY=display), stdout=log, stderr=log)
            yield display
        finally:
            for process in (manager, screen):
                if process is not None:
                    stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ends one process that we started, kindly and then not."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)


def qgis_program() -> str:
    program = shutil.which("qgis")
    if program is None:
        raise DesktopError("qgis is missing: run `make env` as root")
    return program


def run_qgis(folder: Folder, script: Path, variables: Mapping[str, str], *, seconds: float | None, log: Path) -> int:
    """Runs QGIS with a script to its end and gives its exit code.

    The script finds the package `tools` in the folder CASPIAN_CORRIDOR_DRIVERS. QGIS runs in a process group of its
    own, which is ended when the time is over.
    """
    arguments = [
        qgis_program(),
        "--profiles-path",
        str(folder.profiles),
        "--nologo",
        "--noversioncheck",
        "--code",
        str(script),
    ]
    environment = folder.environment(CASPIAN_CORRIDOR_DRIVERS=str(folder.drivers), **variables)
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(
            arguments, env=environment, cwd=folder.home, stdout=output, stderr=output, start_new_session=True
        )
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise DesktopError(f"QGIS was not done after {seconds:.0f} s, see {log}") from None
        finally:
            if process.poll() is None:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGTERM)
                    time.sleep(1)
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait(10)
