"""Keys, mouse and window managers against the real program, full screen: after each, the kiosk still stands.

Two window managers: openbox as `docs/openbox-kiosk.xml` sets it up, under which nothing at all may happen;
and openbox as Debian installs it, with menus, desktops and keys that close, lower and hide windows, under
which the program has to come back by itself.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from .room import HEIGHT, SITE, WIDTH, missing, room

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .room import Room

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"needs {missing()} (on Debian: tools/setup test)")

BACK_WITHIN_S = 12.0
"""How long it may take until the window is back: 2 s, and once more where it was refused; 6 s until it looks
for what nobody tells, and more on a busy machine."""

_DRAG = "mousedown 1 mousemove_relative 40 20 mousemove_relative 200 120 mouseup 1"
_SWIPE = "mousedown 1 mousemove_relative -- {0} {1} mousemove_relative -- {2} {3} mouseup 1"

GESTURES = {
    # keys that close
    "Alt+F4": "key alt+F4",
    "Ctrl+Q, Ctrl+W": "key ctrl+q key ctrl+w key ctrl+shift+w key ctrl+F4",
    "Ctrl+C, Ctrl+D, Ctrl+Z": "key ctrl+c key ctrl+d key ctrl+z key ctrl+backslash",
    # keys that open something
    "Menu key": "key Menu",
    "Shift+F10": "key shift+F10",
    "F1 to F12": "key F1 key F2 key F3 key F5 key F6 key F7 key F8 key F9 key F10 key F11 key F12",
    "Shift+F1": "key shift+F1",
    "Alt+Space": "key alt+space",
    "Alt and letters": "key alt+f key alt+e key alt+h key alt",
    "Super": "key super key super+d key super+e key super+r key super+l key super+Tab",
    "Print": "key Print key alt+Print key ctrl+Print",
    "files": "key ctrl+o key ctrl+s key ctrl+p key ctrl+n key ctrl+t",
    "search and tools": "key ctrl+f key ctrl+g key ctrl+shift+i key ctrl+shift+u key ctrl+u key ctrl+l",
    "zoom": "key ctrl+plus key ctrl+minus key ctrl+0",
    "media keys": "key XF86AudioMute key XF86HomePage key XF86Mail key XF86Calculator key XF86WWW",
    # keys that leave
    "Escape": "key Escape key alt+Escape key ctrl+Escape key ctrl+shift+Escape key super+Escape",
    "Alt+Tab": "key alt+Tab key alt+shift+Tab key ctrl+alt+Tab key ctrl+Tab",
    "desktops": "key ctrl+alt+Left key ctrl+alt+Right key ctrl+alt+Up key ctrl+alt+Down key alt+shift+Right",
    "places of windows": "key super+Left key super+Right key super+Up key super+Down key alt+F5 key alt+F9",
    # keys that select and copy
    "Ctrl+A, Ctrl+C": "key ctrl+a key ctrl+c key ctrl+x key ctrl+v key ctrl+Insert key shift+Insert",
    "Shift and arrows": "key shift+Right key shift+End key shift+ctrl+End key shift+ctrl+Left",
    # the mouse
    "right button": "mousemove 300 250 click 3 mousemove 640 400 click 3 mousemove 100 740 click 3",
    "right button held": "mousemove 640 400 mousedown 3 sleep 0.9 mouseup 3",
    "middle and side buttons": "mousemove 640 400 click 2 click 8 click 9",
    "long press": "mousemove 640 120 mousedown 1 sleep 1.2 mouseup 1",
    "double and triple click": "mousemove 300 90 click --repeat 2 --delay 40 1 click --repeat 3 --delay 40 1",
    "over a text": f"mousemove 100 90 {_DRAG} key ctrl+c",
    "from a picture": f"mousemove 1050 290 {_DRAG}",
    "with keys held": f"mousemove 500 300 keydown alt {_DRAG} keyup alt keydown super {_DRAG} keyup super",
    "wheel": "mousemove 640 400 click --repeat 5 --delay 5 4 click --repeat 5 --delay 5 5 click 6 click 7",
    "wheel with keys": "keydown ctrl click 4 click 5 keyup ctrl keydown alt click 4 click 5 keyup alt",
    # from all four edges
    "from the left": f"mousemove 0 400 {_SWIPE.format(60, 0, 500, 0)}",
    "from the right": f"mousemove {WIDTH - 1} 400 {_SWIPE.format(-60, 0, -500, 0)}",
    "from the top": f"mousemove 640 0 {_SWIPE.format(0, 60, 0, 500)}",
    "from the bottom": f"mousemove 640 {HEIGHT - 1} {_SWIPE.format(0, -60, 0, -500)}",
    "rest in the corners": f"mousemove 0 0 sleep 0.1 mousemove {WIDTH - 1} 0 sleep 0.1 "
    f"mousemove {WIDTH - 1} {HEIGHT - 1} sleep 0.1 mousemove 0 {HEIGHT - 1} sleep 0.1",
}

_MODIFIERS = ("ctrl", "alt", "shift", "super", "ctrl+alt", "ctrl+shift", "alt+shift", "super+shift")
_KEYS = (
    *"abcdefghijklmnopqrstuvwxyz0123456789",
    *(f"F{number}" for number in range(1, 13)),
    *("Tab", "Return", "space", "Escape", "BackSpace", "Delete", "Insert", "Home", "End", "Prior", "Next"),
    *("Left", "Right", "Up", "Down", "Menu", "Print", "Pause", "plus", "minus", "comma", "slash", "grave"),
)


def storm(seed: int, strokes: int, *, modifiers: bool = True) -> str:
    """Return a line of xdotool's language that hits keys at random, half of the time with modifiers."""
    dice = random.Random(seed)  # noqa: S311 -- no secret
    keys = [
        f"{dice.choice(_MODIFIERS)}+{dice.choice(_KEYS)}"
        if modifiers and dice.random() < 0.5
        else dice.choice(_KEYS)
        for _ in range(strokes)
    ]
    return f"key --delay 2 {' '.join(keys)}"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """The program under openbox as the documentation sets it up."""
    with room(tmp_path_factory.mktemp("locked"), ["--config-file", str(SITE)]) as made:
        yield made


