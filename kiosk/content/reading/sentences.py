"""Sentences that a clinic can replace by its own: `{refill_interval: Most children come every month.}`.

Here the braces are taken out and the place of the sentence is kept. What the clinic says instead is put in by
`kiosk.content.values`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.base.options import SENTENCES
from kiosk.base.problems import did_you_mean
from kiosk.content.edits import Edit, EditedText
from kiosk.content.model import SentenceSpan

if TYPE_CHECKING:
    from kiosk.content.findings import Findings
    from kiosk.content.model import Span
    from kiosk.content.reading.runs import Run

# Names in braces, such as {phone_day}, may stand within the sentence. Where its end is missing, the sentence
# goes on to the end of the paragraph.
_SENTENCE = re.compile(
    r"\{\s*(?P<name>[A-Za-z]\w*)\s*:\s*(?P<words>[^{}]*(?:\{[^{}]*\}[^{}]*)*)(?P<end>\}|\Z)"
)
_WHOLE = re.compile(r"[.!?؟…。][\"'”’»)*]*\Z")
_NEVER_CLOSED: Final = ("A brace { is never closed.", "Write } after the end of the sentence.")


def take_sentences(
    run: Run, line: int, findings: Findings
) -> tuple[str, tuple[Span, ...], tuple[SentenceSpan, ...]]:
    """Return the text of a paragraph without such braces, its bold runs, and where the sentences are.

    Args:
        run: The paragraph.
        line: The line that it starts on.
        findings: Takes what is wrong.
    """
    if "{" not in run.text:
        return run.text, run.bold, ()
    edits: list[Edit] = []
    named: list[tuple[str, int, int]] = []
    for found in _SENTENCE.finditer(run.text):
        _note(found, line, findings)
        start, end = found.span("words")
        end = start + len(found["words"].rstrip())
        edits += [Edit(found.start(), start, ""), Edit(end, found.end(), "")]
        if found["name"] in SENTENCES and start < end:
            named.append((found["name"], start, end))
    edited = EditedText(run.text, edits)
    spans = (SentenceSpan(edited.moved(start), edited.moved(end), name) for name, start, end in named)
    return edited.text, edited.runs(run.bold), tuple(spans)


def _note(found: re.Match[str], line: int, findings: Findings) -> None:
    name, words = found["name"], found["words"].rstrip()
    if name not in SENTENCES:
        findings.wrong(line, f'No clinic can set a sentence "{name}".', did_you_mean(name, SENTENCES))
    if not found["end"]:
        findings.wrong(line, *_NEVER_CLOSED)
    elif not words:
        remedy = "Write what is shown where a clinic sets none."
        findings.wrong(line, f"There is no sentence in the braces of {name}.", remedy)
    elif not _WHOLE.search(words):
        remedy = "Put the braces around whole sentences, with the full stop: the clinic's words replace them."
        findings.warn(line, f"The braces of {name} hold no whole sentence.", remedy)
