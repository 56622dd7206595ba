"""Every text of the code and every help page is there in every language, whole and in its own script."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path
from string import Formatter

import pytest

from tools import update_translations

ROOT = Path(__file__).resolve().parents[2]
CODES = ("ar", "ru")
HELP = ROOT / "resources" / "help"
HELP_PAGES = sorted(path.name for path in (HELP / "en").glob("*.txt"))
CODE_TEXTS = frozenset(update_translations.texts(update_translations.sources()))
#: Names of several Latin words that stay as they are.
LATIN_NAMES = ("Caspian Corridor", "Natural Earth", "Data Package")
SCRIPTS = {"ar": re.compile("[\u0621-\u064a]"), "ru": re.compile("[\u0410-\u044f\u0401\u0451]")}
ANY_LATIN = re.compile("[A-Za-z]")
#: Two words in Latin letters beside each other.
LATIN_SENTENCE = re.compile(r"(?<![\w.])[A-Za-z][a-z]+[ \u00a0]+[A-Za-z][a-z]+(?!\w)")
EASTERN_DIGITS = re.compile("[٠-٩۰-۹]")
WESTERN_MARKS = re.compile("[\u0621-\u064a][,;?]")
IDENTIFIER = re.compile(r"[A-Za-z0-9]+_[A-Za-z0-9_]+|(?<![A-Za-z])(?!USD)[A-Z]{3,}(?![A-Za-z])")


def ts_file(code: str) -> Path:
    return ROOT / "i18n" / f"caspian_corridor_{code}.ts"


def entries(path: Path) -> dict[tuple[str, str], ET.Element]:
    """The <translation> elements of a .ts file by context and text."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name") or "", message.findtext("source") or "")
            translation = message.find("translation")
            assert translation is not None, key
            assert key not in found, f"twice: {key}"
            found[key] = translation
    return found


def gaps(path: Path, wanted: frozenset[tuple[str, str]]) -> list[str]:
    """What a .ts file lacks, or holds without need, against the texts of the code."""
    found = entries(path)
    lacking = [f"missing: {key}" for key in sorted(wanted - set(found))]
    lacking += [f"no longer in the code: {key}" for key in sorted(set(found) - wanted)]
    for key, translation in found.items():
        if translation.get("type"):
            lacking.append(f"{translation.get('type')}: {key}")
        elif not (translation.text or "").strip():
            lacking.append(f"empty: {key}")
    return lacking


def pairs(code: str) -> list[tuple[str, str]]:
    return [(text, element.text or "") for (_context, text), element in entries(ts_file(code)).items()]


def placeholders(text: str) -> list[str]:
    return sorted(name for _before, name, _spec, _conversion in Formatter().parse(text) if name is not None)


def words(text: str) -> str:
    """The text without placeholders and without names that stay in Latin letters."""
    shown = re.sub(r"\{\w*\}", " ", text)
    for name in LATIN_NAMES:
        shown = shown.replace(name, " ")
    return shown


def numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", re.sub(r"(?<=\d)[, \u00a0\u202f](?=\d{3}\b)", "", text)))


@pytest.mark.parametrize("code", CODES)
def test_every_text_of_the_code_is_translated(code: str) -> None:
    assert gaps(ts_file(code), CODE_TEXTS) == [], "run `make translations-update` and translate what is new"


@pytest.mark.skipif(shutil.which("pylupdate5") is None, reason="there is no pylupdate5 here")
@pytest.mark.parametrize("code", CODES)
def test_the_files_are_as_the_update_writes_them(code: str, tmp_path: Path) -> None:
    copy = tmp_path / ts_file(code).name
    shutil.copy(ts_file(code), copy)
    update_translations.update(copy, code, sorted(CODE_TEXTS))
    assert copy.read_text(encoding="utf-8") == ts_file(code).read_text(encoding="utf-8")
    assert f'language="{code}"' in copy.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_placeholders_are_those_of_the_source(code: str) -> None:
    wrong = [(text, shown) for text, shown in pairs(code) if placeholders(text) != placeholders(shown)]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_ends_of_texts_keep_their_marks(code: str) -> None:
    """A text that ends as a sentence, or leads on with a colon, does so in every language."""
    wrong = [
        (text, shown)
        for text, shown in pairs(code)
        if any(text.endswith(end) and not shown.endswith(end) for end in ".:…")
        or (not text.endswith(":") and shown.endswith(":"))
    ]
    assert wrong == []
    assert [shown for text, shown in pairs(code) if shown != shown.strip(" ") and text == text.strip(" ")] == []


