// The processes of a run: npm, ContentLint and the builders.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1', FORCE_COLOR: '0' }

/** Installs what a site's lock file names, unless it is there. */
export function install({ name, root }) {
  const [lock, installed] = [join(root, 'package-lock.json'), join(root, 'node_modules/.package-lock.json')]
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  const npm = (...args) => spawnSync('npm', [...args, '--no-progress'], { cwd: root, encoding: 'utf8', env: environment })
  let run = npm('ci')
  // An optional package for another platform that a registry no longer has makes `npm ci` refuse a lock file that fits.
  if (run.status !== 0) run = npm('install', '--no-save')
  if (run.status !== 0) throw new Error(`npm could not install ${name}: ${run.stderr}`)
}

/** Runs a program to its end: its exit code and all it has printed. */
export function output(program, args, options, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: environment, ...options })
    const printed = []
    child.stdout.on('data', (chunk) => printed.push(chunk))
    child.stderr.on('data', (chunk) => printed.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, text: Buffer.concat(printed).toString() }))
    child.stdin.on('error', () => {}).end(input)
  })
}

/** Asks a site's driver which of the lessons stop the build: names with reasons. */
export async function ask(site, mode, lessons) {
  if (lessons.length === 0 && mode !== 'prepare') return new Map()
  const driver = new URL(`./${site.driver}`, import.meta.url).pathname
  const { text } = await output(process.execPath, [driver, site.root, site.folder, mode], { cwd: site.root }, JSON.stringify(lessons))
  const answer = text.split('\n').find((line) => line.startsWith('{"stopped":'))
  if (!answer) throw new Error(`${site.driver} has died in ${site.name}: ${text.slice(-2000)}`)
  const { stopped, failure } = JSON.parse(answer)
  if (failure) throw new Error(`${site.name} fails and names no lesson: ${failure}`)
  return new Map(stopped)
}
