// No page of the site has a dead link, a mistake of MDX, or a diagram that is not drawn: our own check says so, of the pages as they
// are built. It needs the command, built: dotnet build -c Release src/ContentLint.Cli

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const site = dirname(fileURLToPath(import.meta.url))
const command = join(site, '../artifacts/bin/ContentLint.Cli/release/ContentLint.Cli.dll')
const wanted = ['index.html', 'ru/index.html', 'start/index.html', 'rules/index.html', 'rules/cl1001-mdx-unexpected-character/index.html', 'pagefind/pagefind.js']
const missing = wanted.filter(f => !existsSync(join(site, 'dist', f)))
if (missing.length > 0) {
  console.log(`not built: ${missing.join(', ')}`)
  process.exit(1)
}

// Git keeps none of the pages, and of files that git ignores nobody can say that they are missing: so they are checked in a copy.
const copy = await mkdtemp(join(tmpdir(), 'contentlint-site-'))
const left = new Set(['node_modules', 'dist', '.gitignore', '.astro'])
await cp(site, copy, { recursive: true, filter: p => !left.has(basename(p)) })
const { status } = spawnSync('dotnet', [command, 'check', 'src/content/docs', '--fail-on', 'warning'], { cwd: copy, stdio: 'inherit' })
await rm(copy, { recursive: true })
process.exit(status ?? 1)
