"""Writes the cells of a workbook again with openpyxl and prints how many milliseconds that took.

workbook.py SOURCE TARGET TIMES

Reading SOURCE is not counted. Counted are: a new workbook, every cell with its style, widths, heights and tables,
and saving it. Two ways are tried and both printed: "plain" gives each cell its font, fill, border, alignment and
number format, as openpyxl's manual does, with one object for equal ones; "copied" takes openpyxl's internal style of
a cell that was made before, which is quicker and no public interface.
"""
import copy
import sys
import time

import openpyxl
from openpyxl.worksheet.table import Table, TableStyleInfo


def read(path):
    """All that is to be written: per sheet its cells, widths, heights and tables."""
    kept = {}

    def keep(style):
        return kept.setdefault(repr(style), copy.copy(style))

    sheets = []
    for ws in openpyxl.load_workbook(path).worksheets:
        cells = [(c.row, c.column, c.value, c.style_id, keep(c.font), keep(c.fill), keep(c.border), keep(c.alignment),
                  c.number_format) for row in ws.iter_rows() for c in row if c.value is not None or c.has_style]
        widths = {name: d.width for name, d in ws.column_dimensions.items() if d.width}
        heights = {number: d.height for number, d in ws.row_dimensions.items() if d.height}
        sheets.append((ws.title, cells, widths, heights, [(t.name, t.ref) for t in ws.tables.values()]))
    return sheets


def style(cell, made, copied, style_id, font, fill, border, alignment, number_format):
    if copied and style_id in made:
        cell._style = copy.copy(made[style_id])
        return
    cell.font, cell.fill, cell.border, cell.alignment = font, fill, border, alignment
    cell.number_format = number_format
    made[style_id] = cell._style


def write(sheets, path, copied):
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    made = {}
    for title, cells, widths, heights, tables in sheets:
        ws = wb.create_sheet(title)
        for row, column, value, *look in cells:
            cell = ws.cell(row, column, value)
            style(cell, made, copied, *look)
        for name, width in widths.items():
            ws.column_dimensions[name].width = width
        for number, height in heights.items():
            ws.row_dimensions[number].height = height
        for name, ref in tables:
            table = Table(displayName=name, ref=ref)
            table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
            ws.add_table(table)
    wb.save(path)


def main():
    source, target, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
    sheets = read(source)
    print("cells", sum(len(cells) for _, cells, *_ in sheets))
    for _ in range(times):
        for way in ("plain", "copied"):
            begin = time.perf_counter()
            write(sheets, target, way == "copied")
            print(way, (time.perf_counter() - begin) * 1000)


main()
