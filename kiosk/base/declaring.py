r"""What options are declared with: words about them, and the kinds of text that they may be.

`Meta` holds the range: `ge` and `le` are the smallest and the largest number, `min_length`, `max_length` and
`pattern` do the same for texts and lists. (Patterns end in `\Z`, since `$` would let a line break through.)
`about` holds what is said about the option. That no list names a thing twice goes without saying.
"""

from __future__ import annotations

# These are read when the program runs: msgspec evaluates the annotations.
from typing import Annotated

from msgspec import Meta


def about(
    sentence: str,
    *,
    unit: str = "",
    also: dict[int, str] | None = None,
    choices: tuple[float, ...] = (),
    pattern_words: str = "",
    is_folder: bool = False,
    is_fixed: bool = False,
) -> Meta:
    """Return what msgspec has no words for; `kiosk.base.declared` reads it back.

    Args:
        sentence: What the option does: one sentence for the person who writes the file; empty for a type.
        unit: The unit of a number, in the plural.
        also: Numbers allowed outside the range, each with what it means.
        choices: The only numbers allowed.
        pattern_words: The pattern of a text, in words.
        is_folder: Whether the text is a folder; a relative one starts at the folder of the file.
        is_fixed: Whether only the machine's own file may tell it, and none that comes from a stick: it
            decides whom the kiosk trusts, what it loads, where things are, what is written down, or what else
            of the machine can be reached. So do all folders.
    """
    extra = {
        "unit": unit,
        "also": also or {},
        "choices": choices,
        "pattern_words": pattern_words,
        "is_folder": is_folder,
        "is_fixed": is_fixed,
    }
    return Meta(
        description=sentence or None, extra={key: value for key, value in extra.items() if value} or None
    )


_PHONE_WORDS = 'digits, spaces, + ( ) - . and letters as in "ext", with at least one digit'
_FOLDER_WORDS = "a path; one that does not begin at the root begins at the folder of this file"
_LINE = r"\A[^\x00-\x1f\x7f]*\Z"
# Nor with what turns the writing direction around: a family would read another sentence than was written.
_SENTENCE = r"\A[^\x00-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]*\Z"

Line = Annotated[str, Meta(max_length=80, pattern=_LINE), about("", pattern_words="a single line")]
Phone = Annotated[
    str,
    Meta(max_length=30, pattern=r"\A(?:(?=[^0-9]*[0-9])[0-9A-Za-z +().-]*)?\Z"),
    about("", pattern_words=_PHONE_WORDS),
]
Folder = Annotated[
    str, Meta(max_length=500, pattern=_LINE), about("", pattern_words=_FOLDER_WORDS, is_folder=True)
]
LanguageTag = Annotated[
    str,
    Meta(max_length=35, pattern=r"\A[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z"),
    about("", pattern_words='a language tag such as "en" or "pt-BR"'),
]


Sentence = Annotated[str, Meta(max_length=300, pattern=_SENTENCE), about("", pattern_words="a single line")]
Texts = tuple[tuple[LanguageTag, Sentence], ...]
