"""What the page "From a stick" tells of configurations: which one is there, and what changes with it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.staff.layers.listlayer import Item
from kiosk.staff.settingwords import SettingWords, apart
from kiosk.staff.stickwords import words_for
from kiosk.ui.aboutcards import date_words

if TYPE_CHECKING:
    from kiosk.staff.configjobs import ConfigDone, LookedConfigs, SeenConfig


def settings_items(looked: LookedConfigs, locale: QLocale, *, has_stick: bool) -> list[Item]:
    """Return what was found, and what is in use.

    Args:
        looked: What was found.
        locale: The language that is shown.
        has_stick: Whether there is a stick at all.
    """
    now = Item(QCoreApplication.translate("StickSettings", "Settings in use"), _in_use(looked.in_use, locale))
    if not looked.seen:
        if not has_stick:
            return [now]
        head = QCoreApplication.translate("StickSettings", "There are no settings on the stick.")
        words = QCoreApplication.translate(
            "StickSettings",
            "Show this to whoever gave it to you: settings are the files kiosk.toml and kiosk.toml.minisig",
        )
        return [Item(head, words), now]
    words_of = SettingWords(locale, looked.names)
    return [*(item for seen in looked.seen for item in _seen(seen, locale, words_of)), now]


def done_items(done: ConfigDone, locale: QLocale) -> list[Item]:
    """Return what has changed."""
    now = QCoreApplication.translate("StickSettings", "They are saved. The kiosk starts anew to use them.")
    words = SettingWords(locale, done.names)
    told = [Item(*pair) for pair in words.done(done.changes)]
    return [Item(_in_use(done.in_use, locale), now), *(told or [_nothing()])]


def _seen(seen: SeenConfig, locale: QLocale, words_of: SettingWords) -> list[Item]:
    found = seen.found
    if found.config is None:
        return [Item(apart(found.path.name), " ".join(words_for(found.why)) if found.why else "")]
    head = _of(found.config.timestamp, locale)
    if found.why is not None:
        return [Item(head, " ".join(words_for(found.why)))]
    if found.in_use:
        return [Item(head, QCoreApplication.translate("StickSettings", "The kiosk uses them already."))]
    words = QCoreApplication.translate("StickSettings", "They can be used. They change this:")
    told = [Item(*pair) for pair in words_of.changed(seen.changes)]
    return [Item(head, words), *told] if told else [_nothing(head)]


def _nothing(head: str = "") -> Item:
    return Item(head, QCoreApplication.translate("StickSettings", "Nothing changes."))


def _in_use(timestamp: int | None, locale: QLocale) -> str:
    if timestamp is None:
        return QCoreApplication.translate("StickSettings", "The settings that this kiosk came with")
    return _of(timestamp, locale)


def _of(timestamp: int, locale: QLocale) -> str:
    words = QCoreApplication.translate("StickSettings", "Settings of {date}")
    day = dt.datetime.fromtimestamp(timestamp, dt.UTC).date()
    return words.format(date=apart(date_words(day, locale.bcp47Name())))
