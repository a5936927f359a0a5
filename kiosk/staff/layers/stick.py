"""The page on which staff install a pack or a configuration from a stick, or go back to the one before."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from kiosk.staff.configjobs import ConfigDone
from kiosk.staff.layers.listlayer import Item, ListLayer
from kiosk.staff.layers.stickitems import done_items, settings_items
from kiosk.staff.packjobs import Done, Failed, Looked, Named
from kiosk.staff.settingwords import apart
from kiosk.staff.stickwords import words_for
from kiosk.ui.icons import Icon
from kiosk.ui.listing import listed
from kiosk.ui.target import Kind, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.content.configs.onstick import FoundConfig
    from kiosk.content.packs.onstick import Found
    from kiosk.staff.packjobs import Seen

_LONGEST_NAME = 40
"""Characters of a file's name that are shown: any may stand on a stick."""


class _Busy(Enum):
    LOOKING = auto()
    CHANGING = auto()


class StickLayer(ListLayer):
    """What is on the stick, and what came of it.

    Attributes:
        install: Installs what is offered.
        again: Looks at the stick again.
        undo: Goes back to the pack, or the configuration, from before.
        other: Shows what there is of configurations in place of packs, and the other way around.
    """

    beside = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.install = Target(self, kind=Kind.LEAD, icon=Icon.CHOSEN)
        self.again = Target(self, icon=Icon.RESTART)
        self.undo = Target(self, icon=Icon.NORMAL)
        self.other = Target(self, icon=Icon.STAFF)
        self.other.clicked.connect(self._on_other)
        self._shown: Looked | Failed | Done | ConfigDone | _Busy = _Busy.LOOKING
        self._is_other = False
        self._wants_settings: bool | None = None

    def show_looking(self) -> None:
        """Say that the stick is being read; takes effect with the next `set_look`, as all of these."""
        self._shown = _Busy.LOOKING

    def show_changing(self) -> None:
        """Say that what is shown is being changed: nobody can leave meanwhile."""
        self._shown = _Busy.CHANGING

    def begin(self) -> None:
        """Forget which part of a stick was looked at."""
        self._wants_settings = None

    def show_result(self, result: Looked | Failed | Done | ConfigDone, *, is_other: bool) -> None:
        """Say what was found, or what came of it.

        Args:
            result: That.
            is_other: Whether something was changed, so that leaving starts the kiosk anew.
        """
        self._shown, self._is_other = result, is_other

    @property
    def offered(self) -> Found | FoundConfig | None:
        """What may be installed; None for nothing."""
        if not isinstance(self._shown, Looked):
            return None
        configs = self._shown.configs
        return configs.offered if configs is not None and self.at_settings else self._offered_pack

    @property
    def at_settings(self) -> bool:
        """Whether the page tells of configurations, and not of packs."""
        shown = self._shown
        if not isinstance(shown, Looked) or shown.configs is None:
            return isinstance(shown, ConfigDone)
        if not shown.takes_packs:
            return True
        if self._wants_settings is not None and self._has_both:
            return self._wants_settings
        has_more = shown.configs.offered is not None or (bool(shown.configs.seen) and not shown.seen)
        return self._offered_pack is None and has_more

    @property
    def _offered_pack(self) -> Found | None:
        seen = self._shown.seen if isinstance(self._shown, Looked) else ()
        return next((one.found for one in seen if one.found.may_be_installed), None)

    @property
    def _has_both(self) -> bool:
        """Whether there is something to tell of configurations as well as of packs."""
        shown = self._shown
        if not isinstance(shown, Looked) or shown.configs is None or not shown.takes_packs:
            return False
        return bool(shown.configs.seen) or shown.configs.has_before

    def heading(self) -> str:  # noqa: D102
        return self.tr("From a stick")

    def dress(self) -> None:  # noqa: D102
        super().dress()
        shown, is_busy = self._shown, isinstance(self._shown, _Busy)
        self.back.setVisible(shown is not _Busy.CHANGING)
        self.install.setVisible(self.offered is not None)
        # Nobody can do more than four things on a low screen; who opens the page anew looks again as well.
        is_full = isinstance(shown, Done | ConfigDone) or (self._has_both and self._can_go_back)
        self.again.setVisible(not is_busy and self.offered is None and not is_full)
        self.undo.setVisible(self._can_go_back and self.offered is None)
        self.back.kind = Kind.LEAD if self._is_other and not is_busy else Kind.PLAIN
        self.back.pictogram = Icon.CHOSEN if self._is_other and not is_busy else Icon.RETURN
        if self._is_other and not is_busy:
            is_config = isinstance(shown, ConfigDone)
            self.back.setText(self.tr("Use them now") if is_config else self.tr("Show it now"))
        at_settings = self.at_settings
        self.install.setText(self.tr("Use these settings") if at_settings else self.tr("Install it"))
        self.again.setText(self.tr("Look again"))
        has_less_room = at_settings or self._has_both
        self.undo.setText(self.tr("As before") if has_less_room else self.tr("Go back to the one before"))
        self.other.setText(self.tr("Pages") if at_settings else self.tr("Settings"))
        self.other.pictogram = Icon.PACK if at_settings else Icon.STAFF
        self.other.setVisible(self._has_both)
        for target in (self.back, self.install, self.again, self.undo, self.other):
            target.set_look(self.look)

    def foot_targets(self) -> list[Target]:  # noqa: D102
        return [self.install, self.again, self.undo, self.other, self.more]

    @property
    def _can_go_back(self) -> bool:
        match self._shown:
            case Looked(configs=configs) if self.at_settings:
                return configs is not None and configs.has_before
            case Looked(before=before) | Done(before=before):
                return before is not None
            case _:
                return isinstance(self._shown, ConfigDone)

    def items(self) -> Sequence[Item]:  # noqa: D102
        match self._shown:
            case _Busy.LOOKING:
                return [Item(self.tr("The stick is being read."), "")]
            case _Busy.CHANGING:
                return [Item(self.tr("One moment, please."), self.tr("You can take the stick out now."))]
            case Failed(why):
                words = words_for(why)
                return [Item(words.wrong, words.remedy), Item("", self.tr("Nothing was changed."))]
            case Done():
                return self._done(self._shown)
            case ConfigDone():
                return done_items(self._shown, self.locale())
            case Looked(configs=configs) if configs is not None and self.at_settings:
                told = settings_items(configs, self.locale(), has_stick=self._shown.has_stick)
                return told if self._shown.has_stick else [self._no_stick(), *told]
            case Looked():
                return self._looked(self._shown)

    def _looked(self, looked: Looked) -> list[Item]:
        now = Item(self.tr("Families read now"), self._name(looked.shown))
        if not looked.has_stick:
            return [self._no_stick(), now]
        if not looked.seen:
            words = self.tr("Show this to whoever gave it to you: a content pack ends in .ibtpack")
            return [Item(self.tr("There is nothing for this kiosk on the stick."), words), now]
        return [*(item for seen in looked.seen for item in self._seen(seen, looked.shown)), now]

    def _no_stick(self) -> Item:
        words = self.tr("Put it in. It may take a few seconds until it is seen.")
        return Item(self.tr("There is no stick."), words)

    def _seen(self, seen: Seen, now: Named) -> list[Item]:
        found, manifest = seen.found, seen.found.manifest
        if found.why is not None:
            words = " ".join(words_for(found.why))
        elif found.is_shown:
            words = self.tr("Families read it already.")
        elif manifest is not None and manifest.id == now.id:
            words = self.tr("It is newer than what families read now.")
        else:
            words = self.tr("It can be installed.")
        if manifest is None:
            return [Item(apart(_printable(found.path.name)), words)]
        told = [Item(self._name(Named(manifest.id, manifest.title, manifest.version)), words)]
        if seen.languages and found.may_be_installed:
            names = [
                apart(name or QLocale(code).nativeLanguageName() or code) for code, name in seen.languages
            ]
            told.append(Item(self.tr("Its languages"), listed(self.locale(), names)))
        return told

    def _done(self, done: Done) -> list[Item]:
        changes, locale = done.changes, self.locale()
        told = (
            (self.tr("New pages"), changes.new),
            (self.tr("Changed pages"), changes.changed),
            (self.tr("Pages that are gone"), changes.gone),
            (self.tr("New languages"), changes.languages_new),
            (self.tr("Languages that are gone"), changes.languages_gone),
            (self.tr("Changed drawings"), (str(changes.drawings),) if changes.drawings else ()),
        )
        what = [Item(head, listed(locale, [apart(name) for name in names])) for head, names in told if names]
        now = self.tr("It is saved. The kiosk starts anew to show it.")
        return [Item(self._name(done.shown), now), *what]

    def _on_other(self) -> None:
        self._wants_settings = not self.at_settings
        self.prepare()
        self.set_look(self.look)
        self.changed.emit()

    def _name(self, named: Named) -> str:
        if not named.title:
            return self.tr("The guide that comes with the program")
        if not named.version:
            return apart(named.title)
        words = self.tr("{title}, version {version}")
        return words.format(title=apart(named.title), version=apart(named.version))


def _printable(name: str) -> str:
    """Return the name of a file without what could mislead, and not longer than is read."""
    words = "".join(sign if sign.isprintable() else "?" for sign in name)
    return words if len(words) <= _LONGEST_NAME else f"{words[: _LONGEST_NAME - 1]}…"