@pytest.fixture(scope="module")
def open_door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """The program under openbox as Debian installs it."""
    with room(tmp_path_factory.mktemp("open"), ["--config-file", "/etc/xdg/openbox/rc.xml"]) as made:
        yield made


STARTS = {"first screen": "key Escape key Home", "topics": "key Home", "page": "key Home key Tab key Return"}


def go_through(room: Room, start: str) -> None:
    """Make every gesture, each from the same screen, and look after each."""
    before = room.told()
    for name, words in GESTURES.items():
        room.do(f"{STARTS[start]} {words}")
        assert room.complaints() == [], name
    assert room.told() == before, "it was never away"


def test_no_key_and_no_gesture_does_anything_to_the_window(locked: Room) -> None:
    go_through(locked, "page")


@pytest.mark.matrix
@pytest.mark.parametrize("start", STARTS)
def test_nor_from_any_other_screen(locked: Room, start: str) -> None:
    go_through(locked, start)


def test_no_storm_of_keys_does(locked: Room) -> None:
    for seed in range(2):
        locked.do(storm(seed, 300))
        assert locked.complaints() == [], f"seed {seed}"


def ask_until(room: Room, ask: Callable[[], None], holds: Callable[[], bool]) -> None:
    """Ask a window manager for something until it has done it: it may be busy with the window."""

    def done() -> bool:
        ask()
        return holds()

    assert room.x.wait_until(done, 10)


def close(room: Room) -> None:
    """Ask the window to close, as a window manager does."""
    room.x.tell(room.window, "WM_PROTOCOLS", room.x.atom("WM_DELETE_WINDOW"), 0)
    room.x.settle(room.window)


def minimize(room: Room) -> None:
    """Ask the window manager to minimize the window, as any program may."""
    ask_until(
        room,
        lambda: room.x.tell(room.window, "WM_CHANGE_STATE", 3, to_root=True),
        lambda: not room.x.seen_of(room.client),
    )


def no_full_screen(room: Room) -> None:
    """Take the window's full screen away, as a pager may."""
    states = [room.x.atom(f"_NET_WM_STATE_{name}") for name in ("FULLSCREEN", "MAXIMIZED_VERT")]
    ask_until(
        room,
        lambda: room.x.tell(room.window, "_NET_WM_STATE", 0, *states, 2, to_root=True),
        lambda: not room.is_full_screen(),
    )


def move_away(room: Room) -> None:
    """Take the full screen away, and move the window."""
    no_full_screen(room)
    room.x.move(room.window, 400, 300, 500, 200)


WISHES = {"close": close, "minimize": minimize, "no full screen": no_full_screen, "move": move_away}


def in_matrix(name: str) -> object:
    """Return a parameter that `make matrix` tries alone."""
    return pytest.param(name, marks=pytest.mark.matrix)


@pytest.mark.parametrize("name", ["close", "minimize", "move", in_matrix("no full screen")])
def test_what_a_window_manager_does_to_the_window_is_undone(locked: Room, name: str) -> None:
    WISHES[name](locked)
    assert stands_again(locked), (locked.complaints(), locked.told())


def stands_again(room: Room) -> bool:
    """Wait until the kiosk stands there as before."""
    return room.x.wait_until(lambda: not room.complaints(), BACK_WITHIN_S)


AWAY = {
    "another desktop": "key ctrl+alt+Right",
    "all windows hidden": "key super+d",
    "minimized by the menu of windows": "key alt+space sleep 0.3 key n",
    "menu of windows": "key alt+space sleep 0.2 key Escape",
    "Alt+F4": "key alt+F4",
    "dragged with Alt": f"mousemove 500 300 keydown alt {_DRAG} keyup alt",
}


@pytest.mark.parametrize("name", [in_matrix(name) if name == "all windows hidden" else name for name in AWAY])
def test_where_the_window_manager_has_keys_it_comes_back_by_itself(open_door: Room, name: str) -> None:
    open_door.do(AWAY[name])
    assert stands_again(open_door), (open_door.complaints(), open_door.told())


def test_what_puts_itself_in_front_does_not_stay_there(open_door: Room) -> None:
    with open_door.other_window():
        assert stands_again(open_door), (open_door.complaints(), open_door.told())
        open_door.do("key alt+Escape")
        assert stands_again(open_door), (open_door.complaints(), open_door.told())


@pytest.mark.matrix
@pytest.mark.parametrize("seed", range(100, 108))
def test_long_storms(locked: Room, open_door: Room, seed: int) -> None:
    locked.do(storm(seed, 1500))
    assert locked.complaints() == []
    # The menu of windows may be open when the storm ends; it belongs to the window manager.
    open_door.do(f"{storm(seed, 300)} key Escape key Escape")
    assert open_door.x.wait_until(lambda: not open_door.complaints(), 40), open_door.complaints()


@pytest.mark.matrix
@pytest.mark.parametrize("name", GESTURES)
def test_under_any_window_manager_the_program_outlives_every_gesture(open_door: Room, name: str) -> None:
    open_door.do(GESTURES[name])
    open_door.do("key Escape")
    assert open_door.x.wait_until(lambda: not open_door.complaints(), 40), open_door.complaints()
