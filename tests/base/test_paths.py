"""Where things are, on every system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.base import paths

REPOSITORY = Path(__file__).resolve().parents[2]
HOME = Path("/home/kiosk")


def test_in_a_checkout_the_resources_stand_beside_the_package() -> None:
    assert paths.resources() == REPOSITORY / "resources"
    assert paths.guide_folder() == REPOSITORY / "resources" / "guide"
    assert paths.pictures_folder() == REPOSITORY / "resources" / "pictures"
    assert paths.fonts_folder() == REPOSITORY / "resources" / "fonts"


def test_in_an_installed_wheel_they_are_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "kiosk"
    package.mkdir(parents=True)
    (tmp_path / "site-packages" / "resources").mkdir()  # somebody else's
    assert paths.resources_of_package(package) == tmp_path / "site-packages" / "resources"
    (package / "resources").mkdir()
    assert paths.resources_of_package(package) == package / "resources"


def test_in_a_bundle_they_are_where_it_was_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/ibt-kiosk/_internal", raising=False)
    assert paths.resources() == REPOSITORY / "resources", "a leftover attribute alone is no bundle"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert paths.guide_folder() == Path("/opt/ibt-kiosk/_internal/resources/guide")


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, "/home/kiosk/.local/state/ibt-kiosk/log"),
        ("linux", {"XDG_STATE_HOME": "/state"}, "/state/ibt-kiosk/log"),
        ("linux", {"XDG_STATE_HOME": "state"}, "/home/kiosk/.local/state/ibt-kiosk/log"),
        ("linux", {"LOGS_DIRECTORY": "/var/log/ibt-kiosk", "XDG_STATE_HOME": "/s"}, "/var/log/ibt-kiosk"),
        ("linux", {"LOGS_DIRECTORY": "/var/log/ibt-kiosk:/var/log/b"}, "/var/log/ibt-kiosk"),
        ("darwin", {"LOGS_DIRECTORY": "/nonsense"}, "/home/kiosk/Library/Logs/ibt-kiosk"),
        ("win32", {"LOCALAPPDATA": "/Local"}, "/Local/ibt-kiosk/log"),
        ("win32", {}, "/home/kiosk/AppData/Local/ibt-kiosk/log"),
    ],
)
def test_log_folder(platform: str, environ: dict[str, str], expected: str) -> None:
    assert paths.log_folder(environ=environ, platform=platform, home=HOME) == Path(expected)
    assert paths.log_folder("/mine", environ=environ, platform=platform, home=HOME) == Path("/mine")


def test_log_folder_of_a_user_without_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", no_home)
    found = paths.log_folder(environ={"TMPDIR": "/tmp"}, platform="linux")  # noqa: S108
    assert found == Path("/tmp/ibt-kiosk/.local/state/ibt-kiosk/log")  # noqa: S108


def test_nothing_is_made(tmp_path: Path) -> None:
    paths.log_folder(str(tmp_path / "new"))
    paths.log_folder(environ={}, platform="linux", home=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, "/home/kiosk/.local/state/ibt-kiosk/review"),
        ("linux", {"XDG_STATE_HOME": "/state"}, "/state/ibt-kiosk/review"),
        ("linux", {"STATE_DIRECTORY": "/var/lib/private/ibt-kiosk"}, "/var/lib/private/ibt-kiosk/review"),
        ("linux", {"STATE_DIRECTORY": "/var/lib/a:/var/lib/b"}, "/var/lib/a/review"),
        (
            "darwin",
            {"STATE_DIRECTORY": "/nonsense"},
            "/home/kiosk/Library/Application Support/ibt-kiosk/review",
        ),
        ("win32", {"LOCALAPPDATA": "/Local"}, "/Local/ibt-kiosk/review"),
        ("win32", {}, "/home/kiosk/AppData/Local/ibt-kiosk/review"),
    ],
)
def test_the_folder_for_sign_offs(
    tmp_path: Path, platform: str, environ: dict[str, str], expected: str
) -> None:
    none = tmp_path / "none"
    found = paths.review_folder(environ=environ, platform=platform, home=HOME, shared=none)
    assert found.as_posix() == expected


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_sign_offs_go_where_all_users_of_the_machine_find_them(tmp_path: Path, platform: str) -> None:
    found = paths.review_folder(environ={}, platform=platform, home=HOME, shared=tmp_path)
    assert found == tmp_path / "review"


def test_the_configured_folder_for_sign_offs_comes_first(tmp_path: Path) -> None:
    environ = {"STATE_DIRECTORY": "/var/lib/ibt-kiosk"}
    found = paths.review_folder("/signed", environ=environ, platform="linux", shared=tmp_path)
    assert found == Path("/signed")


@pytest.mark.parametrize(
    ("platform", "environ", "first", "last"),
    [
        ("linux", {"RUNTIME_DIRECTORY": "/run/mine:/run/b"}, "/run/mine", "/tmp/ibt-kiosk"),  # noqa: S108
        ("linux", {"RUNTIME_DIRECTORY": "/run/ibt-kiosk"}, "/run/ibt-kiosk", "/tmp/ibt-kiosk"),  # noqa: S108
        ("linux", {"XDG_RUNTIME_DIR": "/run/user/7"}, "/run/ibt-kiosk", "/tmp/ibt-kiosk"),  # noqa: S108
        ("darwin", {"RUNTIME_DIRECTORY": "/nonsense"}, "/tmp/ibt-kiosk", "/tmp/ibt-kiosk"),  # noqa: S108
        ("win32", {"XDG_RUNTIME_DIR": "relative"}, "/tmp/ibt-kiosk", "/tmp/ibt-kiosk"),  # noqa: S108
    ],
)
def test_what_need_not_outlive_the_machine_s_next_start(
    platform: str, environ: dict[str, str], first: str, last: str
) -> None:
    temporary = Path("/tmp")  # noqa: S108
    found = paths.runtime_folders(Path("/a"), environ=environ, platform=platform, temporary=temporary)
    other = paths.runtime_folders(Path("/b"), environ=environ, platform=platform, temporary=temporary)
    assert not set(found) & set(other), "another kiosk"
    assert found[0].as_posix().startswith(first)
    assert found[-1].as_posix().startswith(last)
    assert len(set(found)) == len(found)
    if environ.get("XDG_RUNTIME_DIR") == "/run/user/7":
        assert Path("/run/user/7/ibt-kiosk") in [folder.parent for folder in found]
