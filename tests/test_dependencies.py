"""What we rely on in other people's packages, and in the lists that pin them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QTextLayout
from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).resolve().parent.parent
TIMES = 500


def paint(pixmap: QPixmap, widget: QWidget) -> None:
    """Do what each picture of the program does: mostly calls that return nothing."""
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("black"), 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawRoundedRect(QRect(0, 0, 20, 20), 3, 3)
    painter.setFont(QFont())
    painter.translate(1, 1)
    painter.drawText(QRect(0, 0, 50, 20), Qt.AlignmentFlag.AlignCenter, "a")
    layout = QTextLayout("a few words", QFont())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(50)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    layout.draw(painter, QPointF(0, 0))
    painter.end()
    widget.update()
    widget.setGeometry(0, 0, 10, 10)
    widget.setVisible(False)
    widget.isVisible()
    QFontMetrics(QFont()).height()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("value", [None, True, False])
def test_painting_takes_no_reference_from_the_values_that_python_shares(value: object) -> None:
    """PySide6 6.12.0 does: Python 3.11 ends when the count of None comes to zero. 3.12 keeps no count."""
    pixmap, widget = QPixmap(60, 30), QWidget()
    paint(pixmap, widget)
    before = sys.getrefcount(value)
    for _ in range(TIMES):
        paint(pixmap, widget)
    # One reference lost in one call of a picture would make a difference of TIMES.
    assert abs(sys.getrefcount(value) - before) < TIMES / 2
    widget.deleteLater()


def requirements(lock: str) -> list[str]:
    """Return the pinned packages of a list, each with its hashes on one line."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    lines = text.replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("lock", ["requirements.lock", "tools/fonts/npm.lock"])
def test_every_python_package_is_pinned_by_version_and_hash(lock: str) -> None:
    found = requirements(lock)
    assert found
    for line in found:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==\S+( *;[^-]*)?( +--hash=sha256:[0-9a-f]{64})+ *", line), line


@pytest.mark.parametrize(
    "lock", ["requirements.lock", "tools/fonts/npm.lock", "tools/fonts/package-lock.json"]
)
def test_the_lists_name_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert '"resolved"' not in text


def test_every_font_package_is_pinned_by_its_hash() -> None:
    text = (ROOT / "tools/fonts/package-lock.json").read_text(encoding="utf-8")
    packages = text.count('"node_modules/')
    assert packages >= 2
    assert text.count('"integrity": "sha512-') == packages
