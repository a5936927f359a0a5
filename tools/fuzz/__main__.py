"""Fuzzes one reader for some time with atheris: `python -m tools.fuzz NAME SECONDS`; see `make fuzz`.

What was found to reach new code is kept in build/fuzz/corpus/NAME for the next time; a file that makes a
reader fail or stop is written to build/fuzz/NAME-crash-…, and the exit status is not 0.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kiosk", "markdown_it", "tomllib"]):
    from tools.fuzz.targets import LIMIT, TARGETS, seeds

BUILD = Path("build/fuzz")
LONGEST_S = 20
"""A file that takes longer to read is a failure; under atheris a reader takes several times as long."""


def main() -> None:
    """Fuzz until the time is over; atheris ends the process."""
    if len(sys.argv) != 3 or sys.argv[1] not in TARGETS:
        print(f"usage: python -m tools.fuzz {{{'|'.join(TARGETS)}}} SECONDS")
        sys.exit(2)
    name, seconds = sys.argv[1], int(sys.argv[2])
    corpus = BUILD / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LIMIT}",
        f"-timeout={LONGEST_S}",
        f"-artifact_prefix={BUILD}/{name}-",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
        "-verbosity=0",
        str(corpus),
    ]
    atheris.Setup([sys.argv[0], *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
