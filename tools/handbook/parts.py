"""Which pages belong to which part of the handbook: what stands in the tables of the part's entry page.

So the list that a reader of the plain files sees, and the one beside each page of the site, are the same.
Without Sphinx: tests read this too.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FIRST: Final = "docs/README"
"""The page that the handbook begins with; pages are named from the project's folder, without their ending."""

ENTRY_PAGES: Final = ("docs/for-staff", "docs/for-it", "docs/for-clinicians", "docs/for-developers")

_LINK = re.compile(r"\]\(([^)#\s]+)\.md(?:#[^)]*)?\)")


def pages_of(root: Path, entry: str) -> list[str]:
    """Return the pages of a part, in the order of its tables; a page that two parts name is the first's.

    Args:
        root: The project's folder.
        entry: The part's entry page.
    """
    taken = {FIRST, "README", *ENTRY_PAGES}
    for other in ENTRY_PAGES[: ENTRY_PAGES.index(entry)]:
        taken.update(_listed(root, other))
    return [page for page in _listed(root, entry) if page not in taken]


def _listed(root: Path, entry: str) -> list[str]:
    """Return the pages that the tables of an entry page link to, each once."""
    text = (root / f"{entry}.md").read_text(encoding="utf-8")
    rows = (line for line in text.splitlines() if line.startswith("|"))
    links = (found for row in rows for found in _LINK.findall(row))
    folder = posixpath.dirname(entry)
    return list(dict.fromkeys(posixpath.normpath(posixpath.join(folder, link)) for link in links))
