// The built site's diagrams, in Chromium where it is: what Mermaid draws is drawn, light and dark; what it refuses stays code.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch } from 'puppeteer-core'

const dist = join(dirname(fileURLToPath(import.meta.url)), 'dist')
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (!executablePath) {
  console.log('diagrams: not looked at, there is no Chromium')
  process.exit(0)
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }
const server = createServer(async (request, response) => {
  const path = normalize(decodeURI(new URL(request.url, 'http://x').pathname))
  try {
    const text = await readFile(join(dist, path.endsWith('/') ? `${path}index.html` : path))
    response.writeHead(200, { 'content-type': types[extname(path) || '.html'] ?? 'application/octet-stream' }).end(text)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const browser = await launch({ executablePath, args: ['--no-sandbox'], protocolTimeout: 300_000 })

// A page, whether Mermaid draws all of its blocks, and where their code is.
const pages = [
  ['architecture', true, 'folded'],
  ['diagrams/flowchart', false, 'beside'],
  ['rules/cl3110-mermaid-cut-text', true, 'beside'],
]
try {
  const page = await browser.newPage()
  const errors = []
  page.on('pageerror', e => errors.push(e.message))
  for (const [name, isAllDrawn, code] of pages) {
    await page.goto(`http://127.0.0.1:${server.address().port}/${name}/`)
    await page.waitForFunction('document.documentElement.dataset.diagrams', { timeout: 120_000 })
    const seen = await page.evaluate(() => ({
      blocks: document.querySelectorAll('pre[data-language="mermaid"]').length,
      drawn: document.querySelectorAll('.diagram > svg').length,
      unseen: [...document.querySelectorAll('.diagram > svg')].filter(s => s.getBoundingClientRect().width < 10).length,
      folded: document.querySelectorAll('details > .expressive-code').length,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }))
    console.log(`${name}: ${seen.drawn} of ${seen.blocks} diagrams drawn`)
    assert.ok(seen.blocks > 0)
    assert.ok(seen.drawn > 0)
    assert.equal(seen.drawn === seen.blocks, isAllDrawn)
    assert.equal(seen.unseen, 0)
    assert.equal(seen.folded, code === 'folded' ? seen.drawn : 0)
    assert.ok(!seen.wide, `${name} is wider than the window`)

    await page.evaluate(() => { document.documentElement.dataset.theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' })
    await page.waitForFunction(() => document.documentElement.dataset.diagrams === (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'default'), { timeout: 120_000 })
    assert.equal(await page.evaluate(() => document.querySelectorAll('.diagram > svg').length), seen.drawn)
    if (process.env.CONTENTLINT_PICTURES) await page.screenshot({ path: join(process.env.CONTENTLINT_PICTURES, `${name.replace('/', '-')}.png`) })
  }

  assert.deepEqual(errors, [])
} finally {
  await browser.close()
  server.close()
}
