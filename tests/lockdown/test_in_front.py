"""What lies over the window while nothing tells of it is under it again with a beat of the heart."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from .room import HEIGHT, INTRUDER, WIDTH, bare_display, end, missing, start, start_program

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"needs {missing()} (on Debian: tools/setup test)")

BACK_WITHIN_S = 20.0
"""It looks every 6 s; a busy machine takes longer."""


def test_a_window_that_is_raised_and_takes_no_keys_does_not_stay(tmp_path: Path) -> None:
    """No window manager is there: the other window is raised, and no event comes to the program."""
    with ExitStack() as stack:
        x, environment = stack.enter_context(bare_display(tmp_path))

        def on_top() -> tuple[int, int]:
            seen = x.seen()
            return (seen[-1].width, seen[-1].height) if seen else (0, 0)

        stack.callback(end, start([sys.executable, str(INTRUDER)], tmp_path / "intruder.log", environment))
        assert x.wait_until(lambda: bool(x.seen()), BACK_WITHIN_S)
        other = x.seen()[-1].window
        stack.callback(end, start_program(tmp_path, environment))
        assert x.wait_until(lambda: on_top() == (WIDTH, HEIGHT), BACK_WITHIN_S)
        for _ in range(2):
            command = ["xdotool", "windowraise", str(other)]
            subprocess.run(command, check=True, env=environment, timeout=60)
            assert x.wait_until(lambda: on_top() != (WIDTH, HEIGHT), BACK_WITHIN_S)
            assert x.wait_until(lambda: on_top() == (WIDTH, HEIGHT), BACK_WITHIN_S)