@pytest.mark.parametrize("code", CODES)
def test_texts_are_in_the_script_of_their_language(code: str) -> None:
    foreign = []
    for _text, shown in pairs(code):
        rest = words(shown)
        only_a_name = bool(re.fullmatch(r"[A-Z][\w-]*", rest.strip(), re.ASCII))
        untranslated = ANY_LATIN.search(rest) and not SCRIPTS[code].search(rest) and not only_a_name
        if untranslated or LATIN_SENTENCE.search(rest):
            foreign.append(shown)
    assert foreign == []


def test_arabic_has_western_digits_and_arabic_marks() -> None:
    texts = [shown for _text, shown in pairs("ar")]
    texts += [(HELP / "ar" / name).read_text(encoding="utf-8") for name in HELP_PAGES]
    assert [text for text in texts if EASTERN_DIGITS.search(text) or WESTERN_MARKS.search(text)] == []


def test_the_languages_differ_where_they_should() -> None:
    """A translation that was filled in with the English text is none."""
    for code in CODES:
        same = [text for text, shown in pairs(code) if text == shown and ANY_LATIN.search(words(text))]
        assert same == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", HELP_PAGES)
def test_help_pages_say_the_same_in_every_language(name: str, code: str) -> None:
    english = (HELP / "en" / name).read_text(encoding="utf-8")
    shown = (HELP / code / name).read_text(encoding="utf-8")
    assert len(shown.split("\n\n")) == len(english.split("\n\n"))
    assert sorted(set(IDENTIFIER.findall(shown))) == sorted(set(IDENTIFIER.findall(english)))
    assert numbers(shown) == numbers(english)
    assert all(SCRIPTS[code].search(paragraph) for paragraph in shown.split("\n\n"))
    assert not LATIN_SENTENCE.search(words(shown))


@pytest.mark.parametrize("code", CODES)
def test_no_help_page_is_left_over(code: str) -> None:
    assert sorted(path.name for path in (HELP / code).iterdir()) == HELP_PAGES


# -- the instruments themselves ----------------------------------------------------------------------------------------


def test_texts_are_found_wherever_they_stand(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        'plain = translate("Dock", "Plain")\n'
        'joined = language.translate(\n    "Dock",\n    "In two " "parts.",\n)\n'
        "inside = f\"<p>{escape(translate('Popup', 'Inside an f-string'))}</p>\"\n"
        "table = text.translate(DIGITS)\n",
        encoding="utf-8",
    )
    assert update_translations.texts([module]) == [
        ("Dock", "In two parts."),
        ("Dock", "Plain"),
        ("Popup", "Inside an f-string"),
    ]


@pytest.mark.parametrize("call", ['translate("Dock", f"All {n}")', 'translate(context, "All")', 'translate("Dock", a)'])
def test_a_text_that_is_no_literal_is_refused(call: str, tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(f"shown = {call}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 1"):
        update_translations.texts([module])


def test_gaps_are_seen(tmp_path: Path) -> None:
    (context, text), *_ = sorted(CODE_TEXTS)
    path = tmp_path / "caspian_corridor_ar.ts"

    def lacking(change: str) -> list[str]:
        tree = ET.parse(ts_file("ar"))
        for message in tree.getroot().iter("message"):
            if message.findtext("source") == text:
                translation = message.find("translation")
                assert translation is not None
                if change == "unfinished":
                    translation.set("type", "unfinished")
                else:
                    translation.text = ""
        tree.write(path, encoding="utf-8")
        return gaps(path, CODE_TEXTS)

    assert f"unfinished: {(context, text)}" in lacking("unfinished")
    assert f"empty: {(context, text)}" in lacking("empty")
    assert "missing: ('Dock', 'Brand new')" in gaps(ts_file("ar"), CODE_TEXTS | {("Dock", "Brand new")})
    assert f"no longer in the code: {(context, text)}" in gaps(ts_file("ar"), CODE_TEXTS - {(context, text)})
