"""TOML as people write it: with lines, and past every mistake."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given

from kiosk.base.toml_lines import MAX_MISTAKES, read_toml
from kiosk.base.toml_statements import MAX_DOTS, MAX_STATEMENT_CHARS, statements

from . import toml_documents as toml

FILE = Path("f")


def told(text: str) -> list[str]:
    return [str(problem).removeprefix("f:") for problem in read_toml(text, FILE).problems]


def test_values_and_lines_of_a_document() -> None:
    text = """\
# remark
top = 1

[clinic]
name = "x"   # remark
numbers = [
  1,  # ]
  2,
]
text = '''
[not a table]
not = "a key"
'''
point = {x = 1, y = {z = 2}}
a.b = 1
a.c = 2

[[source]]
title = "one"
[[source]]
title = "two"
[source.more]
x = 1
[a.b.c]
[a.b]
"""
    read = read_toml(text, FILE)
    assert read.problems == ()
    assert read.values == tomllib.loads(text)
    assert read.lines == {
        ("top",): 2,
        ("clinic",): 4,
        ("clinic", "name"): 5,
        ("clinic", "numbers"): 6,
        ("clinic", "text"): 10,
        ("clinic", "point"): 14,
        ("clinic", "point", "x"): 14,
        ("clinic", "point", "y"): 14,
        ("clinic", "point", "y", "z"): 14,
        ("clinic", "a"): 15,
        ("clinic", "a", "b"): 15,
        ("clinic", "a", "c"): 16,
        ("source",): 18,
        ("source", "0"): 18,
        ("source", "0", "title"): 19,
        ("source", "1"): 20,
        ("source", "1", "title"): 21,
        ("source", "1", "more"): 22,
        ("source", "1", "more", "x"): 23,
        ("a",): 24,
        ("a", "b"): 25,
        ("a", "b", "c"): 24,
    }


def test_lines_count_from_the_first_line() -> None:
    read = read_toml("a = 1\nb = oops\na = 2\n[t]\n[t]", FILE, first_line=11)
    assert read.lines == {("a",): 11, ("t",): 14}
    already = (
        "The table [t] was already opened in line 14. Move what follows to that place, and remove this line."
    )
    assert [str(problem) for problem in read.problems] == [
        'f:12: b is oops, without quotes. Write a text between quotes: b = "oops".',
        "f:13: a was already set in line 11. Remove one of the two.",
        f"f:15: {already}",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("x = Dr X", '1: x is Dr X, without quotes. Write a text between quotes: x = "Dr X".'),
        ("x = 555-12", '1: x is 555-12, without quotes. Write a text between quotes: x = "555-12".'),
        ("x = +1 5#", '1: x is +1 5, without quotes. Write a text between quotes: x = "+1 5".'),
        ('x = a"b', '1: x is not understood. Write a text between quotes: x = "...".'),
        (f"x = {'a' * 99}", '1: x is not understood. Write a text between quotes: x = "...".'),
        ("x = \x1b[31m", '1: x is not understood. Write a text between quotes: x = "...".'),
        (
            "x = “a”",
            '1: The text of x stands between typographic quotes. Write straight ones: x = "...".',
        ),
        ('x = "a', '1: The text of x has no closing quote. Write " after its end, on the same line.'),
        ("x = 'a", "1: The text of x has no closing quote. Write ' after its end, on the same line."),
        (
            'x = "a\nb"',
            '1: The text of x has no closing quote. Write " after its end, on the same line.',
        ),
        ('x = """a\nb\nc', "1: The text of x is never closed. Write three quotes after its end."),
        (
            'x = "a" b',
            (
                "1: The text of x holds a quote, or something stands after it. "
                'Write the quote as \\", or put # before a remark.'
            ),
        ),
        (
            'x = "C:\\guide"',
            (
                "1: The text of x holds a backslash, which between double quotes begins a special character. "
                "Write the text between single quotes: '...'."
            ),
        ),
        ("x =", '1: x has no value. Write the value after =, such as x = "".'),
        ("x = # later", '1: x has no value. Write the value after =, such as x = "".'),
        ("x = True", "1: x is True, which is not known. Write true, in small letters."),
        ("x = off", "1: x is off, which is not known. Write false, in small letters."),
        ("x = 0,6", "1: x is 0,6, with a comma. Write a point: 0.6."),
        (
            "x = 08",
            '1: x is 08, a number that begins with 0. Write it without the 0, or "08" if it is a text.',
        ),
        ("x = [1, 2", "1: The list of x is never closed. Write ] after its last entry."),
        (
            'x = [\n1,\n"a\n]',
            '3: The list of x is not understood. Write each text between quotes, and commas: ["a", "b"].',
        ),
        ("x = {a = 1", "1: The braces of x are never closed. Write the values below a line [x]."),
        (
            "x = {\na = 1\n}",
            "1: The braces of x are not understood. Write the values below a line [x].",
        ),
        ("x: 5", "1: A colon stands between the name and its value. Write = in place of the colon."),
        (
            "x 5",
            (
                "1: This line is neither a name with its value nor a table. "
                'Write name = "value" or [table], or put # before a remark.'
            ),
        ),
        (
            "a b = 1",
            (
                "1: What stands before = is not a name. "
                "Write a name of letters, digits, - and _, without spaces."
            ),
        ),
        (
            "[clinic",
            (
                "1: The name of this table is not understood. "
                "Write it alone on its line, between brackets: [clinic]."
            ),
        ),
        (
            "[]",
            (
                "1: The name of this table is not understood. "
                "Write it alone on its line, between brackets: [name]."
            ),
        ),
        (
            "# \x00",
            (
                "1: This remark cannot be read: Found invalid character '\\x00'. "
                "Write it with visible characters only."
            ),
        ),
        (
            f"{'a.' * (MAX_DOTS + 1)}a = 1",
            "1: This name has too many parts. Write at most two, such as clinic.name.",
        ),
        (
            f"x = '{'a' * MAX_STATEMENT_CHARS}'",
            "1: What begins here does not end within 20 kB. Look for a missing quote or bracket.",
        ),
        ("a = 1\na = 1", "2: a was already set in line 1. Remove one of the two."),
        ("a = {b = 1}\na.b = 2", "2: a.b was already set in line 1. Remove one of the two."),
        ("a = 1\n[a]", "2: a is already a value, set in line 1. Rename one of the two."),
        ("[t]\na = 1\n[t.a.b]", "3: t.a is already a value, set in line 2. Rename one of the two."),
        (
            "[a]\nb.c = 1\n[a.b]",
            "3: Cannot declare ('a', 'b') twice. Name each table and each key once.",
        ),
    ],
)
def test_each_mistake_in_plain_words(text: str, problem: str) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('a = "no end\nb = 1', {"b": 1}),
        ('a = """no end\nprose, prose\nmore\n[t]\nb = 1', {"t": {"b": 1}}),
        ("a = [\n1,\n2\nb = 1", {"b": 1}),
        ("a = [\n1\n[t] # remark\nb = 1", {"t": {"b": 1}}),
        ("a = {x = 1\nb = 1\n[t]\nc = 2", {"b": 1, "t": {"c": 2}}),
        ("a = {\n x = 1,\n y = 2\n}\nb = 1", {"b": 1}),
        ("[t\nb = 1", {"t": {"b": 1}}),
        ("[t.u] x\nb = 1", {"t": {"u": {"b": 1}}}),
        ("[]\nb = 1\n[t]\nc = 1", {"t": {"c": 1}}),
        ("[t]\na = 1\n[u]\n[t]\nb = 2", {"t": {"a": 1, "b": 2}, "u": {}}),
        ("a = 1\na = 2\nb = 3", {"a": 1, "b": 3}),
        ("t = 1\n[t]\na = 1\n[u]\nb = 1", {"t": 1, "u": {"b": 1}}),
    ],
)
def test_what_is_right_after_a_mistake_still_counts(text: str, values: dict[str, object]) -> None:
    read = read_toml(text, FILE)
    assert read.values == values
    assert len(read.problems) == 1


