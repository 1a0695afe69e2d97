// Proof with real builds: every lesson of `lessons/` is checked by ContentLint and built by Astro 7, Astro 5, Starlight and
// Docusaurus. What ContentLint passes must build, all of it at once, with the site's own `npm run build`; what it rejects must
// stop the build; and where a lesson says what its reader is to see, either the page shows it or ContentLint has said that not.
//
//   node run.mjs [--site NAME] [--each] [--cli PATH]
//   node run.mjs --install
//
// --each gives every rejected lesson a build of its own: slow, and the proof that the fast way is true. What a bundler refuses it
// names one by one, with a build of the whole site between: Starlight, whose bundler is Astro 7's, is asked of such lessons then only.

import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { lint, losesText, stopsBuild } from './contentlint.mjs'
import { lessonsIn, only } from './lessons.mjs'
import { shows } from './pages.mjs'
import { ask, output, install } from './processes.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const astro = { driver: 'astro.mjs', lessons: ['all', 'astro'], folder: 'src/content/lessons', out: 'dist', content: 'main' }
const SITES = [
  { name: 'astro-7', ...astro },
  { name: 'astro-5', ...astro },
  { name: 'starlight', ...astro, lessons: ['all', 'starlight'], folder: 'src/content/docs', bundlerOf: 'astro-7' },
  { name: 'docusaurus-3', driver: 'docusaurus.mjs', loadsFirst: true, lessons: ['all', 'docusaurus'], folder: 'src/content/lessons', out: 'build', content: 'article' },
].map((site) => ({ ...site, root: join(here, site.name), folder: join(here, site.name, site.folder), out: join(here, site.name, site.out) }))

// Modules, exports and declarations that do not go together.
const OF_BUNDLER = ['CL1204', 'CL1205', 'CL1206']

const { values: options } = parseArgs({ options: { site: { type: 'string' }, each: { type: 'boolean' }, cli: { type: 'string' }, install: { type: 'boolean' } } })
const cli = options.cli ?? join(here, '../../artifacts/bin/ContentLint.Cli/release/ContentLint.Cli.dll')

if (options.install) {
  SITES.forEach(install)
  process.exit(0)
}
const waiting = SITES.filter((site) => !options.site || site.name === options.site)
for (const site of waiting) install(site)
const results = []
console.log('builder         lessons   pass   rejected   texts read   known   differ   seconds')
// Two at a time: a build leaves a processor idle half of the time.
await Promise.all([1, 2].map(async () => {
  for (let site; (site = waiting.shift()); ) {
    const result = await judge(site).catch((error) => ({ site: site.name, differences: [['site', String(error.message)]] }))
    results.push(result)
    print(result)
  }
}))
process.exit(results.some((result) => result.differences.length > 0) ? 1 : 0)

async function judge(site) {
  const start = performance.now()
  const lessons = site.lessons.flatMap((folder) => lessonsIn(join(here, 'lessons', folder)).map((lesson) => ({ ...lesson, isShared: folder === 'all' })))
  // What a site that was built once knows of its collections; ContentLint reads it.
  await ask(site, 'prepare', [])
  only(site.folder, lessons)
  const found = await lint(cli, site, lessons)
  const known = knownOf(site)
  const refused = lessons.filter((lesson) => found.get(lesson).some(stopsBuild))
  const rejected = refused.filter((lesson) => options.each || !site.bundlerOf || !lesson.isShared || !found.get(lesson).filter(stopsBuild).every((d) => OF_BUNDLER.includes(d.ruleId)))
  // Front matter that is none may be text on the page, or stop the build for what it lacks: the reader loses either way.
  const lost = lessons.filter((lesson) => !refused.includes(lesson) && found.get(lesson).some(losesText))
  const passed = lessons.filter((lesson) => !refused.includes(lesson) && !lost.includes(lesson))
  const doubtful = passed.filter((lesson) => known.has(lesson.name))

  const alone = rejected.filter((lesson) => options.each || (site.loadsFirst && found.get(lesson).some((d) => d.ruleId.startsWith('CL2') && stopsBuild(d))))
  const stopped = new Map([...(await ask(site, 'each', alone)), ...(await ask(site, 'together', [...rejected.filter((lesson) => !alone.includes(lesson)), ...doubtful]))])
  const differences = rejected.filter((lesson) => !stopped.has(lesson.name)).map((lesson) => [lesson.name, `builds, and ContentLint says ${ids(found.get(lesson))}`])

  let built = passed.filter((lesson) => !stopped.has(lesson.name))
  const first = await build(site, built)
  if (first.status !== 0) {
    for (const [name, reason] of await ask(site, 'together', built)) stopped.set(name, reason)
    built = built.filter((lesson) => !stopped.has(lesson.name))
    if ((await build(site, built)).status !== 0) throw new Error(`${site.name} does not build: ${first.text.slice(-800)}`)
  }
  for (const lesson of passed.filter((lesson) => stopped.has(lesson.name))) differences.push([lesson.name, `stops the build, and ContentLint passes it: ${stopped.get(lesson.name)}`])

  const read = built.filter((lesson) => lesson.reader)
  for (const lesson of read) {
    const said = found.get(lesson).filter((d) => d.ruleId.startsWith('CL11'))
    const isRight = shows(site, lesson)
    if (isRight === said.length > 0) differences.push([lesson.name, `${isRight === lesson.isUnwanted ? 'does not show' : 'shows'} '${lesson.reader}', and ContentLint says ${ids(said)}`])
  }
  const sorted = sortOut(known, differences)
  return { site: site.name, lessons: lessons.length, build: passed.length, stop: rejected.length + lost.length, read: read.length, ...sorted, seconds: (performance.now() - start) / 1000 }
}

// As the site's author does it.
function build(site, lessons) {
  only(site.folder, lessons)
  rmSync(join(site.root, 'node_modules/.astro'), { recursive: true, force: true })
  return output('npm', ['run', 'build'], { cwd: site.root })
}

// A line: the sites, the lesson, why.
function knownOf(site) {
  const lines = readFileSync(join(here, 'known-differences.txt'), 'utf8').split('\n').map((line) => line.split(' '))
  return new Set(lines.filter(([names]) => names.split(',').includes(site.name)).map(([, name]) => name))
}

// What is known is counted; a line whose difference is gone is one too.
function sortOut(known, differences) {
  const gone = [...known].filter((name) => !differences.some((difference) => difference[0] === name))
  return {
    differences: [...differences.filter(([name]) => !known.has(name)), ...gone.map((name) => [name, 'is in known-differences.txt and agrees'])],
    known: known.size - gone.length,
  }
}

function ids(diagnostics) {
  return diagnostics.length === 0 ? 'nothing' : [...new Set(diagnostics.map((d) => d.ruleId))].join(', ')
}

function print({ site, lessons, build, stop, read, known, differences, seconds }) {
  const columns = [[lessons, 8], [build, 6], [stop, 10], [read, 12], [known, 7], [differences.length, 8], [seconds && Math.round(seconds), 9]]
  console.log(site.padEnd(14), ...columns.map(([n, width]) => String(n ?? '-').padStart(width)))
  for (const [name, what] of differences) console.log(`  ${name} ${what}`)
}
