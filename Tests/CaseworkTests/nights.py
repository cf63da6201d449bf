"""Writes nights.txt: on which of sixty nights a timer does what a routine proposes.

An oracle of its own: it knows the calendar and the rule, and nothing of the program.
"""
import calendar
import datetime
import pathlib

NIGHTS = 60


def added(day, months, days):
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    last = calendar.monthrange(year, month + 1)[1]
    day = datetime.date(year, month + 1, min(day.day, last))
    return day + datetime.timedelta(days)


def nights(start, months, days, off, no, hand, silent):
    last, done = None, []
    for night in range(NIGHTS):
        today = start + datetime.timedelta(night)
        if night in hand:
            last = today
        if night in off or last is not None and added(last, months, days) > today:
            continue
        if night in silent:
            continue
        last = today
        if night not in no:
            done.append(today)
    return done


#  what it is, first night, months, days, machine off, said no, run by hand, nothing proposed, other version
ROWS = [
    ("every day", "2026-11-20", 0, 1, [], [], [], [], []),
    ("every day, some proposed nothing", "2026-11-20", 0, 1, [], [], [], [3, 4, 30], []),
    ("every week", "2026-11-20", 0, 7, [], [], [], [], []),
    ("every other week over a new year", "2026-12-11", 0, 14, [], [], [], [], []),
    ("every sixth week", "2026-11-20", 0, 42, [], [], [], [], []),
    ("every sixth week, another version", "2026-11-20", 0, 42, [], [], [], [], [10]),
    ("every week, other versions", "2026-11-20", 0, 7, [], [], [], [], [1, 7, 20, 33]),
    ("every other week, off for thirty nights", "2026-11-20", 0, 14, list(range(10, 40)), [], [], [], []),
    ("every week, off on the night of its turn", "2026-11-20", 0, 7, [7, 15, 16], [], [], [], []),
    ("every week, two noes", "2026-11-20", 0, 7, [], [7, 28], [], [], []),
    ("every week, a no on the first night", "2026-11-20", 0, 7, [], [0], [], [], []),
    ("every week, by hand between", "2026-11-20", 0, 7, [], [], [3, 12], [], []),
    ("every other week, by hand each tenth", "2026-11-20", 0, 14, [], [], [10, 20, 30, 40, 50], [], []),
    ("every week, nothing at its turn", "2026-11-20", 0, 7, [], [], [], [7, 8, 9], []),
    ("every month from the 31st", "2027-01-31", 1, 0, [], [], [], [], []),
    ("every month from the 31st, in a leap year", "2028-01-31", 1, 0, [], [], [], [], []),
    ("every month from a leap day", "2028-02-29", 1, 0, [], [], [], [], []),
    ("every month into a leap day", "2028-01-29", 1, 0, [], [], [], [], []),
    ("every month into no leap day", "2027-01-29", 1, 0, [], [], [], [], []),
    ("every month, off when it came", "2027-01-31", 1, 0, [28, 29, 30], [], [], [], []),
    ("every month and three days", "2027-01-30", 1, 3, [], [], [], [], []),
    ("every second month", "2026-12-31", 2, 0, [], [], [], [], []),
    ("all at once", "2028-01-15", 0, 10, [5, 10, 11, 25], [12, 40], [30], [22, 23], [6, 31]),
]


def main():
    lines = ["# Made by nights.py: name | first night | months | days | off | no | by hand | nothing proposed",
             "# | other version | nights on which the timer does it"]
    for name, start, months, days, off, no, hand, silent, version in ROWS:
        done = nights(datetime.date.fromisoformat(start), months, days, off, no, hand, silent)
        sets = [" ".join(map(str, some)) for some in (off, no, hand, silent, version)]
        row = [name, start, str(months), str(days), *sets, " ".join(day.isoformat() for day in done)]
        lines.append(" | ".join(row))
    pathlib.Path(__file__).with_name("nights.txt").write_text("\n".join(lines) + "\n")


main()
