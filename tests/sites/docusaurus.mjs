// What becomes of lessons in a Docusaurus site, in a process of its own, asked and answered like `astro.mjs`.
//
// each: Docusaurus loads its content lesson by lesson; it stops at the first whose front matter it cannot use.
// together: whole builds. The bundler names every lesson it cannot compile, the renderer every page that throws; the build is
// repeated without those, up to one that ends.

import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
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
    const said = build()
    if (said === undefined) return
    const named = new Map([...importersIn(said, left), ...namedIn(said, left)])
    if (named.size === 0) return said
    for (const [lesson, reason] of named) note(stopped, lesson.name, reason)
    left = left.filter((lesson) => !named.has(lesson))
  }
}

// Some failures end the process, so it is one of its own.
function build() {
  const outDir = join(site, 'build-observed')
  const run = spawnSync(process.execPath, [join(core, 'bin/docusaurus.mjs'), 'build', site, '--no-minify', '--out-dir', outDir], { encoding: 'utf8', maxBuffer: 1 << 28 })
  rmSync(outDir, { recursive: true, force: true })
  return run.status === 0 ? undefined : stripVTControlCharacters(run.stdout + run.stderr)
}

// Of a module that is not there the bundler says only the folder.
function importersIn(said, lessons) {
  const missing = new Set(Array.from(said.matchAll(/Can't resolve '([^']+)'/g), ([, module]) => module))
  return lessons.flatMap((lesson) => {
    const text = readFileSync(lesson.path, 'utf8')
    const module = [...missing].find((m) => text.includes(`'${m}'`))
    return module ? [[lesson, `Can't resolve '${module}'`]] : []
  })
}
