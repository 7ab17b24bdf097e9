// Reads workbooks with exceljs and compares every cell with what it must hold, as read.py does.
//
//	node read.mjs MODULES FOLDER
//
// MODULES is the folder in which exceljs is installed.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [modules, folder] = process.argv.slice(2)
const ExcelJS = createRequire(join(resolve(modules), 'here.js'))('exceljs')

// value returns what a cell holds, written as in the file of what it must hold.
function value(cell) {
  const v = cell.value
  if (typeof v === 'string') return 's:' + v
  if (typeof v === 'number') return 'n:' + v
  if (v instanceof Date) return 'n:' + (v.getTime() / 86400000 + 25569)
  if (v && typeof v.text === 'string') return 's:' + v.text // a link
  return '?:' + JSON.stringify(v)
}

const same = (theirs, ours) => ours.startsWith('s:') ? theirs === ours
  : theirs?.startsWith('n:') && Math.abs(theirs.slice(2) - ours.slice(2)) < 1e-9

let files = 0, count = 0, wrong = 0
for (const file of readdirSync(folder).filter(name => name.endsWith('.json')).sort()) {
  const wanted = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const name = file.replace(/\.json$/, '.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(folder, name))
  const got = {}
  book.eachSheet(sheet => {
    const cells = got[sheet.name] = {}
    sheet.eachRow(row => row.eachCell(cell => {
      if (cell.value !== null && cell.master === cell) cells[cell.address] = value(cell)
    }))
  })
  files++
  for (const sheet of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
    const theirs = got[sheet] ?? {}, ours = wanted[sheet] ?? {}
    for (const cell of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      count++
      if (ours[cell] !== undefined && same(theirs[cell], ours[cell])) continue
      if (++wrong <= 40) {
        console.log(`${name}: ${sheet}!${cell} is ${JSON.stringify(theirs[cell])?.slice(0, 80)}, must be ${JSON.stringify(ours[cell])?.slice(0, 80)}`)
      }
    }
  }
}
console.log(`${files} workbooks, ${count} cells, ${wrong} differences`)
process.exit(wrong > 0 || files === 0 ? 1 : 0)
