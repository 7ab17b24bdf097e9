// Makes SOURCE.pdf, a PDF/UA-1, with typst. Prints its pages, and how many milliseconds compiling and writing the bytes
// took without the start.
//
//   typst.cjs COMPILER FONTS SOURCE
//
// COMPILER is the folder of the npm package.
const fs = require("fs")
const path = require("path")

const [folder, fonts, source] = process.argv.slice(2)
const { NodeCompiler } = require(folder)
const compiler = NodeCompiler.create({ workspace: path.dirname(source), fontArgs: [{ fontPaths: [fonts] }] })
const begin = performance.now()
const compiled = compiler.compile({ mainFilePath: source })
if (compiled.hasError()) {
  compiled.printErrors()
  process.exit(1)
}
const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" })
console.log("inside-ms", performance.now() - begin)
console.log("pages", compiled.result.numOfPages)
fs.writeFileSync(source + ".pdf", pdf)
