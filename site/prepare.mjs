// Makes the site's pages of docs/: a title out of the first heading, links to pages instead of files, pictures and the playground
// beside them. A link to a file that is no page of the site is shown as the file's name, since the site has no repository to lead to.

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'

const site = dirname(fileURLToPath(import.meta.url))
const root = dirname(site)
const out = join(site, 'src/content/docs')
const base = (process.env.CONTENTLINT_BASE ?? '').replace(/\/$/, '')

// Where each file's page is, by its path in the repository.
const routes = new Map([['README.md', 'start'], ['docs/README.md', 'guide'], ['CONTRIBUTING.md', 'contributing'], ['benchmarks/README.md', 'benchmarks']])
for (const folder of ['docs', 'docs/rules', 'docs/packs', 'docs/analyzers', 'docs/diagrams']) {
  if (!existsSync(join(root, folder))) continue
  for (const name of await readdir(join(root, folder))) {
    const path = `${folder}/${name}`
    if (name.endsWith('.md') && !routes.has(path)) routes.set(path, routeOf(path))
  }
}

await rm(out, { recursive: true, force: true })
await rm(join(site, 'public'), { recursive: true, force: true })
await cp(join(root, 'docs/images'), join(site, 'public/images'), { recursive: true, filter: p => !p.endsWith('.mjs') })
// The list of rules can be narrowed while one types.
const filter = `<p><label>Show rules with <input type="search" id="filter" placeholder="mermaid, front matter, CL10…" /></label></p>
<script>
document.getElementById('filter').addEventListener('input', e => {
  const words = e.target.value.toLowerCase().split(/\\s+/).filter(Boolean)
  for (const row of document.querySelectorAll('.sl-markdown-content tbody tr')) row.hidden = !words.every(w => row.textContent.toLowerCase().includes(w))
})
</script>

`

const playground = join(root, 'artifacts/playground')
if (existsSync(playground)) await cp(playground, join(site, 'public/playground'), { recursive: true })
for (const [path, route] of routes) await write(route, await readFile(join(root, path), 'utf8'), path)
for (const name of ['index.mdx', 'ru/index.mdx']) await copy(name)

function routeOf(path) {
  const rest = path.slice('docs/'.length).replace(/\.md$/, '').toLowerCase().replaceAll('.', '')
  return rest.endsWith('/readme') ? rest.slice(0, -'/readme'.length) : rest
}

async function copy(name) {
  await mkdir(dirname(join(out, name)), { recursive: true })
  const text = await readFile(join(site, 'pages', name), 'utf8')
  await writeFile(join(out, name), text.replaceAll('](/', `](${base}/`).replaceAll('link: /', `link: ${base}/`).replaceAll('src="/', `src="${base}/`))
}

async function write(route, text, path) {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const heading = lines.findIndex(l => l.startsWith('# '))
  const title = lines[heading].slice(2).trim()
  const body = lines.toSpliced(heading, 1).join('\n').trimStart()
  const isFolder = [...routes.values()].some(r => r.startsWith(`${route}/`))
  const file = join(out, isFolder ? `${route}/index.md` : `${route}.md`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `---\ntitle: ${JSON.stringify(title)}\neditUrl: false\n---\n\n${route === 'rules' ? filter : ''}${rewrite(body, path)}`)
}

function rewrite(text, path) {
  const edits = []
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  visit(tree, ['link', 'image'], node => {
    if (/^[a-z]+:|^#/i.test(node.url) || node.url === '') return
    const [file, anchor] = node.url.split('#')
    const target = posix.normalize(posix.join(posix.dirname(path), decodeURI(file))).replace(/\/$/, '')
    const [start, end] = [node.position.start.offset, node.position.end.offset]
    const inner = node.children?.length > 0 ? text.slice(node.children[0].position.start.offset, node.children.at(-1).position.end.offset) : ''
    const route = routes.get(target) ?? routes.get(`${target}/README.md`) ?? (target === 'docs/rules' ? 'rules' : undefined)
    if (node.type === 'image') edits.push([start, end, `![${node.alt ?? ''}](${base}/images/${posix.basename(target)})`])
    else if (route !== undefined) edits.push([start, end, `[${inner}](${base}/${route}/${anchor ? `#${anchor}` : ''})`])
    else edits.push([start, end, inner.startsWith('`') ? inner : `${inner} (\`${target}\`)`])
  })
  return edits.sort((x, y) => y[0] - x[0]).reduce((t, [start, end, replacement]) => t.slice(0, start) + replacement + t.slice(end), text)
}
