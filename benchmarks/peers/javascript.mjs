// The JavaScript stack on a course: MDX with GFM, the schema of front matter, every Mermaid diagram.
// usage: node_modules/.bin/node javascript.mjs COURSE          (mermaid 12 needs Node 22)
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {JSDOM} from 'jsdom'
import {createProcessor} from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkLintFrontmatterSchema from 'remark-lint-frontmatter-schema'
import {VFile} from 'vfile'

const course = process.argv[2]
const dom = new JSDOM('<!doctype html><html><body></body></html>', {pretendToBeVisual: true})
globalThis.window = dom.window
globalThis.document = dom.window.document
for (const name of ['Element', 'HTMLElement', 'Node', 'SVGElement', 'DOMParser', 'XMLSerializer', 'Option']) globalThis[name] ??= dom.window[name]
const {default: mermaid} = await import('mermaid')
mermaid.initialize({startOnLoad: false, logLevel: 'fatal'})

const schema = JSON.parse(readFileSync(join(course, 'lesson.schema.json'), 'utf8'))
const processor = createProcessor({remarkPlugins: [remarkFrontmatter, remarkGfm, [remarkLintFrontmatterSchema, {embed: schema}]]})
const found = {lessons: 0, diagrams: 0, mdx: 0, schema: 0, mermaid: 0}

function* diagrams(node) {
  if (node.type === 'code' && node.lang === 'mermaid') yield node.value
  for (const child of node.children ?? []) yield* diagrams(child)
}

for (const entry of readdirSync(course, {recursive: true}).filter(name => name.endsWith('.mdx')).sort()) {
  found.lessons++
  const file = new VFile({path: join(course, entry), value: readFileSync(join(course, entry))})
  let tree
  try {
    tree = processor.parse(file)
    await remarkLintFrontmatterSchema.call(processor, {embed: schema})(tree, file)
    found.schema += file.messages.length
  } catch {
    found.mdx++
    continue
  }

  for (const text of diagrams(tree)) {
    found.diagrams++
    try { await mermaid.parse(text) } catch { found.mermaid++ }
  }
}

console.log(JSON.stringify(found))
process.exit(0)
