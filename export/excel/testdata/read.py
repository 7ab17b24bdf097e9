"""Reads workbooks with openpyxl and compares every cell with what it must hold.

    python3 read.py FOLDER [CONVERTED]

FOLDER has each workbook as NAME.xlsx with its cells as NAME.json: sheet -> cell -> "s:" before a text, "n:" before a
number. They are read whole and in the read-only mode, which believes what the file says of itself. With CONVERTED the
workbooks of that folder, which another program wrote anew, are compared with the same cells.
"""
import datetime
import glob
import json
import os
import sys

import openpyxl

EPOCH = datetime.datetime(1899, 12, 30)


def value(cell):
    v = cell.value
    if isinstance(v, str):
        return "s:" + v
    if isinstance(v, datetime.datetime):
        return "n:" + repr((v - EPOCH) / datetime.timedelta(days=1))
    if isinstance(v, (int, float)):
        return "n:" + repr(float(v))
    return "?:" + repr(v)


def cells(path, read_only):
    book = openpyxl.load_workbook(path, read_only=read_only)
    return {
        sheet.title: {cell.coordinate: value(cell) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for sheet in book
    }


def same(theirs, ours):
    if ours.startswith("s:"):
        return theirs == ours.replace("x005F_", "")  # openpyxl takes that away, also where it was written
    return theirs.startswith("n:") and abs(float(theirs[2:]) - float(ours[2:])) < 1e-9


def differences(path, wanted, read_only):
    got = cells(path, read_only)
    for sheet in sorted(wanted.keys() | got.keys()):
        theirs, ours = got.get(sheet, {}), wanted.get(sheet, {})
        for name in sorted(theirs.keys() | ours.keys()):
            if name not in theirs or name not in ours or not same(theirs[name], ours[name]):
                yield "%s!%s is %.80r, must be %.80r" % (sheet, name, theirs.get(name), ours.get(name))


def main(folder, converted=None):
    files = count = wrong = 0
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as file:
            wanted = json.load(file)
        workbook = os.path.splitext(os.path.basename(path))[0] + ".xlsx"
        files += 1
        count += sum(map(len, wanted.values()))
        for read_only in [False] if converted else [False, True]:
            for difference in differences(os.path.join(converted or folder, workbook), wanted, read_only):
                wrong += 1
                if wrong <= 40:
                    print("%s (%s): %s" % (workbook, "read-only" if read_only else "whole", difference))
    print("%d workbooks, %d cells, %d differences" % (files, count, wrong))
    return wrong > 0 or files == 0


sys.exit(main(*sys.argv[1:]))
