"""Reads the calendars that rutine writes with icalendar, as another program would.

They parse, say the same after a round trip, and a meeting that moves or is called off updates the
event that a calendar has instead of adding one.
"""

import json
import os
import subprocess
import sys
import tempfile

import icalendar

RUTINE = os.path.abspath(sys.argv[1])
EXAMPLE = os.path.abspath("Docs/Examples/kommune-a")
AS_OF = ["--as-of", "2026-11-20"]
NAME = "Ansvarsgruppe; for \\ Åse, «Øyvind» & Bjørn-Ærlig " + "langt " * 12 + "\U0001f3e1"


class Register:
    def __init__(self, folder):
        self.folder = folder
        self.run("init")
        self.run("import", os.path.join(EXAMPLE, "register.json"))
        self.run("run", EXAMPLE, "steering_group", "--apply", *AS_OF)

    def run(self, *arguments):
        env = {"PATH": os.environ["PATH"], "LANG": "C", "RUTINE_CONFIG": ""}
        done = subprocess.run(
            [RUTINE, *arguments], cwd=self.folder, env=env, capture_output=True, check=False)
        assert done.returncode == 0, (arguments, done.stderr.decode())
        return done.stdout

    def bring_in(self, **records):
        path = os.path.join(self.folder, "more.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(records, file)
        self.run("import", "more.json")

    def calendar(self, *whose):
        raw = self.run("calendar", *whose, *AS_OF, "--lang", "nn")
        assert raw.count(b"\r\n") == raw.count(b"\n"), "lines end in CR and LF"
        assert max(map(len, raw.split(b"\r\n"))) <= 75, "no line is longer than 75 octets"
        return icalendar.Calendar.from_ical(raw)


def events(calendar):
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def properties(calendar):
    return sorted(
        (uid, name, value.to_ical() if hasattr(value, "to_ical") else repr(value))
        for uid, event in events(calendar).items() for name, value in event.property_items(False))


def check_round_trip(calendar):
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    assert properties(again) == properties(calendar), "a round trip changes nothing"
    for event in calendar.walk("VEVENT"):
        for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS"]:
            assert name in event, name


def merged(known, calendar):
    """What a calendar has after reading the file again: the newest of each UID."""
    for uid, event in events(calendar).items():
        if uid not in known or event["SEQUENCE"] >= known[uid]["SEQUENCE"]:
            known[uid] = event
    return known


def main():
    with tempfile.TemporaryDirectory() as folder:
        register = Register(folder)
        register.bring_in(
            groups=[{"id": "ag-x", "name": NAME, "kind": "responsibility", "client": "c-001",
                     "secretary": "w-01"}],
            meetings=[{"id": "mt-x", "group": "ag-x", "date": "2026-12-15", "time": "08:30",
                       "place": "Rådhuset, rom 2; inngang B\\C", "status": "called",
                       "invited": ["w-01", "w-02"], "agenda": ["Sak 1, «hjem»", "Sak 2"]}],
            visits=[{"id": "v-x", "client": "c-001", "worker": "w-02", "date": "2026-07-01",
                     "time": "10:00", "minutes": 45, "status": "planned"}])
        steering = register.calendar("--group", "styringsgruppa")
        check_round_trip(steering)
        assert len(events(steering)) >= 2

        group = register.calendar("--group", "ag-x")
        check_round_trip(group)
        event = events(group)["mt-x.meeting@rutine"]
        start = event.decoded("DTSTART")
        assert start.isoformat() == "2026-12-15T08:30:00+01:00", start
        assert str(event["LOCATION"]) == "Rådhuset, rom 2; inngang B\\C"
        assert len(event["ATTENDEE"]) == 2 and str(event["ORGANIZER"]).startswith("mailto:")
        assert str(event["SUMMARY"]) == "Ansvarsgruppe", event["SUMMARY"]
        named = events(register.calendar("--group", "ag-x", "--names"))["mt-x.meeting@rutine"]
        assert str(named["SUMMARY"]) == NAME.strip() and "Sak 1, «hjem»" in str(named["DESCRIPTION"])

        worker = register.calendar(
            "--worker", "w-02", "--from", "2026-01-01", "--domain", "kommune-a.example")
        check_round_trip(worker)
        visit = events(worker)["v-x.visit@kommune-a.example"]
        assert visit.decoded("DTSTART").isoformat() == "2026-07-01T10:00:00+02:00"
        check_nobody_is_named(register, worker)

        # The secretary has what they call, and a member what nobody in particular is called to.
        called = register.calendar("--worker", "w-08")
        assert str(events(called)[next(iter(events(called)))]["SUMMARY"]), "the secretary's own"
        member = json.loads(register.run("list", "memberships", "--json"))["records"][0]["fields"]
        assert events(register.calendar("--worker", member["worker"], "--from", "2026-01-01"))

        known = merged({}, group)
        register.bring_in(meetings=[{"id": "mt-x", "date": "2026-12-17", "time": "12:00"}])
        known = merged(known, register.calendar("--group", "ag-x"))
        assert len(known) == 1, "a meeting that moves is the same event"
        moved = known["mt-x.meeting@rutine"]
        assert moved.decoded("DTSTART").isoformat() == "2026-12-17T12:00:00+01:00"
        assert moved["SEQUENCE"] > event["SEQUENCE"]

        register.bring_in(meetings=[{"id": "mt-x", "status": "cancelled"}])
        known = merged(known, register.calendar("--group", "ag-x"))
        assert len(known) == 1 and str(known["mt-x.meeting@rutine"]["STATUS"]) == "CANCELLED"
        print(f"calendars parse in icalendar {icalendar.__version__}, survive a round trip, update")


def check_nobody_is_named(register, calendar):
    clients = json.loads(register.run("list", "clients", "--json"))["records"]
    text = calendar.to_ical().decode().replace("\r\n ", "")
    for client in clients:
        assert client["fields"]["name"] not in text, "no client is named unless asked"


main()
