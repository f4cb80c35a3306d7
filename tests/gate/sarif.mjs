// Says whether a SARIF log has the form that the types of @types/sarif describe, which are made from the schema of the
// standard, and whether a log with three mistakes is refused: `node sarif.mjs LOG`.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const here = dirname(dirname(fileURLToPath(import.meta.url)))
const log = readFileSync(process.argv[2], 'utf8')

function problems (text) {
  const folder = mkdtempSync(join(here, 'node_modules', '.sarif-'))
  try {
    const file = join(folder, 'log.ts')
    // Written as a literal, so that a property too many is a mistake too.
    writeFileSync(file, `import type { Log } from 'sarif'\nexport const log: Log = ${text}\n`)
    const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, types: [] })
    return ts.getPreEmitDiagnostics(program).map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const wrong = JSON.parse(log)
wrong.runs[0].results[0].level = 'fatal'
wrong.runs[0].tool.driver.nmae = 'x'
wrong.runs[0].results[0].locations[0].physicalLocation.region.startLine = '1'
console.log(JSON.stringify({ problems: problems(log), control: problems(JSON.stringify(wrong)) }))
