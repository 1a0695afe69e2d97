// Proof with real builds: every lesson of `lessons/` is checked by ContentLint and built by Astro 7, Astro 5, Starlight and
// Docusaurus. What ContentLint passes must build, all of it at once, with the site's own `npm run build`; what it rejects must
// stop the build; and where a lesson says what its reader is to see, either the page shows it or ContentLint has said that not.
//
//   node run.mjs [--site NAME] [--each] [--cli PATH]
//
// --each gives every rejected lesson a build of its own: slow, and the proof that the fast way is true.

import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { lint, stopsBuild } from './contentlint.mjs'
import { lessonsIn, only } from './lessons.mjs'
import { shows } from './pages.mjs'
import { ask, output, install } from './processes.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const astro = { driver: 'astro.mjs', lessons: ['all', 'astro'], folder: 'src/content/lessons', out: 'dist', content: 'main' }
const SITES = [
  { name: 'astro-7', ...astro },
  { name: 'astro-5', ...astro },
  { name: 'starlight', ...astro, lessons: ['all', 'starlight'], folder: 'src/content/docs' },
  { name: 'docusaurus-3', driver: 'docusaurus.mjs', loadsFirst: true, lessons: ['all', 'docusaurus'], folder: 'src/content/lessons', out: 'build', content: 'article' },
].map((site) => ({ ...site, root: join(here, site.name), folder: join(here, site.name, site.folder), out: join(here, site.name, site.out) }))

const { values: options } = parseArgs({ options: { site: { type: 'string' }, each: { type: 'boolean' }, cli: { type: 'string' } } })
const cli = options.cli ?? join(here, '../../artifacts/bin/ContentLint.Cli/release/ContentLint.Cli.dll')

const waiting = SITES.filter((site) => !options.site || site.name === options.site)
for (const site of waiting) install(site)
const results = []
// Two at a time: a build leaves a processor idle half of the time.
await Promise.all([1, 2].map(async () => {
  for (let site; (site = waiting.shift()); ) results.push(await judge(site).catch((error) => ({ site: site.name, differences: [String(error.message)] })))
}))
report()
process.exit(results.some((result) => result.differences.length > 0) ? 1 : 0)

async function judge(site) {
  const start = performance.now()
  const lessons = site.lessons.flatMap((folder) => lessonsIn(join(here, 'lessons', folder)))
  // What a site that was built once knows of its collections; ContentLint reads it.
  await ask(site, 'prepare', [])
  only(site.folder, lessons)
  const found = await lint(cli, site, lessons)
  const rejected = lessons.filter((lesson) => found.get(lesson).some(stopsBuild))
  const passed = lessons.filter((lesson) => !rejected.includes(lesson))

  const alone = rejected.filter((lesson) => options.each || (site.loadsFirst && found.get(lesson).some((d) => d.ruleId.startsWith('CL2') && stopsBuild(d))))
  const stopped = new Map([...(await ask(site, 'each', alone)), ...(await ask(site, 'together', rejected.filter((lesson) => !alone.includes(lesson))))])
  const differences = rejected.filter((lesson) => !stopped.has(lesson.name)).map((lesson) => `${lesson.name} builds, and ContentLint says ${ids(found.get(lesson))}`)

  only(site.folder, passed)
  rmSync(join(site.root, 'node_modules/.astro'), { recursive: true, force: true })
  const build = await output('npm', ['run', 'build'], { cwd: site.root })
  if (build.status !== 0) {
    const unexpected = await ask(site, 'together', passed)
    differences.push(...Array.from(unexpected, ([name, reason]) => `${name} stops the build, and ContentLint passes it: ${reason}`))
    if (unexpected.size === 0) differences.push(`the build of all that ContentLint passes fails: ${build.text.slice(-800)}`)
  }
  const read = build.status === 0 ? passed.filter((lesson) => lesson.reader) : []
  for (const lesson of read) {
    const said = found.get(lesson).filter((d) => d.ruleId.startsWith('CL11'))
    const isShown = shows(site, lesson)
    if (isShown === said.length > 0) differences.push(`${lesson.name} ${isShown ? 'shows' : 'does not show'} '${lesson.reader}', and ContentLint says ${ids(said)}`)
  }
  return { site: site.name, lessons: lessons.length, build: passed.length, stop: rejected.length, read: read.length, differences, seconds: (performance.now() - start) / 1000 }
}

function ids(diagnostics) {
  return diagnostics.length === 0 ? 'nothing' : [...new Set(diagnostics.map((d) => d.ruleId))].join(', ')
}

function report() {
  console.log('builder         lessons   pass   rejected   texts read   differ   seconds')
  for (const r of results.toSorted((a, b) => SITES.findIndex((s) => s.name === a.site) - SITES.findIndex((s) => s.name === b.site))) {
    console.log(r.site.padEnd(14), ...[[r.lessons, 8], [r.build, 6], [r.stop, 10], [r.read, 12], [r.differences.length, 8], [r.seconds && Math.round(r.seconds), 9]].map(([n, width]) => String(n ?? '-').padStart(width)))
    for (const difference of r.differences) console.log(`  ${difference}`)
  }
}
