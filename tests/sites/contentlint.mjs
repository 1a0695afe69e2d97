// What ContentLint says of a site's lessons.

import { basename, relative } from 'node:path'
import { output } from './processes.mjs'

/** Whether a finding says that the build stops. A diagram (CL30xx) is drawn in the browser, and stops nothing. */
export function stopsBuild(diagnostic) {
  const ids = /^CL(1[012]|20|210|2112)/
  return diagnostic.severity === 'error' && (ids.test(diagnostic.ruleId) || (diagnostic.ruleId === 'CL5102' && diagnostic.messageKey.includes('the build stops')))
}

/** Whether a finding says that front matter is not taken as such. */
export function losesText(diagnostic) {
  return diagnostic.severity === 'error' && /^CL211[015]/.test(diagnostic.ruleId)
}

/** The findings of each lesson in a site. */
export async function lint(cli, site, lessons) {
  const check = ['check', relative(site.root, site.folder), '--format', 'json']
  const run = await output(...(cli.endsWith('.dll') ? ['dotnet', [cli, ...check]] : [cli, check]), { cwd: site.root })
  const { files, diagnostics } = JSON.parse(run.text.slice(run.text.indexOf('{')))
  if (files.length !== lessons.length) throw new Error(`ContentLint has checked ${files.length} of ${lessons.length} lessons in ${site.name}.`)
  return new Map(lessons.map((lesson) => [lesson, diagnostics.filter((d) => basename(d.file) === lesson.name)]))
}
