// What becomes of lessons in an Astro site, in a process of its own: `node astro.mjs SITE FOLDER prepare|each|together`, and a list of
// files on standard input, as JSON. One line of JSON is printed: the lessons that stop the build, each with the reason.
//
// each: a build for every lesson.
// together: one build for all. Astro's own loader reads the front matter, its MDX plugin compiles, its prerenderer runs the
// pages; what they throw for a lesson is noted and the lesson emptied, so that the build goes on to the next. What the bundler
// rejects it names, and the build is repeated without. `run.mjs --each` proves that both come to the same.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { namedIn, note, only, readRequest, reply } from './lessons.mjs'

const { site, folder, mode, lessons } = await readRequest()
const { build, sync } = await import(pathToFileURL(join(site, 'node_modules/astro/dist/index.js')))

const stopped = new Map()
const caches = []
const outDir = join(site, 'dist-observed')
const plugin = {
  name: 'observer',
  enforce: 'pre',
  // The sites' and Starlight's own; what stands in for it asks for the real one.
  resolveId(module) {
    if (module === 'astro/loaders') return fileURLToPath(new URL('./loaders.mjs', import.meta.url))
    if (module === 'astro/loaders?real') return this.resolve('astro/loaders', join(site, 'package.json'), { skipSelf: true })
  },
  configResolved(config) {
    config.plugins.filter((p) => p.name.startsWith('@mdx-js/')).forEach(observe)
  },
}
globalThis.lessonThrew = (path, error) => note(stopped, lessons.find((lesson) => path === `/${lesson.slug}/`)?.name ?? path, error)
globalThis.lessonRefused = (file, error) => note(stopped, basename(file), error)
const failure = await { prepare, each: buildEach, together: buildTogether }[mode]()
for (const cache of [...caches, outDir]) rmSync(cache, { recursive: true, force: true })
reply(stopped, failure)

// Leaves the schemas of the collections in `.astro`.
async function prepare() {
  only(folder, [])
  await sync({ root: site, logLevel: 'silent' })
}

async function buildEach() {
  for (const lesson of lessons) {
    only(folder, [lesson])
    const error = await tryBuild([])
    if (error) note(stopped, lesson.name, error)
  }
}

async function buildTogether() {
  only(folder, [])
  const broken = await tryBuild([observer()])
  if (broken) return `Without a lesson: ${broken.stack}`
  for (let left = lessons; left.length > 0; ) {
    only(folder, left)
    const error = await tryBuild([observer()])
    if (!error) return
    let named = namedIn([error.loc?.file, error.id, error.message].join('\n\n'), left)
    if (named.size === 0) named = new Map([await culpritOf(left, error)])
    for (const [lesson, reason] of named) note(stopped, lesson.name, reason)
    left = left.filter((lesson) => !named.has(lesson))
  }
}

// A lesson that the error does not name; the halves of a site that fails are built until one is left.
async function culpritOf(suspects, error) {
  while (suspects.length > 1) {
    const half = suspects.slice(0, suspects.length / 2)
    only(folder, half)
    const found = await tryBuild([observer()])
    suspects = found ? half : suspects.slice(half.length)
    error = found ?? error
  }
  return [suspects[0], error]
}

async function tryBuild(integrations) {
  // Astro remembers lessons, and writes that down late: no two builds share it.
  const cacheDir = mkdtempSync(join(tmpdir(), 'lessons-'))
  caches.push(cacheDir)
  try {
    await build({ root: site, logLevel: 'silent', cacheDir, outDir, integrations })
  } catch (error) {
    return error
  }
}

function observer() {
  return {
    name: 'observer',
    hooks: {
      'astro:config:setup': ({ addMiddleware, updateConfig }) => {
        addMiddleware({ order: 'pre', entrypoint: new URL('./middleware.mjs', import.meta.url) })
        updateConfig({ vite: { plugins: [plugin] } })
      },
    },
  }
}

function observe(plugin) {
  const hook = plugin.transform
  const transform = hook.handler ?? hook
  const observed = async function (text, id, ...rest) {
    try {
      return await transform.call(this, text, id, ...rest)
    } catch (error) {
      note(stopped, lessons.find((lesson) => id.includes(`/${lesson.name}`))?.name ?? id, error)
      return transform.call(this, '', id, ...rest)
    }
  }
  if (hook.handler) hook.handler = observed
  else plugin.transform = observed
}
