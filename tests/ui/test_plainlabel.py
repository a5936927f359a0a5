"""What the guide or a configuration says is shown as it is written: no HTML, no link, no shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.ui.plainlabel import PlainLabel
from tests.content.guides import ENGLISH, LEDGER, card, head, write
from tests.driving import SCREENS
from tests.ui.shutchecks import nothing_leads_out
from tests.ui.walking import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.driving import Driver


@pytest.fixture
def parent(qapp: object) -> Iterator[QWidget]:  # noqa: ARG001 -- Qt has to be there
    widget = QWidget()
    yield widget
    widget.deleteLater()


@pytest.mark.parametrize(
    "words", ["<b>Pump</b>", '<img src="/etc/hostname">', '<a href="http://x/">x</a>', "<!DOCTYPE html><p>x"]
)
def test_a_label_is_as_wide_as_all_of_its_words(parent: QWidget, words: str) -> None:
    label = PlainLabel(parent)
    label.setText(words)
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(words)
    assert not label.hasSelectedText()


@pytest.mark.logs
def test_ampersands_in_a_guide_take_no_keys(drive: Callable[..., Driver], tmp_path: Path) -> None:
    section = head("what", title="Questions & answers", short="Q&A", picture="pump-place")
    files = {"en/language.toml": ENGLISH, "facts.toml": LEDGER}
    files |= {"en/10-what.md": section + card(headline="Tom &amp; I"), "en/20-more.md": head("b") + card()}
    driver = drive(SCREENS["1280x800"], content=write(tmp_path, files))
    driver.tap(driver.kiosk.window.rect().center())
    assert driver.screen == "home"
    named = [target.text() for target in driver.kiosk.window.targets()]
    assert any("&" in text for text in named), named
    assert list(nothing_leads_out(Stop("", driver, []))) == []
