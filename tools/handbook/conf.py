"""How Sphinx makes the handbook of the Markdown in docs/: see tools/handbook/run.

The pages stay plain Markdown that reads well without Sphinx. So no page holds a table of contents for
Sphinx: an entry page (docs/for-it.md, say) lists its pages with links, and what it links to in its tables
is its part of the handbook, in that order.

Why Sphinx with MyST: both are kept up (their newest releases were weeks old when they were chosen); MyST
reads Markdown by markdown-it-py, as the guide's own reader does; a link that leads nowhere is an error; and
what comes out is plain HTML that works from a disk, search included. MkDocs stands at 1.6.1 since 2024. The
look is Sphinx's own basic theme with one layout and one style sheet (`handbook/`): alabaster has no way
around its menu for those who use keys, and furo rests on a beta of sphinx-basic-ng from 2023.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from kiosk import __version__  # noqa: E402 -- Sphinx does not start in the project's folder
from tools.handbook.parts import ENTRY_PAGES, FIRST, pages_of  # noqa: E402

project = "ibt-kiosk"
version = release = __version__
project_copyright = ""
language = "en"

extensions = ["myst_parser"]
root_doc = FIRST
include_patterns = ["docs/**", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
# Said again, so that Sphinx does not even look through these folders.
exclude_patterns = [".*", "build", "dist", "kiosk", "packaging", "resources", "tests", "tools"]

myst_heading_anchors = 4
myst_links_external_new_tab = False
suppress_warnings = ["myst.header"]  # a README may begin with a picture
highlight_language = "none"

html_theme = "handbook"
html_theme_path = ["."]
html_title = "Handbook of ibt-kiosk"
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_permalinks = False
html_use_index = False
html_domain_indices = False
# What a search finds would be fetched to quote it, which browsers forbid to pages from a disk.
html_show_search_summary = False


def add_contents(_app: object, name: str, source: list[str]) -> None:
    """Tell Sphinx which pages belong to an entry page, below what stands in it."""
    if name == FIRST:
        pages = [*ENTRY_PAGES]
    elif name in ENTRY_PAGES:
        pages = pages_of(ROOT, name)
    else:
        return
    entries = [f"/{page}" for page in pages]
    if name == FIRST:
        entries += ["What ibt-kiosk is </README>", "/CHANGELOG"]
    source[0] += "\n\n```{toctree}\n:hidden:\n\n" + "\n".join(entries) + "\n```\n"


def setup(app: object) -> None:
    """Called by Sphinx."""
    app.connect("source-read", add_contents)  # type: ignore[attr-defined]
