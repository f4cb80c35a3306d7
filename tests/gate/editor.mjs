// Drives yaml-language-server, which editors complete and check YAML with, over a catalog: `node editor.mjs FOLDER ASKED`.
// ASKED is a JSON file: [{path, text, hover: [[line, column]], complete: [[line, column]]}], lines and columns from 0;
// without `text`, the file is as it lies there. Prints for each what it finds wrong, says and offers.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const tests = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = process.argv[2]
const asked = JSON.parse(readFileSync(process.argv[3], 'utf8'))
// The schemas are found as in the editor: by the settings that lie in the catalog, or by the first lines of a file.
const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'))
const yaml = {
  validate: true, hover: true, completion: true, schemas: settings['yaml.schemas'], schemaStore: { enable: false }
}

const server = spawn('node', [join(tests, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'])
const waiting = new Map()
const found = new Map()
let last = 0

server.stderr.on('data', (text) => process.stderr.write(text))
let buffer = Buffer.alloc(0)
server.stdout.on('data', (bytes) => {
  buffer = Buffer.concat([buffer, bytes])
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, head).toString())[1])
    if (buffer.length < head + 4 + length) return
    receive(JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()))
    buffer = buffer.subarray(head + 4 + length)
  }
})

function write (message) {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message })
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
}

function receive (message) {
  if (message.id !== undefined && message.method === undefined) {
    waiting.get(message.id)?.(message)
  } else if (message.method === 'workspace/configuration') {
    const answer = ({ section }) => section === 'yaml' ? yaml : section === '[yaml]' ? {} : null
    write({ id: message.id, result: message.params.items.map(answer) })
  } else if (message.method === 'textDocument/publishDiagnostics') {
    const { uri, diagnostics } = message.params
    found.get(uri)?.(diagnostics)
  } else if (message.id !== undefined) {
    write({ id: message.id, result: null })
  }
}

function ask (method, params) {
  const id = ++last
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${method}: no answer within 30 s`)), 30000)
    waiting.set(id, (message) => {
      clearTimeout(timer)
      if (message.error) reject(new Error(`${method}: ${message.error.message}`))
      else resolve(message.result)
    })
    write({ id, method, params })
  })
}

const root = pathToFileURL(folder).href
await ask('initialize', {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: 'catalog' }],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: {
      hover: { contentFormat: ['markdown'] },
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } }
    }
  }
})
write({ method: 'initialized', params: {} })
write({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } })

const answers = []
for (const { path, text, hover = [], complete = [] } of asked) {
  const uri = pathToFileURL(join(folder, path)).href
  const diagnostics = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${path}: nothing was checked within 30 s`)), 30000).unref()
    found.set(uri, resolve)
  })
  const document = { uri, languageId: 'yaml', version: 1, text: text ?? readFileSync(join(folder, path), 'utf8') }
  write({ method: 'textDocument/didOpen', params: { textDocument: document } })
  const wrong = (await diagnostics).map(({ message, range }) => `${range.start.line + 1}: ${message}`)
  const at = ([line, character]) => ({ textDocument: { uri }, position: { line, character } })
  const hovers = []
  for (const place of hover) {
    const said = await ask('textDocument/hover', at(place))
    hovers.push(said?.contents?.value ?? '')
  }
  const offers = []
  for (const place of complete) {
    const list = await ask('textDocument/completion', at(place))
    offers.push((list?.items ?? list ?? []).map((item) => ({
      label: item.label, documentation: item.documentation?.value ?? item.documentation ?? '', text: item.insertText ?? ''
    })))
  }
  answers.push({ path, wrong, hovers, offers })
  write({ method: 'textDocument/didClose', params: { textDocument: { uri } } })
  found.delete(uri)
}
console.log(JSON.stringify(answers))
await ask('shutdown', null)
write({ method: 'exit' })
