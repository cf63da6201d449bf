"""Reads what Rutine writes of a text with other programs: Python's csv, json, tomllib, html.parser and
xml, icalendar, and markdown-it, a reader of CommonMark.

Swift joins some scalars to the one beside them, so that an escape by characters would not see a mark.
The texts have a scalar of every class of grapheme breaks (Unicode Standard Annex 29) on either side of
every mark that a form has.
"""

import base64
import csv
import hashlib
import html.parser
import io
import json
import random
import re
import subprocess
import sys
import tomllib
import unicodedata
import xml.etree.ElementTree

import icalendar
import markdown_it

JOINERS = {
    "Prepend": "\u0600\U000110bd\u0d4e", "Extend": "\u0301\u200c\u20e3\ufe0f\U0001f3fb",
    "SpacingMark": "\u0903", "ZWJ": "\u200d", "Regional_Indicator": "\U0001f1f3",
    "Control": "\u200b\u00ad\u0085\u2028\u202e\u2066\ufeff\U000e0041\u061c", "L": "\u1100\u115f",
    "V": "\u1161", "T": "\u11a8", "LV": "\uac00", "LVT": "\uac01", "Pictographic": "\U0001f469\u00a9",
    "InCB": "\u0915\u094d", "Other": "a",
}
MARKS = [chr(code) for code in range(0x20, 0x7F) if not chr(code).isalnum()] + [
    "\n", "=cmd", "- ", "1. ", "1) ", "---", "===", "    x", "<img src=x>", "](http://x)", "\n=1", "&lt;",
    "\uff1d", "%0A::error::"]


def texts(share):
    """All of them, or so large a share, drawn alike each time."""
    dice = random.Random(18)
    return [text for text in every(dice) if len(text) > 60 or dice.random() < share]


def every(dice):
    classes = [scalar for scalars in JOINERS.values() for scalar in scalars]
    for mark in MARKS:
        for scalar in classes:
            yield mark + scalar + mark
            yield scalar + mark + scalar
        yield "".join(scalar + mark + scalar for scalar in classes)
    for _ in range(300):
        yield "".join(dice.choice(classes + MARKS) for _ in range(dice.randint(2, 40)))


def written(program, values):
    lines = "".join(value.encode().hex() + "\n" for value in values)
    done = subprocess.run([program], input=lines.encode(), capture_output=True, check=True)
    for value, line in zip(values, done.stdout.decode().splitlines(), strict=True):
        pairs = (pair.split(":") for pair in line.split(" "))
        yield value, {form: bytes.fromhex(code).decode() for form, code in pairs}


RISKY = tuple("=+-@\t\r'\uff1d\uff0b\uff0d\uff20")


def is_unseen(scalar):
    return unicodedata.category(scalar) in ("Cc", "Cf", "Zl", "Zp") or 0xFE00 <= ord(scalar) <= 0xFE0F


def cell(text):
    rows = list(csv.reader(io.StringIO(f"x;{text};y\r\n", newline=""), delimiter=";"))
    assert len(rows) == 1 and len(rows[0]) == 3, rows
    return rows[0][1]


def check_csv(value, forms):
    read = cell(forms["csv"])
    assert not read.lstrip(" ").startswith(RISKY[:-5] + RISKY[-4:]), "a spreadsheet would run it"
    assert read in (value, "'" + value)
    if value.startswith(RISKY):
        assert read == "'" + value
    many = cell(forms["csvlist"])
    if value.strip() == value and "|" not in value and not many.lstrip("'").startswith("["):
        assert many.removeprefix("'").split(" | ") == [value.removeprefix("'"), "b"] or many[0] == "'"


def check_json(value, forms):
    assert json.loads(forms["json"]) == value
    assert not any(map(is_unseen, forms["json"])), "something unseen stands in the JSON"


def check_toml(value, forms):
    assert tomllib.loads(f"x = {forms['toml']}")["x"] == value


def check_xml(value, forms):
    read = xml.etree.ElementTree.fromstring(f'<a b="{forms["attribute"]}">{forms["text"]}</a>')
    assert read.get("b") == value and read.text == value


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.texts, self.names = [], {}, []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.names.append((tag, tuple(sorted(attrs))))
        if tag not in ("meta", "br", "link", "img"):
            self.tags.append(tag)
        if tag == "br":
            self.handle_data("")
        else:
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        assert self.tags.pop() == tag

    def handle_data(self, data):
        for tag in ("title", "header", "h1", "p", "li", "th", "td", "style"):
            if self.tags and self.tags[-1] == tag:
                self.texts[tag][-1] += data


def said(value):
    """The lines of a value as a letter has them: without the spaces around them."""
    lines = [line.strip(" ") for line in value.split("\n")]
    return "\n".join(lines).strip("\n")


def one_line(value):
    return re.sub("  +", " ", said(value).replace("\n", " "))


def shown(text):
    """As a page shows it: white space is one space, and none around a line."""
    return "\n".join(re.sub("  +", " ", line).strip() for line in text.strip(" \n").split("\n"))


