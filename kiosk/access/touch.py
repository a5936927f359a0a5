"""Takes the fingers and the mouse of the window to `Contacts`, which decides what they press.

Qt makes a mouse of the first contact only: a hand that rests on the screen would block every tap, or press
what it rests on when another target is tapped. So the events come here instead (`kiosk.access.devices`), the
target under each contact is found, and pressed. A drag beside all targets, or from a word of the text,
turns pages, as an extra. What a broken panel tells goes no further than `kiosk.access.panel`. Every contact
is shown to `kiosk.access.staffgesture` as well, whatever else it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint

from kiosk.access.panel import Panel
from kiosk.ui.screens.reader import ReaderScreen
from kiosk.ui.termtargets import TermTarget

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from PySide6.QtGui import QMouseEvent, QTouchEvent

    from kiosk.access.contacts import Contacts
    from kiosk.access.sink import ContactSink
    from kiosk.access.staffgesture import StaffGesture
    from kiosk.access.wholescreen import WholeScreen
    from kiosk.access.windowfield import WindowField
    from kiosk.base.accessoptions import TouchProfile
    from kiosk.base.clock import Clock
    from kiosk.ui.target import Target
    from kiosk.ui.window import KioskWindow

SETTLE_MS = 200
"""Contacts that go down this soon after another screen has come up were meant for the one before."""

BESIDE_MS = 700
"""Contacts beside the sheet of a layer this soon after it was opened are the second half of a double tap."""

_SWIPE_STARTS_PX = 12
_MOUSE = "mouse"


class Touch(QObject):
    """Fingers and mice.

    Signals:
        input_seen: A finger has gone down, moved or lifted; a mouse has been moved or used.
        contact_seen: A finger, or a button of a mouse, has gone down.
        panel_doubted: The touch panel tells what cannot be; carries what, for IT.
    """

    input_seen = Signal()
    contact_seen = Signal()
    panel_doubted = Signal(str)

    def __init__(
        self,
        window: KioskWindow,
        field: WindowField,
        contacts: Contacts,
        clock: Clock,
        profiles: Mapping[str, TouchProfile],
        whole_screen: WholeScreen,
    ) -> None:
        """Take touches.

        Args:
            window: Where they come to.
            field: The targets of the window.
            contacts: Decides what is pressed.
            clock: Time.
            profiles: The kinds of hand, by name.
            whole_screen: Takes them all where the whole screen is one button.
        """
        super().__init__()
        self._whole_screen = whole_screen
        self._window = window
        self._field = field
        self._contacts = contacts
        self._clock = clock
        self._profiles = profiles
        self._sinks: list[ContactSink] = []
        self._gesture: StaffGesture | None = None
        self._panel = Panel(clock, self._lose, self.panel_doubted.emit)
        self._settled_at = 0.0
        self._mouse_at: QPoint | None = None
        self._shown: object = None
        self._swiping: Hashable | None = None
        self._swipe_from = QPoint()
        self._swipe_moves = False
        self._by_mouse = False
        window.changed.connect(self._on_changed)
        window.resized.connect(self._on_resized)

    @property
    def by_mouse(self) -> bool:
        """Whether the contact that went down last was a mouse's, and no finger's."""
        return self._by_mouse

    def use_profile(self, name: str) -> None:
        """Take touches as a kind of hand needs it: one of the names in `kiosk.base.options.Touch`."""
        profile = self._profiles[name]
        if profile != self._contacts.profile:
            self._contacts.use_profile(profile)
            self._end_swipe(None, QPoint())

    def hand_to(self, sink: ContactSink) -> None:
        """Hand contacts to a sink, which takes them as long as it wants to, and after those handed before."""
        self._sinks.append(sink)

    def size_mm(self) -> tuple[float, float]:
        """Return width and height of the window, in mm: on a kiosk, those of the panel."""
        return self._field.size_mm()

    def show_to(self, gesture: StaffGesture) -> None:
        """Show every contact to what looks for the gesture of staff."""
        self._gesture = gesture
        gesture.made.connect(self._on_gesture)

    def close(self) -> None:
        """Let go of all contacts, and of what waits for them."""
        self._contacts.drop_all()
        self._panel.clear()
        for sink in self._sinks:
            sink.cancel()
        if self._gesture is not None:
            self._gesture.clear()

    def on_touch(self, event: QTouchEvent) -> None:
        """Take a touch event of the window."""
        self._show_cursor(False)
        event.accept()
        if event.type() is QEvent.Type.TouchCancel:
            self.close()
            self._whole_screen.cancel()
            self._end_swipe(None, QPoint())
            return
        device = event.device().systemId()
        believed = [
            (point, (device, point.id()), point.position())
            for point in event.points()
            if self._is_believed((device, point.id()), point)
        ]
        self._look_for_gesture(event, believed)
        if believed:
            # Before anything is pressed: what answers the question is no touch for what lies under it.
            self.input_seen.emit()
        for point, key, place in believed:
            state = point.state()
            if self._is_palm(point) and not any(sink.takes_palms for sink in self._sinks):
                self._contacts.drop(key)
            elif state is QEventPoint.State.Pressed:
                self._begin(key, place)
            elif state is QEventPoint.State.Updated:
                self._move(key, place)
            if state is QEventPoint.State.Released:
                self._end(key, place)

    def hear(self, event: QTouchEvent) -> None:
        """Note which contacts a touch event of the window tells of, whether it may be taken or not."""
        device = event.device().systemId()
        lifted = event.type() is QEvent.Type.TouchEnd
        points = [
            ((device, point.id()), lifted or point.state() is QEventPoint.State.Released)
            for point in event.points()
        ]
        self._panel.hear_window([key for key, _ in points], [key for key, ended in points if ended])

    def _is_believed(self, key: Hashable, point: QEventPoint) -> bool:
        """Return whether somebody has done what a panel tells of a contact."""
        state, where = point.state(), self._field.point(point.position())
        if state is QEventPoint.State.Pressed:
            return self._panel.down(key, where)
        if state is QEventPoint.State.Updated:
            return self._panel.moves(key, where)
        return state is QEventPoint.State.Released and self._panel.up(key)

    def _look_for_gesture(
        self, event: QTouchEvent, believed: list[tuple[QEventPoint, tuple[int, int], QPointF]]
    ) -> None:
        """Show contacts to the gesture of staff; what is no finger keeps it from being made."""
        gesture = self._gesture
        if gesture is None:
            return
        for point, key, place in believed:
            if point.state() is QEventPoint.State.Pressed:
                gesture.down(key, self._field.point(place))
            elif point.state() is QEventPoint.State.Updated:
                gesture.move(key, self._field.point(place))
            else:
                gesture.up(key)
            if self._is_palm(point):
                gesture.spoil()
        pressed = [point for point in event.points() if point.state() is QEventPoint.State.Pressed]
        unbelieved = len(pressed) > sum(
            point.state() is QEventPoint.State.Pressed for point, _, _ in believed
        )
        if unbelieved or self._window.staff_layer is not None:
            gesture.spoil()

    def _is_palm(self, point: QEventPoint) -> bool:
        """Return whether a contact is too wide for what its hand touches with."""
        palm_mm, ellipse = self._contacts.profile.palm_mm, point.ellipseDiameters()
        return palm_mm > 0 and self._field.mm(max(ellipse.width(), ellipse.height())) >= palm_mm

    def _lose(self, key: Hashable) -> None:
        """Follow a contact no more that the panel has lost."""
        self._contacts.drop(key)
        for sink in self._sinks:
            sink.drop(key)
        if self._gesture is not None:
            self._gesture.up(key)
        if key == self._swiping:
            self._end_swipe(None, QPoint())

    def on_mouse(self, event: QMouseEvent) -> None:
        """Take a mouse event of the window."""
        # What Qt makes of a touch is no mouse: the touch itself has come already.
        real = event.source() is Qt.MouseEventSource.MouseEventNotSynthesized
        if not real:
            return
        place = event.position()
        where = place.toPoint()
        if event.type() is QEvent.Type.MouseMove:
            self._on_mouse_moved(where, held=event.buttons() != Qt.MouseButton.NoButton)
            return
        self._mouse_at = where
        self._show_cursor(True)
        # Every button tells that somebody is there; only one presses.
        self.input_seen.emit()
        if self._gesture is not None:
            self._gesture.spoil()
        if event.button() is Qt.MouseButton.LeftButton:
            if event.type() is QEvent.Type.MouseButtonRelease:
                self._end(_MOUSE, place)
            else:
                self._begin(_MOUSE, place)

    def _on_mouse_moved(self, where: QPoint, *, held: bool) -> None:
        # A pointer that only turns up has not been moved by anybody: the window has come up under it.
        moved = self._mouse_at is not None and self._mouse_at != where
        self._mouse_at = where
        if not moved:
            return
        self._show_cursor(True)
        self.input_seen.emit()
        if held:
            self._move(_MOUSE, QPointF(where))

    def on_wheel(self) -> None:
        """Take a turn of a wheel: it moves nothing, but somebody is there."""
        self.input_seen.emit()

    def _begin(self, key: Hashable, place: QPointF) -> None:
        self._by_mouse = key == _MOUSE
        self.contact_seen.emit()
        if self._whole_screen.active:
            self._whole_screen.begin(key)
            return
        where, point = place.toPoint(), self._field.point(place)
        since_ms = (self._clock.now() - self._settled_at) * 1000
        target = self._window.target_at(where)
        if since_ms < SETTLE_MS or (since_ms < BESIDE_MS and self._closes_layer(target, where)):
            return
        self._window.move_ring(None)
        if any(sink.begin(key, point) for sink in self._sinks):
            return
        self._contacts.begin(key, point)
        drags = target is None or isinstance(target, TermTarget)
        if drags and self._contacts.profile.swipe and not self._swipe_moves and self._reader is not None:
            # A hand that rests beside all targets gives way to a finger that drags.
            self._swiping, self._swipe_from, self._swipe_moves = key, where, False

    def _move(self, key: Hashable, place: QPointF) -> None:
        where, point = place.toPoint(), self._field.point(place)
        if any(sink.move(key, point) for sink in self._sinks):
            return
        self._contacts.move(key, point)
        reader = self._reader
        if key == self._swiping and reader is not None:
            offset = (where - self._swipe_from).x()
            self._swipe_moves = self._swipe_moves or abs(offset) > _SWIPE_STARTS_PX
            if self._swipe_moves:
                self._contacts.drop(key)  # it went down on a word, and is no press any more
                reader.swipe(offset)

    def _closes_layer(self, target: Target | None, where: QPoint) -> bool:
        """Return whether a touch there is one beside the sheet of a layer."""
        beside = target is not None and not target.rect().contains(target.mapFrom(self._window, where))
        return beside and self._window.on_top is self._window.layer_open

    def _end(self, key: Hashable, place: QPointF) -> None:
        if self._whole_screen.active:
            self._whole_screen.end(key)
            return
        where, point = place.toPoint(), self._field.point(place)
        if any(sink.end(key, point) for sink in self._sinks):
            return
        if self._contacts.end(key, point):
            self._end_swipe(None, where)
        elif key == self._swiping:
            self._end_swipe(key, where)

    def _end_swipe(self, key: Hashable | None, where: QPoint) -> None:
        """End the drag of a page: its own contact (`key`) has lifted, or something else came."""
        reader, moves = self._reader, self._swipe_moves
        own = key is not None and key == self._swiping
        self._swiping, self._swipe_moves = None, False
        if reader is not None and moves:
            reader.swipe_ended((where - self._swipe_from).x() if own else 0)

    @property
    def _reader(self) -> ReaderScreen | None:
        screen = self._window.screen_shown
        return screen if isinstance(screen, ReaderScreen) and self._window.on_top is screen else None

    def _show_cursor(self, shown: bool) -> None:
        shape = Qt.CursorShape.ArrowCursor if shown else Qt.CursorShape.BlankCursor
        if self._window.cursor().shape() is not shape:
            self._window.setCursor(shape)

    def _on_changed(self) -> None:
        # What a finger went down on may stand for something else now.
        self._contacts.drop_all()
        for sink in self._sinks:
            sink.let_go()
        on_top = self._window.on_top
        if on_top is not self._shown:
            self._shown = on_top
            self._settle()

    def _on_gesture(self) -> None:
        # The corners may hold targets: lifting the fingers presses none of them.
        self._contacts.drop_all()
        self._whole_screen.cancel()
        for sink in self._sinks:
            sink.let_go()
        self._end_swipe(None, QPoint())

    def _on_resized(self) -> None:
        if self._gesture is not None:
            self._gesture.spoil()
        self._settle()

    def _settle(self) -> None:
        self._contacts.drop_all()
        reader = self._window.screen_shown
        if self._swipe_moves and isinstance(reader, ReaderScreen):
            reader.swipe_ended(0)
        self._swiping, self._swipe_moves = None, False
        self._settled_at = self._clock.now()
