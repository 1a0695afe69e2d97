// What becomes of lessons in a Docusaurus site, in a process of its own, asked and answered like `astro.mjs`.
//
// each: Docusaurus loads its content lesson by lesson; it stops at the first whose front matter it cannot use.
// together: whole builds. The bundler names every lesson it cannot compile, the renderer every page that throws; the build is
// repeated without those, up to one that ends.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { namedIn, note, only, readRequest, reply } from './lessons.mjs'

const { site, folder, mode, lessons } = await readRequest()
const core = join(site, 'node_modules/@docusaurus/core')

const stopped = new Map()
reply(stopped, await { prepare() {}, each: loadEach, together: buildTogether }[mode]())

async function loadEach() {
  const { build } = createRequire(import.meta.url)(join(core, 'lib/index.js'))
  process.env.DOCUSAURUS_RETURN_AFTER_LOADING = 'true'
  for (const method of ['log', 'info', 'warn', 'error']) console[method] = () => {}
  for (const lesson of lessons) {
    only(folder, [lesson])
    try {
      await build(site)
    } catch (error) {
      note(stopped, lesson.name, rootOf(error))
    }
  }
}

function rootOf(error) {
  return error.cause ? rootOf(error.cause) : error
}

function buildTogether() {
  for (let left = lessons; left.length > 0; ) {
    only(folder, left)
    const { isBuilt, errors, said } = build()
    if (isBuilt) return
    const named = namedIn(said, left)
    for (const { file, message } of errors) named.set(left.find((lesson) => file?.endsWith(`/${lesson.name}`)), message)
    named.delete(undefined)
    if (named.size === 0) return said
    for (const [lesson, reason] of named) note(stopped, lesson.name, reason)
    left = left.filter((lesson) => !named.has(lesson))
  }
}

// Some failures end the process, so it is one of its own.
function build() {
  const scratch = mkdtempSync(join(tmpdir(), 'lessons-'))
  const args = ['build', site, '--no-minify', '--config', join(site, 'docusaurus.observed.mjs'), '--out-dir', join(scratch, 'build')]
  const env = { ...process.env, OBSERVED_ERRORS: join(scratch, 'errors') }
  const run = spawnSync(process.execPath, [join(core, 'bin/docusaurus.mjs'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28, env })
  const errors = ['client', 'server'].map((side) => join(scratch, `errors.${side}`)).filter(existsSync).flatMap((path) => JSON.parse(readFileSync(path, 'utf8')))
  rmSync(scratch, { recursive: true, force: true })
  const said = stripVTControlCharacters(run.stdout + run.stderr)
  // Warnings, which stop nothing, come before.
  return { isBuilt: run.status === 0, errors, said: said.slice(Math.max(0, said.indexOf('[ERROR]'))) }
}
