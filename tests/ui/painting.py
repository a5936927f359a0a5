"""A surface that notes every text painted on it, and pictures turned into numbers.

Whatever a widget or a page paints passes through Qt's own painter, so what is noted here is what a family
sees: the words, where they stand, in which font and color. Pictograms are characters of a font too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPainter,
    QTransform,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEngineState, QTextItem
    from PySide6.QtWidgets import QWidget

_METRIC = QPaintDevice.PaintDeviceMetric
_DPI = 96


@dataclass(frozen=True)
class Painted:
    """A run of text as it was painted.

    Attributes:
        text: Its characters.
        box: From its top to its bottom, and as wide as it is advanced, in px of the surface.
        base: The y of its base line.
        capital: Height of the font's capital letters in px.
        family: The family of the font.
        bold: Whether it is set in bold type.
        color: Name of its color.
        clip: Outside of this nothing of it is seen; None where all is.
    """

    text: str
    box: QRectF
    base: float
    capital: float
    family: str
    bold: bool
    color: str
    clip: QRectF | None = None

    @property
    def is_icon(self) -> bool:
        """Whether it is a pictogram and not words."""
        return "phosphor" in self.family.lower()


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.painted: list[Painted] = []
        self._transform = QTransform()
        self._color = ""

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802
        dirty = state.state()
        if dirty & QPaintEngine.DirtyFlag.DirtyTransform:
            self._transform = QTransform(state.transform())
        if dirty & QPaintEngine.DirtyFlag.DirtyPen:
            self._color = state.pen().color().name()

    def drawTextItem(self, point: object, item: QTextItem) -> None:  # noqa: N802
        # Qt's own painter hands a QPointF; the other types that the signature names are never seen here.
        assert isinstance(point, QPointF)
        base, font = self._transform.map(point), QFont(item.font())
        box = QRectF(base.x(), base.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        capital = QFontMetricsF(font).capHeight()
        painter = self.painter()
        clip = self._transform.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        text = Painted(item.text(), box, base.y(), capital, font.family(), font.bold(), self._color, clip)
        self.painted.append(text)

    def drawPixmap(self, *_: object) -> None:  # noqa: N802
        """Only text is noted."""

    def drawImage(self, *_: object) -> None:  # noqa: N802
        """Only text is noted."""

    def drawPath(self, *_: object) -> None:  # noqa: N802
        """Only text is noted."""

    def drawPolygon(self, *_: object) -> None:  # noqa: N802
        """Only text is noted."""


class _Surface(QPaintDevice):
    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.engine = _Engine()
        self._metrics = {
            _METRIC.PdmWidth: width,
            _METRIC.PdmHeight: height,
            _METRIC.PdmWidthMM: round(width * 25.4 / _DPI),
            _METRIC.PdmHeightMM: round(height * 25.4 / _DPI),
            _METRIC.PdmDpiX: _DPI,
            _METRIC.PdmDpiY: _DPI,
            _METRIC.PdmPhysicalDpiX: _DPI,
            _METRIC.PdmPhysicalDpiY: _DPI,
            _METRIC.PdmDepth: 32,
            _METRIC.PdmNumColors: 1 << 24,
            _METRIC.PdmDevicePixelRatio: 1,
            _METRIC.PdmDevicePixelRatioScaled: 1 << 16,
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 1)


def painted(width: int, height: int, paint: Callable[[QPainter], object]) -> list[Painted]:
    """Return every run of text that `paint` paints on a surface of this size, in the order of painting."""
    surface = _Surface(width, height)
    painter = QPainter(surface)
    paint(painter)
    painter.end()
    return surface.engine.painted


def painted_by(widget: QWidget) -> list[Painted]:
    """Return every run of text that a widget and what stands on it paint, in px of the widget."""

    def render(painter: QPainter) -> None:
        widget.render(painter, QPoint(0, 0))

    return painted(widget.width(), widget.height(), render)


def ink_box(image: QImage) -> QRect:
    """Return the box around everything on a gray picture that is not white."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, stride, pixels = gray.width(), gray.bytesPerLine(), bytes(gray.constBits())
    blank = b"\xff" * width
    rows = [(y, pixels[y * stride : y * stride + width]) for y in range(gray.height())]
    inked = [(y, row) for y, row in rows if row != blank]
    if not inked:
        return QRect()
    left = min(width - len(row.lstrip(b"\xff")) for _, row in inked)
    right = max(len(row.rstrip(b"\xff")) for _, row in inked)
    return QRect(left, inked[0][0], right - left, inked[-1][0] + 1 - inked[0][0])


def colors_in(image: QImage, rect: QRect) -> Counter[str]:
    """Return how often each color stands in a part of a picture, by its name."""
    part = image.copy(rect.intersected(image.rect())).convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(bytes(part.constBits())).cast("I"))
    return Counter({QColor(pixel).name(): count for pixel, count in counts.items()})


def luminance(color: str) -> float:
    """Return the relative luminance of a color: WCAG 2.2, "relative luminance"."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    seen = QColor(color)
    red, green, blue = (linear(part) for part in (seen.redF(), seen.greenF(), seen.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colors, from 1 to 21: WCAG 2.2, "contrast ratio"."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
