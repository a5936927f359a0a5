"""The screen that invites: a drawing that slowly changes, "touch anywhere to begin" in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter

from kiosk.ui.icons import Icon
from kiosk.ui.labelpassages import passages_of
from kiosk.ui.languagetarget import LanguageTarget
from kiosk.ui.passages import Passage
from kiosk.ui.place import ScreenId
from kiosk.ui.scene import Scene
from kiosk.ui.screens.screen import Screen
from kiosk.ui.stafftarget import StaffTarget
from kiosk.ui.target import Form, Kind, Target
from kiosk.ui.words import Words, balanced_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.base.clock import Clock
    from kiosk.content.model import Language

MOST_LANGUAGES = 4
"""More than these stand behind "More": too many invitations invite nobody."""

# The content moves by a few pixels now and then, so that no line burns into the display.
_SHIFTS = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))

# Invitations in many languages are set smaller, as far as they have to be.
_SCALES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)


class Field(Target):
    """The large target that begins a visit. It has no face of its own: the screen is its face."""

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        self.draw_ring(painter, rect)


class AttractScreen(Screen):
    """Invites to begin.

    Signals:
        begun: Somebody has touched the screen.
    """

    screen_id = ScreenId.ATTRACT
    begun = Signal()

    def __init__(self, parent: QWidget, languages: Sequence[Language], clock: Clock, clinic: str) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(False)
        self._clock = clock
        self._shift = 0
        self._clinic = clinic
        self.scene = Scene(self, clock)
        self.field = Field(self)
        self.field.clicked.connect(self.begun)
        self.scene.drawing_changed.connect(self._on_drawing_changed)
        self._name = Words(self)
        self._all_invitations = {language.code: Words(self) for language in languages}
        for words, language in zip(self._all_invitations.values(), languages, strict=True):
            words.setText(language.invitation)
            words.setLocale(QLocale(language.code))
            right = language.direction == "rtl"
            words.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
            )
        self.all_language_targets = {language.code: LanguageTarget(self, language) for language in languages}
        self.more_languages = Target(self, icon=Icon.LANGUAGE)
        self.go_on = Target(self, kind=Kind.LEAD, icon=Icon.STAY)
        self.go_on.hide()
        for target in self.all_language_targets.values():
            target.pictogram = Icon.NONE
        self.easier = Target(self, icon=Icon.EASIER, form=Form.STACKED)
        self.reach = Target(self, icon=Icon.REACH, form=Form.STACKED)
        self.call = Target(self, kind=Kind.ALERT, icon=Icon.CALL, form=Form.STACKED)
        self._place_of_easier = QRect()
        self.staff_sign = StaffTarget(self)
        self.offer_languages(languages)

    def offer_languages(self, languages: Sequence[Language]) -> None:
        """Invite in these languages, the first ones of them; the next `dress` shows it."""
        named = languages if len(languages) <= MOST_LANGUAGES else languages[: MOST_LANGUAGES - 1]
        self._codes = [language.code for language in named]
        self._invitations = [self._all_invitations[code] for code in self._codes]
        codes = self._codes if len(languages) > 1 else []
        self.language_targets = [self.all_language_targets[code] for code in codes]
        for words in self._all_invitations.values():
            words.setVisible(words in self._invitations)
        for target in self.all_language_targets.values():
            target.setVisible(target in self.language_targets)
        self.more_languages.setVisible(len(named) < len(languages))

    @property
    def invitations(self) -> list[tuple[str, str]]:
        """The invitation in each language that has one here, with the language's tag."""
        return [(code, words.text()) for code, words in zip(self._codes, self._invitations, strict=True)]

    def place_easier(self, place: QRect) -> None:
        """Let "Easier" stand where it stands on all other screens, in px."""
        self._place_of_easier = place

    def show_reach(self, reach: bool) -> None:
        """Show whether everything has been brought down; the way back up is in "Easier"."""
        self.reach.setVisible(not reach)

    def offer_to_go_on(self, offered: bool) -> None:
        """Offer to go on with the visit that has just ended by itself, or no longer."""
        if self.go_on.isHidden() is offered:
            self.go_on.setVisible(offered)
            if self._look is not None:
                self.lay_out()

    def start(self) -> None:
        """The screen comes up."""
        self.scene.start()

    def stop(self) -> None:
        """The screen goes away."""
        self.scene.stop()

    def dress(self) -> None:  # noqa: D102
        look, metrics = self.look, self.look.metrics
        self.field.set_look(look)
        self.field.setText(self._invitations[0].text() if self._invitations else self.tr("Touch to begin"))
        title = self.title()
        self.setAccessibleName(title)
        self._name.setText(f"{self._clinic}\n{title}" if self._clinic else title)
        self._name.dress(look, max(metrics.quiet_mm, metrics.label_mm * 0.9), look.theme.accent, bold=True)
        self._dress_invitations(1.0)
        for language in self.language_targets:
            language.kind = Kind.LEAD if language is self.language_targets[0] else Kind.PLAIN
            language.set_look(look)
        # The words of the bar's targets that do the same.
        self.easier.setText(QCoreApplication.translate("Bar", "Easier"))
        self.reach.setText(QCoreApplication.translate("EasierLayer", "Bring it down"))
        self._name_call(short=False)
        for target in (self.easier, self.reach, self.call):
            target.set_look(look)
        self.more_languages.setText(self.tr("More"))
        self.more_languages.set_look(look)
        self.go_on.setText(self.tr("Go on reading"))
        self.go_on.set_look(look)
        self.staff_sign.set_look(look)

    def _dress_invitations(self, scale: float) -> None:
        """Set the invitations at a part of their usual size, the first one largest."""
        look, metrics = self.look, self.look.metrics
        for number, words in enumerate(self._invitations):
            large = metrics.invitation_mm * (1.0 if number == 0 else 0.6) * scale
            words.dress(look, max(metrics.quiet_mm, large), look.theme.ink, bold=True)

    def lay_out(self) -> None:  # noqa: D102
        look, whole = self.look, self.rect()
        if whole.isEmpty():
            return
        self.scene.setGeometry(whole)
        step = look.px(0.8)
        shift = QPoint(*(step * part for part in _SHIFTS[self._shift % len(_SHIFTS)]))
        margin, gap = look.px(look.metrics.margin_mm), look.px(look.metrics.gap_mm)
        inner = whole.adjusted(margin, margin, -margin, -margin)
        inner.setBottom(self._lay_out_foot(whole.adjusted(margin, 0, -margin, 0), gap))
        if look.metrics.portrait:
            room = QRect(inner.left(), inner.top(), inner.width(), round(inner.height() * 0.54))
            text = inner.adjusted(0, room.height() + gap, 0, 0)
        else:
            share = 0.5 if look.metrics.height_mm >= 120 else 0.63
            room = inner.adjusted(round(inner.width() * share), 0, 0, 0)
            text = inner.adjusted(0, 0, -room.width() - gap, 0)
        # Where the column is too narrow for the languages they take the whole width, under the picture too.
        wide = not look.metrics.portrait and _width(self._languages, gap) > text.width()
        bottom = self._lay_out_languages(inner if wide else text, gap)
        if wide:
            room.setBottom(bottom - 1)
        self.scene.dress(look, look.mirrored(room, whole))
        self.scene.shift(shift)
        self._lay_out_words(text.adjusted(0, 0, 0, bottom - text.bottom() - 1).translated(shift), gap)
        field = QRect(0, look.reach_top, whole.width(), whole.height())
        field.setBottom(bottom - 1)
        self.field.setGeometry(field)
        # In the reading order, in which assistive programs find them; the field has no face to cover others.
        first, *rest = [target for target in self.all_targets() if target is not self.field]
        for part in (first, self.field, self._name, *self._invitations, *rest):
            part.raise_()

    def _name_call(self, *, short: bool) -> None:
        # The words of the bar's target that leads to the same screen.
        words = QCoreApplication.translate("Bar", "When to call")
        self.call.setText(QCoreApplication.translate("Bar", "Call") if short else words)

    @property
    def _languages(self) -> list[Target]:
        """The targets that begin a visit in a language, or go on with the one before, in reading order."""
        others = [target for target in (self.more_languages, self.go_on) if not target.isHidden()]
        return [*self.language_targets, *others]

    @property
    def _foot(self) -> list[Target]:
        """The targets at the foot of the screen, in reading order; "Easier" has its own place."""
        return [target for target in (self.reach, self.call) if not target.isHidden()]

    def _lay_out_foot(self, room: QRect, gap: int) -> int:
        """Put the targets beside "Easier", and return the y above them all."""
        look, whole, first = self.look, self.rect(), self._place_of_easier
        self.easier.setGeometry(first)
        left = look.mirrored(first, whole).right() + 1 + gap
        staff = self.staff_sign.bare_width()
        place = QRect(room.right() + 1 - staff, first.top(), staff, first.height())
        self.staff_sign.setGeometry(look.mirrored(place, whole))
        self._name_call(short=False)
        self._name_call(short=left + _width(self._foot, gap) + gap > place.left())
        for target in self._foot:
            width = target.room_for().width()
            target.setGeometry(look.mirrored(QRect(left, first.top(), width, first.height()), whole))
            left += width + gap
        return first.top() - gap - 1

    def _lay_out_languages(self, text: QRect, gap: int) -> int:
        """Put the languages at the foot of the text, and return the y above them."""
        look = self.look
        sizes = [target.room_for() for target in self._languages]
        if not sizes:
            return text.bottom() + 1
        rows: list[list[int]] = [[]]
        used = 0
        for number, size in enumerate(sizes):
            if rows[-1] and used + size.width() > text.width():
                rows.append([])
                used = 0
            rows[-1].append(number)
            used += size.width() + gap
        height = sizes[0].height()
        top = text.bottom() + 1 - len(rows) * height - (len(rows) - 1) * gap
        first = top
        for row in rows:
            left = text.left()
            for number in row:
                place = QRect(left, top, sizes[number].width(), height)
                self._languages[number].setGeometry(look.mirrored(place, self.rect()))
                left += sizes[number].width() + gap
            top += height + gap
        return first - gap

    def _lay_out_words(self, room: QRect, gap: int) -> None:
        """Put name and invitations in the middle of the room's height, smaller where they are too many.

        Where even the smallest are too many, the name of the guide goes before an invitation does.
        """
        everything = [self._name, *self._invitations]
        for parts in (everything, self._invitations):
            for scale in _SCALES:
                self._dress_invitations(scale)
                heights = [part.height_for(room.width()) for part in parts]
                total = sum(heights) + gap // 2 * len(parts)
                if total <= room.height():
                    break
            if total <= room.height():
                break
        self._name.setVisible(self._name in parts)
        top = room.top() + max(0, (room.height() - total) // 2)
        for part, height in zip(parts, heights, strict=True):
            width = balanced_width(QFontMetrics(part.font()), part.text(), room.width())
            place = QRect(room.left(), top, width, height)
            part.setGeometry(self.look.mirrored(place, self.rect()))
            top += height + (gap if part is self._name else gap // 2)

    def _on_drawing_changed(self) -> None:
        self._shift += 1
        self.lay_out()

    def title(self) -> str:  # noqa: D102
        return self.tr("Baclofen pump: a guide for families")

    def summary(self) -> list[str]:  # noqa: D102
        return [self.title(), self.field.text()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [self.easier, self.field, *self._languages, *self._foot, self.staff_sign]

    def words(self) -> list[str]:  # noqa: D102
        name = self._name.text().split("\n") if not self._name.isHidden() else []
        words = [*name, *(part.text() for part in self._invitations)]
        return words + [target.text() for target in self.targets() if target is not self.field]

    def passages(self) -> list[Passage]:  # noqa: D102
        name = passages_of(self._name) if not self._name.isHidden() else []
        invitations = [
            Passage(words.text(), words, language=code)
            for words, code in zip(self._invitations, self._codes, strict=True)
            if words.text()
        ]
        return name + invitations

    @property
    def anywhere(self) -> Target | None:  # noqa: D102
        return self.field


def _width(targets: Sequence[Target], gap: int) -> int:
    """Return the width in px that targets take in a row."""
    return sum(target.room_for().width() + gap for target in targets) - gap
