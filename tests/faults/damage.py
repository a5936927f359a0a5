"""The ways in which a file can be broken, each of which can be mended again."""

from __future__ import annotations

import contextlib
import random
import shutil
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RANDOM = random.Random

SMALL_BYTES = 600
"""Up to this size a file is cut at every length, beyond it at `LENGTHS` random ones."""
LENGTHS = 200
SAMPLE = 4
"""How many lengths `make test` tries."""


class Damage(NamedTuple):
    """One way.

    Attributes:
        name: The way, such as `cut-12`.
        data: What the file holds then; None where there is no such file.
        place: Puts something else in the file's place; None where the bytes tell all.
    """

    name: str
    data: bytes | None
    place: Callable[[Path], None] | None = None


def cuts(data: bytes, *, every: bool) -> Iterator[Damage]:
    """Yield the file cut off: at every length, or at some; always at no length and just before its end."""
    lengths = list(range(len(data)))
    if not every:
        lengths = RANDOM(1).sample(lengths, min(SAMPLE, len(data)))
    elif len(data) > SMALL_BYTES:
        lengths = RANDOM(2).sample(lengths, LENGTHS)
    for length in sorted({0, len(data) - 1, *lengths}):
        yield Damage(f"cut-{length}", data[:length])


def others(data: bytes) -> Iterator[Damage]:
    """Yield the ways other than cutting."""
    yield Damage("zeros", bytes(len(data)))
    yield Damage("zeros-from-the-middle", data[: len(data) // 2] + bytes(len(data) - len(data) // 2))
    for seed in range(3):
        yield Damage(f"noise-{seed}", RANDOM(seed).randbytes(len(data)))
    yield Damage("removed", None, lambda _: None)
    yield Damage("folder", None, lambda path: path.mkdir())
    yield Damage("full-folder", None, _full_folder)
    yield Damage("link-to-nothing", None, lambda path: path.symlink_to(path.with_name("nowhere")))
    yield Damage("link-to-itself", None, lambda path: path.symlink_to(path))


def _full_folder(path: Path) -> None:
    path.mkdir()
    (path / "file").write_bytes(b"something")


@contextlib.contextmanager
def damaged(path: Path, damage: Damage) -> Iterator[None]:
    """Break a file, and put it back at the end."""
    whole = path.read_bytes()
    try:
        path.unlink()
        if damage.place is not None:
            damage.place(path)
        elif damage.data is not None:
            path.write_bytes(damage.data)
        yield
    finally:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.write_bytes(whole)
