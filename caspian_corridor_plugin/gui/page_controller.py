"""The shape of a dock page's controller, and the pages that are made when first shown."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from .dock import CorridorDock
from .page_catalogue import PageEntry, entries
from .workbench import Workbench


class PageController(QObject):
    """Leads one page of the dock; made with its page, when that is first shown.

    A page overrides the events that concern it. `make_page` is called once, after the attributes are set.
    """

    def __init__(self, workbench: Workbench, dock: CorridorDock, pages: PageControllers) -> None:
        super().__init__(pages)
        self.workbench = workbench
        self.dock = dock
        self.pages = pages
        self.page = self.make_page()
        self.began()

    def make_page(self) -> QWidget:
        """Return the widget, its signals connected."""
        raise NotImplementedError

    # events

    def began(self) -> None:
        """The page was made: it catches up with what happened before."""

    def data_changed(self) -> None:
        """The project has an atlas, or another edition of the data."""

    def date_told(self, date: str | None) -> None:
        """The project's date was looked up; it may be the same as before."""

    def date_changed(self, date: str | None) -> None:
        """The map shows another date."""

    def map_changed(self) -> None:
        """The map may show other layers, or another date."""

    def features_read(self, pages: list[Any]) -> None:
        """Features were read on the map: a list of reading.Page, empty when the reading is over."""

    def feature_shown(self, page: Any) -> None:
        """One of the features read is shown, in the popup or on a page."""

    def project_closed(self) -> None:
        """The project was cleared, or another one was read."""

    def dock_closed(self) -> None:
        """The dock is out of sight."""

    def release(self) -> None:
        """Give everything back; the page goes with the dock."""


class PageControllers(QObject):
    """The controllers by key, each made with its page when that is first shown or asked for."""

    def __init__(self, workbench: Workbench, dock: CorridorDock) -> None:
        super().__init__(dock)
        self._workbench = workbench
        self._dock = dock
        self._made: dict[str, PageController] = {}
        for entry in entries():
            dock.pages.add(entry.key, entry.title, entry.icon, partial(self._make, entry))

    def _make(self, entry: PageEntry) -> QWidget:
        made = import_module(f".{entry.module}", __package__).make(self._workbench, self._dock, self)
        self._made[entry.key] = made
        return made.page

    def get(self, key: str) -> Any:
        """Return a page's controller, made now if it was not yet."""
        self._dock.pages.page(key)
        return self._made[key]

    def made(self, key: str) -> Any:
        """Return a page's controller if it was made, else None."""
        return self._made.get(key)

    def open(self, key: str) -> Any:
        """Show a page, whatever covers it, and return its controller."""
        self._dock.show()
        self._dock.search.clear()
        self._dock.pages.open(key)
        return self._made[key]

    def tell(self, event: str, *what: Any) -> None:
        """Call one of the events of PageController on every page that was made."""
        for controller in list(self._made.values()):
            getattr(controller, event)(*what)

    def release(self) -> None:
        self.tell("release")
