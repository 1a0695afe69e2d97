// Builds the page into a folder that any file server can serve.
//
//   node playground/web/build.mjs [--out FOLDER]      artifacts/playground without a word

import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(web));
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = resolve(values.out ?? join(root, 'artifacts', 'playground'));
const engine = join(root, 'artifacts', 'playground-engine');

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
execFileSync('dotnet', ['publish', '-c', 'Release', join(root, 'playground', 'ContentLint.Playground.csproj'), '-o', engine, '-v', 'q', '-nologo'], { stdio: 'inherit' });
await cp(join(engine, 'wwwroot', '_framework'), join(out, '_framework'), { recursive: true });
await build({ entryPoints: [join(web, 'main.js')], bundle: true, splitting: true, format: 'esm', minify: true, outdir: out, logLevel: 'warning', target: 'es2022' });
for (const file of ['index.html', 'main.css']) await cp(join(web, file), join(out, file));

const rules = {};
for (const name of await readdir(join(root, 'docs', 'rules'))) rules[name.split('-')[0]] = await readFile(join(root, 'docs', 'rules', name), 'utf8');
await writeFile(join(out, 'rules.json'), JSON.stringify(rules));
await writeFile(join(out, 'packs.json'), JSON.stringify((await readdir(join(root, 'rules'))).filter(n => n.endsWith('.yml')).map(n => n.slice(0, -4)).sort()));

// What a visitor loads before the first finding; Mermaid and the rules' pages come later.
let first = 0;
for (const name of ['index.html', 'main.css', 'main.js', 'packs.json', ...(await readdir(join(out, '_framework'))).map(n => join('_framework', n))]) {
  if ((await stat(join(out, name))).isFile()) first += brotliCompressSync(await readFile(join(out, name))).length;
}
console.log(`${out}: ${(first / 1e6).toFixed(2)} MB with brotli before the first finding`);