def check_html(value, forms, plain=[]):
    page = Page(forms["html"])
    assert page.texts["title"] == [value] and page.texts["header"] == [value]
    if not value.strip(" \n"):
        return
    plain.append([name for name in page.names if name[0] != "br"])
    assert plain[-1] == plain[0], "the value became markup"
    text, flat = shown(value), shown(one_line(value))
    wanted = {"p": [text, shown(f"Before {said(value)} after")], "h1": [flat], "td": [flat, flat],
              "li": [text, "second", text]}
    for tag, texts in wanted.items():
        assert [shown(text) for text in page.texts[tag]] == texts, (tag, page.texts[tag])


MARKDOWN = markdown_it.MarkdownIt("commonmark").enable("table")


def check_markdown(value, forms, plain=[]):
    # Its reader takes these two for white space, which CommonMark does not; no field holds them.
    if not value.strip(" \n") or re.search("[\u0085\u2028]", value):
        return
    tokens = MARKDOWN.parse(forms["markdown"])
    plain.append([token.type for token in tokens])
    assert plain[-1] == plain[0], (plain[-1], plain[0])
    read = []
    for token in tokens:
        if token.type != "inline":
            continue
        kinds = {child.type for child in token.children}
        assert kinds <= {"text", "text_special", "softbreak", "hardbreak"}, kinds
        read.append("".join("\n" if "break" in child.type else child.content for child in token.children))
    text, flat = said(value), one_line(value)
    wanted = [flat, text, f"Before {text} after", text, "second", text, "A", "B", flat, flat]
    for ours, theirs in zip(wanted, read, strict=True):
        assert shown(ours).strip() == shown(theirs).strip(), (ours, theirs)


def check_ics(value, forms):
    assert max(len(line) for line in forms["ics"].encode().split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(forms["ics"].encode())
    [event] = calendar.walk("VEVENT")
    text = re.sub("[\u0085\u2028]", "\n", value)
    # Debian's reader takes a backslash too many away before these; that of check-calendar does not.
    if not re.search(r"\\[,;]", value):
        assert str(event["SUMMARY"]) == str(event["LOCATION"]) == text
        assert str(calendar["X-WR-CALNAME"]) == text
    caller, called = event["ORGANIZER"], event["ATTENDEE"]
    assert (str(caller), str(called)) == ("mailto:o@b.example", "mailto:a@b.example")
    assert set(caller.params) == {"CN"} and set(called.params) == {"CN", "ROLE", "PARTSTAT", "RSVP"}
    if "\\" not in value and "%" not in value:
        assert caller.params["CN"] == re.sub('["\n\u0085\u2028]', "", value)


def check_github(value, forms):
    """As GitHub's runner reads a line: ActionCommand.cs."""
    assert "\n" not in forms["github"]
    head, message = re.fullmatch("::error (.*?)::(.*)", forms["github"]).groups()
    back = lambda text, codes: [text := text.replace(code, mark) for code, mark in codes][-1]
    data = [("%0D", "\r"), ("%0A", "\n")]
    pairs = dict(pair.split("=", 1) for pair in head.split(","))
    assert back(message, data + [("%25", "%")]) == value
    property = back(pairs["file"], data + [("%3A", ":"), ("%2C", ","), ("%25", "%")])
    assert property == value and set(pairs) == {"file", "title"}


def check_screen(value, forms):
    line, screen = forms["line"], forms["screen"]
    assert "\n" not in line
    for text in (line, screen.replace("\n", "")):
        for before, scalar in zip("x" + text, text):
            seen = scalar in "\ufe0f\u200d" and ord(before) > 0xFF
            assert seen or not is_unseen(scalar), f"{scalar!a} reaches the terminal"
        for before, scalar in zip(" " + text, text):
            is_loose = before.isspace() and unicodedata.category(scalar) in ("Mn", "Me")
            assert not is_loose, f"{scalar!a} is drawn over what is not the text's"
    assert re.sub(r"\\u{([0-9A-F]+)}", lambda code: chr(int(code[1], 16)), line) == value


def check_policy(page):
    """The page's policy names the digest of its own style, and lets nothing else in."""
    [policy] = re.findall('Content-Security-Policy" content="(.*?)"', page)
    style = Page(page).texts["style"][0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    wanted = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert policy == wanted, f"the policy should be: {wanted}"


CHECKS = [
    check_csv, check_json, check_toml, check_xml, check_html, check_markdown, check_ics, check_github,
    check_screen]


def main():
    values = ["plain"] + texts(1 if "--all" in sys.argv else 0.15)
    failed = 0
    for number, (value, forms) in enumerate(written(f"{sys.argv[1]}/escapes", values)):
        if number == 0:
            check_policy(forms["html"])
        for check in CHECKS:
            try:
                check(value, forms)
            except Exception as error:
                failed += 1
                if failed <= 10:
                    print(f"{check.__name__}: {value!a}: {error!a}"[:600], file=sys.stderr)
    print(f"{len(values)} texts in {len(CHECKS)} forms, read back by other programs: {failed} wrong")
    sys.exit(1 if failed else 0)


main()
