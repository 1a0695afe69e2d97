// `contentlint/astro` and `contentlint/docusaurus` from the packed npm packages, installed into copies of two of the sites as an
// author installs them: a good course builds; a diagram that the builder knows nothing of stops the build with our message; Astro's
// server sends the page its overlay.
//
//   node integrations.mjs FOLDER      FOLDER has what npm/pack.mjs made, for the platform that runs this

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { install, output } from './processes.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const packages = resolve(process.argv[2] ?? join(here, '../../artifacts/npm'))
const good = '---\ntitle: Good\n---\n\n# Good\n\nAll \\<17 versions.\n\n```mermaid\nflowchart LR\n  A --> B\n```\n'
const bad = '---\ntitle: Bad\n---\n\n# Bad\n\n```mermaid\nflowchart LR\n  A[open --> B\n```\n'
const message = /bad\.mdx:9:\d+ error CL3\d\d\d/

test('Astro builds a good course, and no bad one', async () => {
  const site = copy('astro-7', 'astro.config.mjs', [
    ["import { defineConfig } from 'astro/config'", "import contentlint from 'contentlint/astro'\nimport { defineConfig } from 'astro/config'"],
    ['react()]', 'react(), contentlint()]'],
  ])
  write(site, 'good.mdx', good)
  const built = await build(site)
  assert.equal(built.status, 0, built.text)
  assert.ok(existsSync(join(site, 'dist')))
  rmSync(join(site, 'dist'), { recursive: true })

  write(site, 'bad.mdx', bad)
  const stopped = await build(site)
  assert.notEqual(stopped.status, 0, stopped.text)
  assert.match(stopped.text, message)
  assert.match(stopped.text, /contentlint found 1 error in the lessons/)
  assert.ok(!existsSync(join(site, 'dist')))

  // The page is told of the mistake once it is saved, and of nothing while the lesson is right.
  write(site, 'bad.mdx', good)
  const overlay = await savedWhileServed(site, () => write(site, 'bad.mdx', bad))
  assert.match(overlay.err.message, /^CL3\d\d\d: /)
  assert.equal(overlay.err.plugin, 'contentlint')
  assert.equal(overlay.err.loc.line, 9)
})

test('Docusaurus builds a good course, and no bad one', async () => {
  const site = copy('docusaurus-3', 'docusaurus.config.mjs', [['sidebarPath: false }]]', "sidebarPath: false }], 'contentlint/docusaurus']"]])
  write(site, 'good.mdx', good)
  const built = await build(site)
  assert.equal(built.status, 0, built.text)
  assert.ok(existsSync(join(site, 'build/index.html')) || existsSync(join(site, 'build/good/index.html')))
  rmSync(join(site, 'build'), { recursive: true })

  write(site, 'bad.mdx', bad)
  const stopped = await build(site)
  assert.notEqual(stopped.status, 0, stopped.text)
  assert.match(stopped.text, message)
  assert.match(stopped.text, /contentlint found 1 error in the lessons/)
})

// A copy of a site with the packages in it and these changes to its configuration. It lies beside the site, so that its files can be
// links to the site's.
function copy(name, configuration, changes) {
  const root = join(here, name)
  install({ name, root })
  const site = mkdtempSync(join(here, `.${name}-`))
  after(() => rmSync(site, { recursive: true, force: true }))
  const linked = spawnSync('cp', ['-al', join(root, 'node_modules'), site])
  if (linked.status !== 0) cpSync(join(root, 'node_modules'), join(site, 'node_modules'), { recursive: true, verbatimSymlinks: true })
  // What is written anew in place would be written into the site's own.
  for (const own of ['.package-lock.json', '.astro', '.vite', '.cache']) rmSync(join(site, 'node_modules', own), { recursive: true, force: true })
  for (const file of ['.npmrc', 'package.json', 'package-lock.json']) cpSync(join(root, file), join(site, file))
  cpSync(join(root, 'src'), join(site, 'src'), { recursive: true, filter: (path) => !path.includes('/src/content/') })
  mkdirSync(join(site, 'src/content/lessons'), { recursive: true })
  const text = readFileSync(join(root, configuration), 'utf8')
  for (const [from] of changes) assert.ok(text.includes(from), `${configuration} of ${name} has no ${from}`)
  writeFileSync(join(site, configuration), changes.reduce((t, [from, to]) => t.replace(from, to), text))

  const files = readdirSync(packages).filter((f) => f.endsWith('.tgz')).map((f) => join(packages, f))
  const installed = spawnSync('npm', ['install', '--save-dev', '--prefer-offline', '--ignore-scripts', '--no-audit', ...files], { cwd: site, encoding: 'utf8' })
  assert.equal(installed.status, 0, installed.stderr)
  return site
}

function write(site, name, text) {
  writeFileSync(join(site, 'src/content/lessons', name), text)
}

function build(site) {
  return output('npm', ['run', 'build'], { cwd: site })
}

// What Astro's server sends a page after something was saved. A page is a connection to it.
async function savedWhileServed(site, save) {
  const port = await freePort()
  const server = spawn(process.execPath, [join(site, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', port, '--host', '127.0.0.1'], {
    cwd: site, detached: true, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  })
  const said = []
  server.stdout.on('data', (d) => said.push(String(d)))
  server.stderr.on('data', (d) => said.push(String(d)))
  try {
    await until(() => fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false), () => said.join(''))
    const page = new WebSocket(`ws://127.0.0.1:${port}/`, 'vite-hmr')
    const sent = []
    page.addEventListener('message', (m) => sent.push(JSON.parse(m.data)))
    await until(() => sent.some((m) => m.type === 'connected'), () => said.join(''))
    assert.ok(!sent.some((m) => m.type === 'error'))
    save()
    await until(() => sent.some((m) => m.type === 'error' && m.err.plugin === 'contentlint'), () => said.join('') + JSON.stringify(sent))
    page.close()
    return sent.find((m) => m.type === 'error' && m.err.plugin === 'contentlint')
  } finally {
    process.kill(-server.pid, 'SIGTERM')
  }
}

// A count of tries, long enough for a slow machine.
async function until(isSo, whatElse) {
  for (let i = 0; i < 600; i++) {
    if (await isSo()) return
    await new Promise((done) => setTimeout(done, 200))
  }

  assert.fail(whatElse())
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}
