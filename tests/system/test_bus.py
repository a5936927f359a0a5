"""The session's message bus is used where there is one, and none is started where there is not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.system.bus import ADDRESS, start_no_bus

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there a bus is started by itself")


@pytest.mark.parametrize("runtime", ["", "folder", "nothing"])
def test_without_one_there_is_none(tmp_path: Path, runtime: str) -> None:
    (tmp_path / "folder").mkdir()
    environ = {"XDG_RUNTIME_DIR": str(tmp_path / runtime)} if runtime else {}
    start_no_bus(environ)
    assert environ[ADDRESS] == "disabled:"


def test_the_sessions_own_is_used(tmp_path: Path) -> None:
    named = {ADDRESS: "unix:path=/run/user/1000/bus"}
    start_no_bus(named)
    assert named == {ADDRESS: "unix:path=/run/user/1000/bus"}
    (tmp_path / "bus").touch()
    found = {"XDG_RUNTIME_DIR": str(tmp_path)}
    start_no_bus(found)
    assert ADDRESS not in found
