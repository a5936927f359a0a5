"""Tells options and their values in a receptionist's words; what people have no words for, by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from kiosk.base.values import shown
from kiosk.staff.hours import ALL_DAY, DAYS, parse_day
from kiosk.staff.layers.hourwords import day_words, span_words
from kiosk.ui.listing import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kiosk.base.overlay import Change

_MOST = 50
"""Characters of a text that are shown: enough to know which one it is."""


class SettingWords:
    """Words of a language."""

    def __init__(self, locale: QLocale, names: Mapping[str, str]) -> None:
        """Take the language that is shown, and what languages call themselves, by their codes."""
        self._locale, self._names = locale, names

    def changed(self, changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
        """Yield what each option is called, and its values before and from now on."""
        before = QCoreApplication.translate("StickSettings", "Now: {value}")
        after = QCoreApplication.translate("StickSettings", "New: {value}")
        for change in changes:
            for name, old, new in self._values(change):
                yield name, f"{before.format(value=apart(old))}\n{after.format(value=apart(new))}"

    def done(self, changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
        """Yield what each option is called, and its value from now on."""
        for change in changes:
            for name, _, new in self._values(change):
                yield name, apart(new)

    def _values(self, change: Change) -> Iterator[tuple[str, str, str]]:
        """Yield a name with both values; of texts by language, one for each language that changes."""
        key, name = change.key, name_words(change.key, self._locale)
        if not change.option.by_language:
            yield name, self.value(key, change.before), self.value(key, change.after)
            return
        before, after = (
            dict(value) if isinstance(value, tuple) else {} for value in (change.before, change.after)
        )
        words = QCoreApplication.translate("StickSettings", "{name}: {language}")
        for code in {**after, **before}:
            old, new = before.get(code, ""), after.get(code, "")
            if old != new:
                language = apart(self._language(code))
                yield words.format(name=name, language=language), self._plain(old), self._plain(new)

    def value(self, key: tuple[str, str], value: object) -> str:
        """Return what a value is called."""
        table, name = key
        if table == "hours" and name in DAYS and isinstance(value, str):
            return self._hours(value)
        if table == "languages":
            codes = value if isinstance(value, tuple) else (value,)
            named = [self._language(str(code)) for code in codes]
            return self._listed(named) if named else QCoreApplication.translate("StickSettings", "all")
        known = _values().get((*key, value)) if isinstance(value, str | int) else None
        return known if known is not None else self._plain(value)

    def _hours(self, text: str) -> str:
        spans = parse_day(text)
        if spans == ALL_DAY:
            return QCoreApplication.translate("StickSettings", "open all day")
        if not spans:
            return QCoreApplication.translate("StickSettings", "closed")
        return self._listed(span_words(self._locale, spans).splitlines())

    def _plain(self, value: object) -> str:
        match value:
            case bool():
                yes = QCoreApplication.translate("StickSettings", "yes")
                return yes if value else QCoreApplication.translate("StickSettings", "no")
            case "" | ():
                return QCoreApplication.translate("StickSettings", "none")
            case str():
                return _short(value)
            case _:
                return shown(value)

    def _listed(self, words: list[str]) -> str:
        """Return words with commas, in the direction of the language that is shown, whatever theirs is."""
        is_right_to_left = self._locale.textDirection() is Qt.LayoutDirection.RightToLeft
        mark = "\u2067" if is_right_to_left else "\u2066"
        return f"{mark}{listed(self._locale, [apart(word) for word in words])}\u2069"

    def _language(self, code: str) -> str:
        return self._names.get(code) or QLocale(code).nativeLanguageName() or code


def name_words(key: tuple[str, str], locale: QLocale) -> str:
    """Return what an option is called; a name from the file where people have no word for it."""
    table, name = key
    if table == "hours" and name in DAYS:
        words = QCoreApplication.translate("StickSettings", "Opening hours: {day}")
        return words.format(day=day_words(locale, name))
    return _names().get(key) or apart(f"[{table}] {name}")


def apart(words: str) -> str:
    """Return words that have a reading direction of their own, whatever stands around them."""
    return f"\u2068{words}\u2069"


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _names() -> dict[tuple[str, str], str]:
    return {
        ("clinic", "name"): QCoreApplication.translate("StickSettings", "Name of the clinic"),
        ("clinic", "phone_day"): QCoreApplication.translate(
            "StickSettings", "Telephone number during opening hours"
        ),
        ("clinic", "phone_night"): QCoreApplication.translate(
            "StickSettings", "Telephone number while the clinic is closed"
        ),
        ("clinic", "phone_emergency"): QCoreApplication.translate(
            "StickSettings", "Telephone number for emergencies"
        ),
        ("clinic", "refill_interval"): QCoreApplication.translate(
            "StickSettings", "How often a child comes for a refill"
        ),
        ("clinic", "fasting"): QCoreApplication.translate(
            "StickSettings", "When a child stops to eat and drink"
        ),
        ("clinic", "hospital_stay"): QCoreApplication.translate(
            "StickSettings", "How long a child stays in the hospital"
        ),
        ("languages", "offered"): QCoreApplication.translate("StickSettings", "Languages to choose from"),
        ("languages", "default"): QCoreApplication.translate(
            "StickSettings", "Language in which each visit starts"
        ),
        ("reading", "text_size"): QCoreApplication.translate("StickSettings", "Size of the text, 1 to 4"),
        ("reading", "theme"): QCoreApplication.translate("StickSettings", "Colors"),
        ("motion", "slide"): QCoreApplication.translate("StickSettings", "Pages move when they are turned"),
        ("speech", "offered"): QCoreApplication.translate("StickSettings", "Reading aloud"),
        ("hours", "outside"): QCoreApplication.translate("StickSettings", "Screen while the room is closed"),
        ("counts", "kept"): QCoreApplication.translate("StickSettings", "Counting what families read"),
        ("idle", "warn_after_s"): QCoreApplication.translate(
            "StickSettings", "Seconds until the kiosk asks whether somebody is there"
        ),
        ("idle", "answer_s"): QCoreApplication.translate(
            "StickSettings", "Seconds to answer before it starts over"
        ),
    }


def _values() -> dict[tuple[str, str, str | int], str]:
    return {
        ("reading", "text_size", 0): QCoreApplication.translate("StickSettings", "by the size of the screen"),
        ("reading", "theme", "default"): QCoreApplication.translate("StickSettings", "the usual ones"),
        ("reading", "theme", "high-contrast-light"): QCoreApplication.translate(
            "StickSettings", "strong contrast, light"
        ),
        ("reading", "theme", "high-contrast-dark"): QCoreApplication.translate(
            "StickSettings", "strong contrast, dark"
        ),
        ("reading", "theme", "soft"): QCoreApplication.translate("StickSettings", "soft"),
        ("hours", "outside", "dark"): QCoreApplication.translate("StickSettings", "dark"),
        ("hours", "outside", "as-always"): QCoreApplication.translate("StickSettings", "as always"),
    }
