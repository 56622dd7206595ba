"""The dock's pages: tabs that fit a narrow dock, and pages that are made when first shown."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QApplication, QMenu, QStyle, QTabWidget, QToolButton, QVBoxLayout, QWidget

from ..translation import interface_language, translate


class Pages(QTabWidget):
    """Tabs with icon and word; in less room with words alone; in still less with
    icons, the word of the open page while there is room for one, and a menu with all words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("caspian_corridor/pages")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setLayoutDirection(interface_language().direction)
        self._titles: list[str] = []
        self._icons: list[QIcon] = []
        self._keys: list[str] = []
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._menu = QToolButton(self)
        self._menu.setObjectName("caspian_corridor/pages_menu")
        self._menu.setAccessibleName(translate("Dock", "Pages"))
        self._menu.setToolTip(translate("Dock", "All pages by name"))
        self._menu.setIcon(QIcon(":/images/themes/default/mActionOptions.svg"))
        self._menu.setAutoRaise(True)
        self._menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setMenu(QMenu(self._menu))
        self._menu.hide()
        self.currentChanged.connect(self._shown)

    def add(self, key: str, title: str, icon: QIcon, make: Callable[[], QWidget]) -> None:
        """A page, made when it is first shown or asked for."""
        self._keys.append(key)
        self._titles.append(title)
        self._icons.append(icon)
        self._makers[key] = make
        frame = QWidget(self)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(0, 0, 0, 0)
        index = self.addTab(frame, icon, title)
        self.setTabToolTip(index, title)
        action = self._menu.menu().addAction(icon, title)
        action.setObjectName(f"caspian_corridor/page_{key}")
        action.triggered.connect(lambda _checked=False, at=index: self.setCurrentIndex(at))
        if hasattr(self.tabBar(), "setAccessibleTabName"):
            self.tabBar().setAccessibleTabName(index, title)
        self._fit()

    def page(self, key: str) -> Any:
        """The page itself; made now if it was not yet."""
        if key not in self._made:
            page = self._makers[key]()
            self._made[key] = page
            self.widget(self._keys.index(key)).layout().addWidget(page)
        return self._made[key]

    def made(self, key: str) -> Any:
        """The page if it was made, else None."""
        return self._made.get(key)

    def open(self, key: str) -> Any:
        """Shows a page and gives it."""
        page = self.page(key)
        self.setCurrentIndex(self._keys.index(key))
        return page

    def is_open(self, key: str) -> bool:
        return self.isVisible() and self._keys[self.currentIndex()] == key

    def _shown(self, index: int) -> None:
        self._fit()
        if self.isVisible() and 0 <= index < len(self._keys):
            self.page(self._keys[index])

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._shown(self.currentIndex())

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _offer_menu(self, offered: bool) -> None:
        # A corner that is only hidden would keep its room.
        corner = Qt.Corner.TopRightCorner
        if offered and self.cornerWidget(corner) is None:
            self.setCornerWidget(self._menu, corner)
        elif not offered and self.cornerWidget(corner) is not None:
            self.setCornerWidget(None, corner)
            self._menu.setParent(self)
        self._menu.setVisible(offered)
        QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _fit(self) -> None:
        icon = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, self)
        self.setIconSize(QSize(icon, icon))
        # Asked of the tab bar itself: themes pad their tabs as they like.
        self.setUpdatesEnabled(False)
        for icons, words, word in ((True, True, True), (False, True, True), (True, False, True), (True, False, False)):
            for index, title in enumerate(self._titles):
                self.setTabText(index, title if words or (word and index == self.currentIndex()) else "")
                self.setTabIcon(index, self._icons[index] if icons else QIcon())
            # Where not every tab has its word, a menu has them.
            self._offer_menu(not words)
            beside = 0 if words else self._menu.sizeHint().width()
            if self.tabBar().sizeHint().width() + beside <= self.width():
                break
        else:  # some themes pad tabs so much that icons alone want more than the narrowest dock
            self.setMinimumWidth(self.tabBar().sizeHint().width() + self._menu.sizeHint().width())
        self.setUpdatesEnabled(True)
