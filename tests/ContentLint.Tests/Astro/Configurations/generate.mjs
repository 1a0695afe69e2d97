// Writes <case>.astro<major>.json beside every configuration: the schema that `astro sync` generates, and for each field
// of the lesson in the configuration's head which of the values in values.txt zod takes in its place.
//
//   node generate.mjs <folder with astro installed> [case …]
//
// "-" drops the field, "+" adds a field nobody knows. Names ending in .zod3 or .zod4 are for that version only.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const [site, ...only] = process.argv.slice(2);
const here = import.meta.dirname;
const require = createRequire(path.resolve(site, 'x.js'));
const astro = JSON.parse(fs.readFileSync(path.join(site, 'node_modules/astro/package.json'))).version;
const major = astro.split('.')[0];
const zodVersion = Number(major) >= 6 ? 'zod4' : 'zod3';
const astroRequire = createRequire(require.resolve('astro/package.json'));
const esbuild = astroRequire('esbuild');
const yaml = astroRequire('js-yaml');
const values = fs.readFileSync(path.join(here, 'values.txt'), 'utf8').trimEnd().split('\n');

fs.writeFileSync(path.join(site, 'package.json'), JSON.stringify({ ...JSON.parse(fs.readFileSync(path.join(site, 'package.json'))), type: 'module' }));
fs.writeFileSync(path.join(site, 'shim.mjs'), `
import { z } from 'astro/zod';
export { z };
export const defineCollection = (c) => c;
export const glob = (o) => o;
export const reference = () => z.union([${zodVersion === 'zod4' ? 'z.number(), ' : ''}z.string(), z.object({ id: z.string(), collection: z.string() }), z.object({ slug: z.string(), collection: z.string() })]);
`);

for (const file of fs.readdirSync(here).filter((f) => f.endsWith('.ts')).sort()) {
  const name = file.slice(0, -3);
  const version = /\.(zod\d)$/.exec(name)?.[1];
  if ((version && version !== zodVersion) || (only.length && !only.includes(name))) continue;
  const text = fs.readFileSync(path.join(here, file), 'utf8');
  const lesson = text.slice(0, text.indexOf('\n\n')).split('\n').map((l) => l.slice(3));
  fs.rmSync(path.join(site, 'src'), { recursive: true, force: true });
  fs.rmSync(path.join(site, '.astro'), { recursive: true, force: true });
  const isLegacy = name.startsWith('legacy');
  fs.mkdirSync(path.join(site, 'src/content/lessons'), { recursive: true });
  fs.writeFileSync(path.join(site, isLegacy ? 'src/content/config.ts' : 'src/content.config.ts'), text);
  let schema = null;
  try {
    execFileSync(process.execPath, [path.join(site, 'node_modules/astro/' + (fs.existsSync(path.join(site, 'node_modules/astro/astro.js')) ? 'astro.js' : 'bin/astro.mjs')), 'sync'], { cwd: site, stdio: 'pipe', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    schema = JSON.parse(fs.readFileSync(path.join(site, '.astro/collections/lessons.schema.json')));
  } catch (e) {
    console.error(name, String(e.stdout ?? '') + String(e.stderr ?? e));
    continue;
  }
  const bundle = path.join(site, `bundle-${name}.mjs`);
  await esbuild.build({
    entryPoints: [path.join(here, file)], outfile: bundle, bundle: true, format: 'esm', platform: 'node', logLevel: 'error', absWorkingDir: site, nodePaths: [path.join(site, 'node_modules')],
    plugins: [{ name: 'shim', setup(b) { b.onResolve({ filter: /^(astro:content|astro\/loaders)$/ }, () => ({ path: path.join(path.resolve(site), 'shim.mjs') })); } }],
  });
  const { collections } = await import(pathToFileURL(bundle).href);
  fs.unlinkSync(bundle);
  let zod = collections.lessons.schema;
  const { z } = await import(pathToFileURL(require.resolve('astro/zod')).href);
  if (typeof zod === 'function') zod = zod({ image: () => z.string() });
  const judge = (lines) => {
    let data;
    try { data = yaml.load(lines.join('\n')) ?? {}; } catch { return '?'; }
    try { return zod.safeParse(data).success ? '1' : '0'; } catch { return '?'; }
  };
  const verdicts = {};
  lesson.forEach((line, i) => {
    const field = line.slice(0, line.indexOf(':'));
    const others = lesson.filter((_, j) => j !== i);
    verdicts[field] = values.map((v) => judge([...others, `${field}: ${v}`])).join('');
    verdicts['-' + field] = judge(others);
  });
  verdicts['+'] = judge([...lesson, 'unheardOf: 1']);
  if (judge(lesson) !== '1') console.error(name, 'the lesson itself is refused', JSON.stringify(zod.safeParse(yaml.load(lesson.join('\n'))).error));
  fs.writeFileSync(path.join(here, `${name}.astro${major}.json`), JSON.stringify({ astro, lesson, verdicts, schema }, null, 1) + '\n');
}