def test_one_mistake_on_each_line_is_told_on_each_line() -> None:
    text = 'a = Dr X\nb "x"\nc = yes\nd: 4\n[e\nf = "'
    assert [problem.line for problem in read_toml(text, FILE).problems] == [1, 2, 3, 4, 5, 6]


def test_after_too_many_mistakes_it_stops() -> None:
    problems = read_toml("nonsense\n" * 10_000, FILE).problems
    assert len(problems) == MAX_MISTAKES + 1
    assert str(problems[-1]) == "f:101: Too much is wrong; the rest was not read. Mend the lines above first."


@given(toml.documents)
def test_what_tomllib_accepts_is_read_as_tomllib_reads_it(text: str) -> None:
    read = read_toml(text, FILE)
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert read.problems
        return
    assert read.problems == ()
    assert read.values == expected


@given(toml.documents)
@example('x = [\n"\\"="]')  # an entry that looks like the next key
@example("x = [\n[true]\n]")  # an entry that looks like the next table
def test_the_walk_past_mistakes_reads_the_same_too(text: str) -> None:
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    # A mistake at the very end: the values now come from the statements, one by one.
    read = read_toml(f"{text}\nnonsense", FILE)
    assert len(read.problems) == 1
    assert read.values == expected


@given(toml.documents, toml.broken_statements)
def test_a_mistake_before_it_leaves_a_document_as_it_is(text: str, broken: str) -> None:
    if '"""' in broken or broken == "x = {a = 1" or broken.startswith("["):
        return  # these may rightly take in what follows
    try:
        expected = tomllib.loads(f"[after]\n{text}")
    except tomllib.TOMLDecodeError:
        return
    read = read_toml(f"{broken}\n[after]\n{text}", FILE)
    assert read.problems[0].line == 1
    assert read.values == expected


