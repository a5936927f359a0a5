"""The home screen: the topics of the guide."""

from __future__ import annotations

from kiosk.ui.barplan import LeadsTo
from kiosk.ui.place import ScreenId
from kiosk.ui.screens.topics import TopicsScreen


class HomeScreen(TopicsScreen):
    """The topics."""

    screen_id = ScreenId.HOME

    def title(self) -> str:  # noqa: D102
        return self.tr("What would you like to know?")

    def dress_bar(self, page: int, pages: int) -> None:  # noqa: D102
        self.bar.home.hide()
        self.bar.about.setVisible(self.bar.has_about)
        self.bar.back.setVisible(page > 0)
        self.bar.next.setVisible(page + 1 < pages)
        self.bar.show_lead(LeadsTo.MORE)
