"""Prints all filled cells of a workbook as openpyxl reads them, whole and in its read-only mode, as JSON."""
import datetime
import json
import sys

import openpyxl


def value(cell):
    v = cell.value
    if isinstance(v, str):
        return "s:" + v
    if isinstance(v, datetime.datetime):
        return "n:%d" % (v - datetime.datetime(1899, 12, 30)).days
    if isinstance(v, (int, float)):
        return "n:" + repr(float(v))
    return "?:" + repr(v)


def cells(read_only):
    book = openpyxl.load_workbook(sys.argv[1], read_only=read_only)
    return {
        sheet.title: {cell.coordinate: value(cell) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for sheet in book
    }


json.dump({"whole": cells(False), "stream": cells(True)}, sys.stdout)
