"""Hypothesis strategies for TOML documents: right ones in many spellings, and wrong ones."""

from __future__ import annotations

import string
from datetime import date, datetime, time

from hypothesis import strategies as st

from kiosk.base.values import shown

_BARE = string.ascii_letters + string.digits + "-_"

bare_keys = st.text(_BARE, min_size=1, max_size=8)
keys = st.one_of(
    bare_keys,
    st.text(_BARE + " =[]#.'é", max_size=8).map(lambda key: f'"{key}"'),
    st.text(_BARE + ' =[]#."é', max_size=8).map(lambda key: f"'{key}'"),
)
dotted_keys = st.lists(keys, min_size=1, max_size=3).flatmap(
    lambda parts: st.sampled_from([".", " . "]).map(lambda dot: dot.join(parts))
)

_plain = st.text(st.characters(codec="utf-8", exclude_characters="\x7f", min_codepoint=0x20), max_size=20)
# What could be taken for the end of a text, a list or a statement.
_tricky = st.text("\"'#=[]{}\n\\a ", max_size=20)

texts = st.one_of(
    st.one_of(_plain, _tricky).map(shown),
    _plain.filter(lambda text: "'" not in text).map(lambda text: f"'{text}'"),
    _tricky.map(lambda text: '"""' + text.replace("\\", "\\\\").replace('""', '"\\"') + '"""'),
    _tricky.filter(lambda text: "''" not in text and not text.endswith("'")).map(
        lambda text: f"'''{text}'''"
    ),
    st.just('"""one \\\n    two""""'),
)
numbers = st.one_of(
    st.integers(-(2**63), 2**63 - 1).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(str),
    st.sampled_from(["inf", "-inf", "0xDEAD_BEEF", "0o755", "0b1101", "1_000", "6.02e23"]),
)
moments = st.one_of(
    st.dates(min_value=date(1000, 1, 1)).map(str),
    st.datetimes(min_value=datetime(1000, 1, 1)).map(str),  # noqa: DTZ001 (TOML has them without a zone)
    st.times(min_value=time(0)).map(str),
)
scalars = st.one_of(texts, numbers, moments, st.sampled_from(["true", "false"]))


def _lists(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    gaps = st.sampled_from(["", " ", "\n", " # a remark ]\n  ", "\r\n"])
    return st.builds(
        lambda items, gap, last: f"[{gap}{(gap + ',' + gap).join(items)}{last if items else ''}{gap}]",
        st.lists(inner, max_size=3),
        gaps,
        st.sampled_from(["", ","]),
    )


def _braces(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(bare_keys, inner), max_size=3, unique_by=lambda pair: pair[0]).map(
        lambda pairs: "{" + ", ".join(f"{key} = {value}" for key, value in pairs) + "}"
    )


values = st.recursive(scalars, lambda inner: st.one_of(_lists(inner), _braces(inner)), max_leaves=5)

statements = st.one_of(
    st.builds("{} = {}{}".format, dotted_keys, values, st.sampled_from(["", " # remark", "\t"])),
    st.builds("[{}]{}".format, dotted_keys, st.sampled_from(["", " # remark = 1"])),
    dotted_keys.map("[[{}]]".format),
    st.sampled_from(["", "   ", "# a remark", '# key = "value', "# [table"]),
)
documents = st.builds(
    lambda parts, end: end.join(parts), st.lists(statements, max_size=10), st.sampled_from(["\n", "\r\n"])
)

broken_statements = st.sampled_from(
    [
        "name = Children's Hospital",
        'name = "no end',
        "name = 'no end",
        "name = “curly”",
        "name =",
        "nonsense",
        "a b = 1",
        "= 5",
        "key: 5",
        "x = True",
        "x = 0,6",
        "x = 08",
        "x = [1, 2",
        "x = {a = 1",
        "x = [1 2]",
        'x = "C:\\guide"',
        'x = "a" b',
        "[table",
        "[a b]",
        "]",
        "}",
        'x = """',
        "# \x00",
    ]
)
anything = st.one_of(
    st.text(),
    st.text("ab.=[]{}\"'#\\\n \r,1", max_size=60),
    st.lists(st.one_of(statements, broken_statements), max_size=10).map("\n".join),
)
