"""Problems, as a person reads them in a terminal."""

from __future__ import annotations

from pathlib import Path

from kiosk.base.problems import Problem


def test_the_line_that_is_printed() -> None:
    assert str(Problem(Path("a.md"), 3, "It is bad.", "Mend it.")) == "a.md:3: It is bad. Mend it."


def test_a_warning_says_so() -> None:
    problem = Problem(Path("a.md"), 3, "It is long.", "Cut it.", warning=True)
    assert str(problem) == "a.md:3: Warning: It is long. Cut it."


def test_nothing_in_it_reaches_the_terminal_but_letters() -> None:
    problem = Problem(Path("a\n.md"), 1, 'It is "\x1b[2J\n\u202eعربي".', "Mend it.")
    assert str(problem) == 'a\\u000A.md:1: It is "\\u001B[2J\\u000A\\u202Eعربي". Mend it.'


def test_of_a_very_long_one_the_middle_is_left_out() -> None:
    line = str(Problem(Path("a.md"), 1, f'The word "{"x" * 20_000}" is long.', "Cut it."))
    assert line.startswith('a.md:1: The word "xxx')
    assert line.endswith('xxx" is long. Cut it.')
    assert len(line) < 500
