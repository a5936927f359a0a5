"""Looks at an X display from outside the program: windows, focus, selections; waits for what happens there.

libX11 itself, by ctypes: it is there wherever a window manager is, and one connection answers in
microseconds, where `xwininfo` and `xprop` would be started thousands of times.
"""

from __future__ import annotations

import ctypes
import select
import time
from ctypes import (
    POINTER,
    Structure,
    Union,
    byref,
    c_char_p,
    c_int,
    c_long,
    c_ubyte,
    c_uint,
    c_ulong,
    c_void_p,
)
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_VIEWABLE: Final = 2
_INPUT_ONLY: Final = 2
_CLIENT_MESSAGE: Final = 33
_SUBSTRUCTURE: Final = 0x80000 | 0x100000  # SubstructureNotify and SubstructureRedirect
_HEARD: Final = 0x20000 | 0x80000 | 0x400000  # StructureNotify, SubstructureNotify and PropertyChange
_OF_CLIENT: Final = ~0x1FFFFF
"""The part of a window's number that is the same for all windows of one client of Xvfb."""


class _Attributes(Structure):
    _fields_ = (
        *((name, c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        *((name, c_ulong) for name in ("backing_planes", "backing_pixel")),
        ("save_under", c_int),
        ("colormap", c_ulong),
        *((name, c_int) for name in ("map_installed", "map_state")),
        *((name, c_long) for name in ("all_event_masks", "your_event_mask", "do_not_propagate_mask")),
        ("override_redirect", c_int),
        ("screen", c_void_p),
    )


class _Message(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
    )


class _Event(Union):
    _fields_ = (("type", c_int), ("message", _Message), ("pad", c_long * 24))


class Seen(NamedTuple):
    """A window that can be seen: its number, whose it is, its place in px, and whether no manager has it."""

    window: int
    client: int
    x: int
    y: int
    width: int
    height: int
    unmanaged: bool


def _on_error(_display: int, _error: int) -> int:
    return 0  # a window that is gone by the time that it is looked at is no error here


_ON_ERROR: Final = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(_on_error)


class X11:
    """One connection to a display."""

    def __init__(self, name: str) -> None:
        """Connect to a display such as ":99".

        Raises:
            OSError: Where there is none.
        """
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XInternAtom.restype = c_ulong
        self._x.XGetSelectionOwner.restype = c_ulong
        self._x.XSetErrorHandler(_ON_ERROR)
        opened = self._x.XOpenDisplay(c_char_p(name.encode()))
        if not opened:
            raise OSError(f"no display {name}")
        self._display = c_void_p(opened)
        self.root: int = self._x.XDefaultRootWindow(self._display)
        self._x.XSelectInput(self._display, c_ulong(self.root), c_long(_HEARD))
        self._pings = 0
        self._heard: list[int] = []
        self._sync()

    def close(self) -> None:
        """Disconnect; to be done before the display goes away, which would end this process."""
        self._x.XCloseDisplay(self._display)

    def seen(self) -> list[Seen]:
        """Return the windows right on the display that can be seen, the lowest first."""
        return [found for window in self._children(self.root) if (found := self._look(window)) is not None]

    def seen_of(self, client: int) -> list[int]:
        """Return all windows of a client that can be seen, however deep they stand."""
        found, todo = [], [self.root]
        while todo:
            for window in self._children(todo.pop()):
                todo.append(window)
                if window & _OF_CLIENT == client and self._look(window) is not None:
                    found.append(window)
        return found

    def frame_of(self, window: int) -> int:
        """Return the window right on the display in which a window stands; 0 where it is gone."""
        for top in self._children(self.root):
            if top == window or window in self._children(top):
                return top
        return 0

    def place_of(self, window: int) -> tuple[int, int, int, int]:
        """Return where a window is on the display, in px: x, y, width, height."""
        x, y, child = c_int(), c_int(), c_ulong()
        attributes = self._attributes(window)
        if attributes is None:
            return 0, 0, 0, 0
        self._x.XTranslateCoordinates(
            self._display, c_ulong(window), c_ulong(self.root), 0, 0, byref(x), byref(y), byref(child)
        )
        return x.value, y.value, int(attributes.width), int(attributes.height)

    def property(self, window: int, name: str) -> tuple[int, ...]:
        """Return the numbers of a property of a window; none where it has none."""
        kind, size, many, left = c_ulong(), c_int(), c_ulong(), c_ulong()
        data = POINTER(c_ubyte)()
        self._x.XGetWindowProperty(
            self._display, c_ulong(window), c_ulong(self.atom(name)), c_long(0), c_long(1024), 0, c_ulong(0),
            byref(kind), byref(size), byref(many), byref(left), byref(data),
        )  # fmt: skip
        if not many.value or size.value != 32:
            return ()
        longs = ctypes.cast(data, POINTER(c_ulong))
        numbers = tuple(int(longs[index]) for index in range(many.value))
        self._x.XFree(data)
        return numbers

    def owner(self, selection: str) -> int:
        """Return the client that has a selection such as PRIMARY; 0 where nobody has."""
        return int(self._x.XGetSelectionOwner(self._display, c_ulong(self.atom(selection)))) & _OF_CLIENT

    def atom(self, name: str) -> int:
        """Return the number of a name."""
        return int(self._x.XInternAtom(self._display, c_char_p(name.encode()), 0))

    def tell(self, window: int, kind: str, *data: int, to_root: bool = False) -> None:
        """Send a window, or the window manager about it, a client message."""
        event = _Event()
        event.message.type, event.message.window, event.message.format = _CLIENT_MESSAGE, window, 32
        event.message.message_type = self.atom(kind)
        for index, number in enumerate(data):
            event.message.data[index] = number
        target, mask = (self.root, _SUBSTRUCTURE) if to_root else (window, 0)
        self._x.XSendEvent(self._display, c_ulong(target), 0, c_long(mask), byref(event))
        self._sync()

    def move(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Ask for another place of a window, as any program may."""
        numbers = [c_int(x), c_int(y), c_uint(width), c_uint(height)]
        self._x.XMoveResizeWindow(self._display, c_ulong(window), *numbers)
        self._sync()

    def settle(self, window: int) -> bool:
        """Wait until the window's program has taken all that came before; False where it does not answer.

        The first ping is answered while keys before it are still handed on, the second after that.
        """
        return self._ping(window) and self._ping(window)

    def wait_until(self, holds: Callable[[], bool], seconds: float) -> bool:
        """Wait until something holds, looking whenever something happens on the display; False if in vain."""
        end = time.monotonic() + seconds
        while not holds():
            left = end - time.monotonic()
            if left <= 0:
                return False
            self._hear(min(left, 0.1))
        return True

    def _ping(self, window: int) -> bool:
        self._pings += 1
        number = self._pings
        self.tell(window, "WM_PROTOCOLS", self.atom("_NET_WM_PING"), number, window)
        return self.wait_until(lambda: number in self._heard, 5.0)

    def _hear(self, seconds: float) -> None:
        """Wait for events, and take them."""
        if not self._x.XPending(self._display):
            select.select([self._x.XConnectionNumber(self._display)], [], [], seconds)
        event = _Event()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, byref(event))
            if event.type == _CLIENT_MESSAGE and event.message.data[0] == self.atom("_NET_WM_PING"):
                self._heard.append(int(event.message.data[1]))

    def _sync(self) -> None:
        self._x.XSync(self._display, 0)

    def _children(self, window: int) -> list[int]:
        root, parent, many = c_ulong(), c_ulong(), c_uint()
        children = POINTER(c_ulong)()
        found = self._x.XQueryTree(
            self._display, c_ulong(window), byref(root), byref(parent), byref(children), byref(many)
        )
        if not found or not many.value:
            return []
        numbers = [int(children[index]) for index in range(many.value)]
        self._x.XFree(children)
        return numbers

    def _attributes(self, window: int) -> _Attributes | None:
        attributes = _Attributes()
        found = self._x.XGetWindowAttributes(self._display, c_ulong(window), byref(attributes))
        return attributes if found else None

    def _look(self, window: int) -> Seen | None:
        found = self._attributes(window)
        if found is None or found.map_state != _VIEWABLE or found.kind == _INPUT_ONLY:
            return None
        place = int(found.x), int(found.y), int(found.width), int(found.height)
        return Seen(window, window & _OF_CLIENT, *place, bool(found.override_redirect))
