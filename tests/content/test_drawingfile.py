"""Drawings that are harmless, and all others."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.base.paths import pictures_folder
from kiosk.content.checking import drawingfile, drawingscan
from kiosk.content.checking.drawingfile import (
    LIST_FILE,
    drawing_to_show,
    list_of,
    looked_through,
    read_drawing,
)
from kiosk.content.checking.drawingmeasures import MAX_DEPTH

from .guides import told

if TYPE_CHECKING:
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
OUTSIDE = "The drawing refers to something outside: "


def _read(folder: Path, inner: str, start: str = SVG) -> list[tuple[int, str]]:
    path = folder / "pump.svg"
    path.write_text(f"{start}\n{inner}\n</svg>\n", encoding="utf-8")
    return told(read_drawing(path))


@pytest.mark.parametrize(
    "inner",
    [
        '<g><circle r="4" fill="#fff" opacity=".5"/></g>',
        '<defs><linearGradient id="a"/></defs><path d="M0 0" fill="url(#a)"/>',
        '<use href="#a"/><use xlink:href="#a"/>',
        '<style>.a { fill: url(#b); clip-path: url("#c") }</style><path class="a" style="fill:#000"/>',
        "<title>A pump</title><desc>Words &amp; more &#233; that are not drawn</desc>",
        "<!-- <script> in a remark --><![CDATA[ x ]]>",
        '<path data-note="a script of url and @ home"/>',
    ],
)
def test_shapes_and_colors_are_fine(tmp_path: Path, inner: str) -> None:
    assert _read(tmp_path, inner) == []


def test_the_drawings_that_come_with_the_program() -> None:
    paths = sorted(pictures_folder().glob("*.svg"))
    assert paths
    assert [str(problem) for path in paths for problem in read_drawing(path) if not problem.warning] == []


def test_the_list_names_them_as_they_are() -> None:
    folder = pictures_folder()
    assert (folder / LIST_FILE).read_text(encoding="utf-8") == list_of(folder), "run `make drawings`"
    known = looked_through(folder)
    assert known == {hashlib.sha256(path.read_bytes()).digest() for path in folder.glob("*.svg")}


def test_only_the_very_bytes_that_are_listed_need_no_look(tmp_path: Path) -> None:
    path = tmp_path / "pump.svg"
    path.write_text(f"{SVG}<script/></svg>", encoding="utf-8")
    known = {hashlib.sha256(path.read_bytes()).digest()}
    assert drawing_to_show(path, known)[0] is not None
    path.write_text(f"{SVG}<script/> </svg>", encoding="utf-8")
    assert drawing_to_show(path, known)[0] is None
    assert list_of(tmp_path) == "", "what is refused is never listed"


@pytest.mark.parametrize("text", [None, "", "no list", "00  pump.svg\nzz  call.svg\n", "\xff"])
def test_a_list_that_cannot_be_read_names_nothing(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / LIST_FILE).write_text(text, encoding="latin-1")
    assert looked_through(tmp_path) == set()


@pytest.mark.parametrize(
    ("inner", "wrong"),
    [
        # what runs
        ("<script>alert(1)</script>", "<script> has no place in a drawing."),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "<script> has no place in a drawing."),
        ('<script href="#a"/>', "<script> has no place in a drawing."),
        ('<g onclick="x()"/>', '"onclick" would run a script.'),
        ('<g OnLoad="x()"/>', '"OnLoad" would run a script.'),
        ('<set attributeName="x"/>', "<set> has no place in a drawing."),
        # what is not drawn of shapes
        ("<text>Pump</text>", "<text> has no place in a drawing."),
        ("<foreignObject/>", "<foreignObject> has no place in a drawing."),
        ('<image href="#a"/>', "<image> has no place in a drawing."),
        ('<a href="#a"/>', "<a> has no place in a drawing."),
        ('<filter id="f"/>', "<filter> has no place in a drawing."),
        ('<mask id="f"/>', "<mask> has no place in a drawing."),
        ('<pattern id="f" width=".001" height=".001"/>', "<pattern> has no place in a drawing."),
        ('<marker id="f"/>', "<marker> has no place in a drawing."),
        ("<textArea>Pump</textArea>", "<textArea> has no place in a drawing."),
        ("<style>@keyframes a { }</style>", "A style has a rule @keyframes in it."),
        # more than can be drawn in time
        ('<path stroke-dasharray=".01 .01"/>', 'The dashes ".01 .01" are too short.'),
        ('<path style="stroke-dasharray: 1e-9"/>', 'The dashes "1e-9" are too short.'),
        ("<style>path { stroke-dasharray: 0 }</style>", 'The dashes "0" are too short.'),
        (f'<path d="M0 0{" 1 2" * 600}"/>', "A shape has 1202 numbers, more than 1000."),
        (f"<style>{'a{fill:red}' * 1000}</style>", "A style is longer than 10000 characters."),
        # what is fetched
        ('<use href="other.svg#a"/>', OUTSIDE + '"other.svg#a".'),
        ('<use xlink:href="https://x.y/z"/>', OUTSIDE + '"https://x.y/z".'),
        ('<use href=" data:image/svg+xml,x"/>', OUTSIDE + '"data:image/svg+xml,x".'),
        ('<use href="file:&#10;x"/>', OUTSIDE + '"file:\\u000Ax".'),
        ('<use href=""/>', OUTSIDE + '"".'),
        ('<path fill="url(other.svg#a)"/>', OUTSIDE + '"url(other.svg#a".'),
        ("<path style=\"fill: URL( 'http://x')\"/>", OUTSIDE + "\"URL( 'http://x'\"."),
        ('<style>a { fill: url("http://x") }</style>', OUTSIDE + '"url(\\"http://x\\"".'),
        ("<style>@import 'x.css';</style>", "A style fetches another one with @import."),
        ("<style>a { fill: u\\72l(x) }</style>", "A style has a backslash or a remark in it."),
        ('<path style="fill: ur/**/l(x)"/>', "A style has a backslash or a remark in it."),
        ('<g xml:base="http://x/"/>', '"base" would make each reference point outside.'),
        ('<?xml-stylesheet href="x"?>', "<?xml-stylesheet?> has no place in a drawing."),
        # what is no XML
        ("<g>", "This is no XML: mismatched tag."),
        ("&pump;", "This is no XML: undefined entity."),
        ("<x:g/>", "This is no XML: unbound prefix."),
    ],
)
def test_what_is_refused(tmp_path: Path, inner: str, wrong: str) -> None:
    found = _read(tmp_path, f"<g/>\n{inner}")
    assert [words for _, words in found] == [wrong]
    assert found[0][0] in (3, 4), "the line, or the next one where the end of an element tells"


def test_entities_are_refused_before_they_stand_for_anything(tmp_path: Path) -> None:
    lol = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>\n' + SVG
    wrong = "The drawing has a <!DOCTYPE>, in which entities can be declared."
    assert _read(tmp_path, "<title>&c;&c;</title>", lol) == [(1, wrong)]
    outside = '<!DOCTYPE svg SYSTEM "http://x.y/z.dtd">\n' + SVG
    assert _read(tmp_path, "", outside) == [(1, wrong)]


def _use_bomb(levels: int, each: int) -> str:
    """Return a drawing that draws `each` ** `levels` circles."""
    groups = (f'<g id="a{n}">{f"""<use href="#a{n - 1}"/>""" * each}</g>' for n in range(1, levels + 1))
    return f'<circle id="a0" r="1"/>{"".join(groups)}'


TOO_DEEP = "With each <use> put in, more than 32 elements stand within each other."
TOO_MANY = "With each <use> put in, the drawing has more than 2000 elements."


@pytest.mark.parametrize(
    ("inner", "wrong"),
    [
        (_use_bomb(2, 20), None),
        (_use_bomb(3, 20), TOO_MANY),
        (_use_bomb(10, 30), TOO_MANY),
        (_use_bomb(900, 1), TOO_DEEP),
        ('<g id="a"><use href="#a"/></g>', TOO_DEEP),
        ('<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>', TOO_DEEP),
        ('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>', TOO_DEEP),
        ('<circle id="a"/><g id="a">' + "<circle/>" * 900 + '</g><use href="#a"/><use href="#a"/>', TOO_MANY),
        ('<use href="#nothing"/>', None),
        ('<g stroke-dasharray="1 1">' + "<circle/>" * 490 + "</g>", None),
        (
            '<g stroke-dasharray="1 1">' + "<circle/>" * 510 + "</g>",
            "With each <use> put in, the drawing has dashed lines and more than 500 elements.",
        ),
        (f'<path d="M0 0{" 1 2" * 490}"/>' * 40, None),
        (f'<path d="M0 0{" 1 2" * 490}"/>' * 42, "The shapes have more than 40000 numbers."),
    ],
)
def test_what_a_drawing_grows_to_has_an_end(tmp_path: Path, inner: str, wrong: str | None) -> None:
    found = [words for _, words in _read(tmp_path, inner) if "kB" not in words]
    assert found == ([wrong] if wrong else [])


@pytest.mark.parametrize(
    ("size", "fine"),
    [
        ('viewBox="0 0 800 600"', True),
        ('viewBox="-10,-10 , 20, 20"', True),
        ('width="800px" height="60%"', True),
        ('viewBox="0 0 800 600" width="210mm" height="297mm"', True),
        ("", False),
        ('viewBox="0 0 100000 100000"', False),
        ('width="100000" height="100000"', False),
        ('viewBox="0 0 8 6" width="100000" height="100000"', False),
        ('viewBox="0 0 nan nan"', False),
        ('viewBox="nan 0 8 6"', False),
        ('viewBox="0 0 inf 6"', False),
        ('viewBox="0 0 1e999 6"', False),
        ('viewBox="0 0 0 6"', False),
        ('viewBox="0 0 -8 -6"', False),
        ('viewBox="0 0 800 6"', False),
        ('viewBox="0 0 800"', False),
        ('viewBox="1e30 0 8 6"', False),
        ('viewBox="a b c d"', False),
        ('width="nan" height="9"', False),
    ],
)
def test_a_drawing_has_a_size_that_can_be_drawn(tmp_path: Path, size: str, fine: bool) -> None:
    found = _read(tmp_path, "<g/>", f'<svg xmlns="http://www.w3.org/2000/svg" {size}>')
    bounds = "at most 10000 on a side, one side at most 20 times the other"
    assert found == ([] if fine else [(1, f"The drawing has no size that can be drawn ({bounds}).")])


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (tmp_path / "outside.svg").write_text(f"{SVG}</svg>", encoding="utf-8")
    (folder / "inside.svg").write_text(f"{SVG}</svg>", encoding="utf-8")
    (folder / "out.svg").symlink_to("../outside.svg")
    (folder / "in.svg").symlink_to("inside.svg")
    (folder / "circle.svg").symlink_to("circle.svg")
    assert told(read_drawing(folder / "out.svg")) == [(1, "This is a link that leads out of its folder.")]
    assert told(read_drawing(folder / "in.svg")) == []
    assert len(read_drawing(folder / "circle.svg")) == 1


def test_what_is_shown_is_what_was_looked_through(tmp_path: Path) -> None:
    path = tmp_path / "pump.svg"
    path.write_text(f"{SVG}</svg>", encoding="utf-8")
    known: set[bytes] = set()
    assert drawing_to_show(path, known) == drawing_to_show(path, known) == (path.read_bytes(), ())
    assert len(known) == 1
    path.write_text(f"{SVG}<script/></svg>", encoding="utf-8")
    shown, problems = drawing_to_show(path, known)
    assert shown is None
    assert len(problems) == len(known) == 1


@pytest.mark.parametrize("start", ["<html>", '<svg xmlns="urn:x">', "<svg>"])
def test_what_is_no_drawing(tmp_path: Path, start: str) -> None:
    assert _read(tmp_path, "", start) == [(1, "This is no SVG drawing.")]


def test_all_mistakes_at_once_up_to_a_number(tmp_path: Path) -> None:
    found = _read(tmp_path, "<text/>\n<script/>\n<image/>")
    assert [line for line, _ in found] == [2, 3, 4]
    assert len(_read(tmp_path, "<text/>\n" * 1000)) == drawingscan.MAX_PROBLEMS


def test_depth_and_number_of_elements_have_an_end(tmp_path: Path) -> None:
    depth = MAX_DEPTH - 1  # the drawing itself is one
    assert _read(tmp_path, "<g>" * depth + "</g>" * depth) == []
    assert _read(tmp_path, "<g>" * 5_000) == [(2, "More than 32 elements stand within each other.")]
    assert _read(tmp_path, "<g/>" * 5000) == [(2, "The drawing has more than 2000 elements.")]


def test_size(tmp_path: Path) -> None:
    path = tmp_path / "pump.svg"
    path.write_text(f"{SVG}<desc>{'x' * 60_000}</desc></svg>", encoding="utf-8")
    (problem,) = read_drawing(path)
    assert (problem.wrong, problem.warning) == ("The drawing has 60 kB, more than 60.", True)
    path.write_text("x" * (drawingfile.LIMIT_BYTES + 1), encoding="utf-8")
    (problem,) = read_drawing(path)
    assert (problem.wrong, problem.warning) == ("The drawing is larger than 2 MB.", False)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    assert told(read_drawing(tmp_path / "no.svg")) == [(1, "There is no such drawing.")]
    assert told(read_drawing(tmp_path)) == [(1, "This is not a plain file.")]
    assert told(read_drawing(tmp_path / "a\0b.svg")) == [(1, "The drawing cannot be read: ValueError.")]
    os.mkfifo(tmp_path / "pipe.svg")
    assert told(read_drawing(tmp_path / "pipe.svg")) == [(1, "This is not a plain file.")]
    (tmp_path / "empty.svg").touch()
    assert told(read_drawing(tmp_path / "empty.svg")) == [(1, "This is no XML: no element found.")]


@pytest.mark.parametrize("encoding", ["x-no-such", "utf-7", "utf-16"])
def test_an_encoding_that_it_does_not_have(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "pump.svg"
    path.write_text(f'<?xml version="1.0" encoding="{encoding}"?>\n{SVG}</svg>', encoding="utf-8")
    assert len(read_drawing(path)) == 1


@settings(deadline=None)  # a busy machine is no mistake
@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(
            st.sampled_from(
                [SVG, "</svg>", "<g", ">", "<!DOCTYPE", "<![CDATA[", "]]>", "&#1;", "\0", "é", '"x"']
            )
        ).map(lambda pieces: "".join(pieces).encode()),
    )
)
def test_no_file_raises(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "strange.svg"
    path.write_bytes(data)
    for problem in read_drawing(path):
        assert problem.line >= 1
        assert str(problem).isprintable()