@given(toml.documents)
def test_every_key_has_the_line_on_which_it_stands(text: str) -> None:
    read = read_toml(text, FILE)
    lines = text.replace("\r\n", "\n").split("\n")
    for path, line in read.lines.items():
        assert 1 <= line <= len(lines)
        if path[-1].isalpha():
            assert path[-1] in lines[line - 1] or "=" in lines[line - 1]


@given(toml.anything)
def test_no_text_raises_and_no_mistake_stays_untold(text: str) -> None:
    read = read_toml(text, FILE)
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        assert read.problems
    else:
        assert not read.problems


@given(toml.anything)
def test_statements_together_are_the_text(text: str) -> None:
    lines = text.split("\n")
    for statement in statements(text):
        for number, line in enumerate(
            statement.text.removesuffix("\n").split("\n"), start=statement.line - 1
        ):
            assert lines[number] == line
            lines[number] = ""
    assert not "".join(lines).strip(" \t"), "only blank lines are left out"


def _fill(piece: str) -> str:
    return piece * (200_000 // len(piece))


@pytest.mark.parametrize(
    "text",
    [
        'a = """' + _fill("x\n"),
        "a = " + _fill("["),
        "a = " + _fill("{a="),
        "a = '" + _fill("\\"),
        "a = " + _fill("9"),
        "a = [\n" + _fill("a."),
        _fill("a = [\n"),
        _fill('a = [\\"""\n'),
        _fill('"'),
        _fill("'''"),
        _fill("a."),
        _fill("[" + "a." * 19 + "a]\nb = 1\n"),
        _fill("[[a]]\n"),
        _fill("\n"),
        _fill("\r"),
        _fill("# x\n"),
        _fill("a=" + "[" * 19_000 + "\n"),
        "\n".join(f"key{number} = [1,\n2]" for number in range(10_000)),
    ],
    ids=lambda text: repr(text[:12]),
)
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    read_toml(text, FILE)
    # The slowest takes 0.7 s; what is quadratic takes minutes.
    assert time.perf_counter() - start < 10
