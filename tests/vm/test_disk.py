"""The emulated machine's disk: what was flushed stays, the rest may be lost, and is never anything else."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.build import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

BLOCKS = 16


def disk(file: Path, seed: int = 1) -> ModuleType:
    """Return a disk that is switched on, as nbdkit loads it: anew each time."""
    spec = importlib.util.spec_from_file_location("disk", ROOT / "tools" / "vm" / "disk.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    for key, value in (("file", file), ("seed", seed), ("told", file.with_suffix(".told"))):
        made.config(key, str(value))
    made.config_complete()
    made.get_ready()
    return made


def read(made: ModuleType, offset: int, size: int) -> bytes:
    buffer = bytearray(size)
    made.pread(1, buffer, offset, 0)
    return bytes(buffer)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "disk"
    path.write_bytes(bytes(BLOCKS * 4096))
    return path


writes = st.lists(
    st.tuples(st.integers(0, BLOCKS * 8 - 1), st.integers(1, 20), st.integers(1, 255), st.booleans()),
    max_size=12,
)


@given(done=writes)
def test_the_machine_reads_what_it_has_written(
    done: list[tuple[int, int, int, bool]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("disk") / "disk"
    path.write_bytes(bytes(BLOCKS * 4096))
    made, model = disk(path), bytearray(BLOCKS * 4096)
    for sector, sectors, value, flushed in done:
        begin = sector * 512
        end = min(begin + sectors * 512, len(model))
        model[begin:end] = bytes([value]) * (end - begin)
        made.pwrite(1, bytes([value]) * (end - begin), begin, 0)
        if flushed:
            made.flush(1, 0)
            assert path.read_bytes() == model
        assert read(made, begin, end - begin) == model[begin:end]
    assert read(made, 0, len(model)) == model
    made.cleanup()


def test_a_cut_loses_some_of_what_was_not_flushed_and_nothing_else(file: Path) -> None:
    made = disk(file)
    made.pwrite(1, b"a" * 4096 * BLOCKS, 0, 0)
    made.flush(1, 0)
    made.pwrite(1, b"b" * 4096 * (BLOCKS - 2), 0, 0)
    assert file.read_bytes() == b"a" * 4096 * BLOCKS
    made.cleanup()
    left = file.read_bytes()
    blocks = [left[begin : begin + 4096] for begin in range(0, len(left), 4096)]
    assert set(blocks[:-2]) == {b"a" * 4096, b"b" * 4096}
    assert set(blocks[-2:]) == {b"a" * 4096}
    told = json.loads(file.with_suffix(".told").read_text())
    assert told == {"cached": BLOCKS - 2, "kept": blocks.count(b"b" * 4096)}


def test_the_same_seed_loses_the_same(file: Path) -> None:
    left = []
    for seed in (1, 1, 2):
        file.write_bytes(bytes(BLOCKS * 4096))
        made = disk(file, seed)
        made.pwrite(1, b"b" * 4096 * BLOCKS, 0, 0)
        made.cleanup()
        left.append(file.read_bytes())
    assert left[0] == left[1] != left[2]


def test_a_word_that_is_missing_is_named() -> None:
    spec = importlib.util.spec_from_file_location("disk", ROOT / "tools" / "vm" / "disk.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    made.config("file", "disk")
    with pytest.raises(RuntimeError, match="seed, told"):
        made.config_complete()
