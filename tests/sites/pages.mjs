// What a reader sees of a built page.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Whether a lesson's page shows what its reader is to see, or not what nobody is to see. White space does not count. */
export function shows(site, lesson) {
  const page = [join(site.out, lesson.slug, 'index.html'), join(site.out, `${lesson.slug}.html`)].find(existsSync)
  if (!page) throw new Error(`${site.name} has built no page of ${lesson.name}.`)
  const html = readFileSync(page, 'utf8')
  const content = html.slice(html.indexOf(`<${site.content}`), html.lastIndexOf(`</${site.content}>`))
  return squeeze(textOf(content)).includes(squeeze(lesson.reader)) !== lesson.isUnwanted
}

// Of HTML that a builder wrote, so its tags and quotes are in order.
function textOf(html) {
  return html
    .replace(/<!--.*?-->|<(script|style)\b.*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^"'>])*>/gs, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => (name ? NAMED[name] ?? all : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))))
}

function squeeze(text) {
  return text.replace(/\s+/g, '')
}
