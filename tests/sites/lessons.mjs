// The lessons, and what the builders' processes have in common: the request they read and the answer they print.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'

/** The lessons of a folder. `# reader: …` in the front matter is what the page must show, `# never: …` what it must not. */
export function lessonsIn(folder) {
  return readdirSync(folder).sort().map((name) => {
    const path = join(folder, name)
    const [, word, reader] = /^# (reader|never): (.*)$/m.exec(readFileSync(path, 'utf8')) ?? []
    return { name, path, slug: basename(name, '.mdx'), reader, isUnwanted: word === 'never' }
  })
}

/** What is asked for: `SITE FOLDER MODE` and the lessons on standard input. */
export async function readRequest() {
  const [site, folder, mode] = process.argv.slice(2)
  return { site, folder, mode, lessons: JSON.parse(await text(process.stdin)) }
}

/** Puts these lessons, and no others, into the site. */
export function only(folder, lessons) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const lesson of lessons) copyFileSync(lesson.path, join(folder, lesson.name))
}

/** The first reason counts. */
export function note(stopped, name, error) {
  if (!stopped.has(name)) stopped.set(name, firstLines(String(error?.message ?? error)))
}

/** The lessons that a message names, each with the first paragraph that does. */
export function namedIn(message, lessons) {
  const paragraphs = message.split(/\n\n|(?=\n\[)/)
  const named = lessons.map((lesson) => [lesson, paragraphs.find((p) => [`/${lesson.name}`, `"/${lesson.slug}"`, ` → ${lesson.slug} `].some((name) => p.includes(name)))])
  return new Map(named.filter(([, paragraph]) => paragraph))
}

/** Prints the answer; a failure is one that names no lesson. */
export function reply(stopped, failure) {
  process.stdout.write('\n' + JSON.stringify({ stopped: [...stopped], failure }) + '\n', () => process.exit(0))
}

function firstLines(message) {
  return message.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 3).join(' ').slice(0, 240)
}
