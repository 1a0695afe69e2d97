// Bundles the extension, and with --package makes the .vsix files: one a platform with its native server inside, and one for
// every other that has .NET. `--server FOLDER --target linux-x64` puts a published command in; without a target it is portable.

import { execFileSync } from 'node:child_process';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    package: { type: 'boolean', default: false },
    server: { type: 'string' },
    target: { type: 'string' },
    out: { type: 'string', default: '.' },
  },
});

await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  external: ['vscode'],
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  sourcemap: false,
});

if (values.package) {
  await copy('../../schemas', 'schemas');
  await cp('../../LICENSE', 'LICENSE');
  await rm('server', { recursive: true, force: true });
  if (values.server) await copyServer(values.server, values.target);

  await mkdir(values.out, { recursive: true });
  const target = values.target ? ['--target', values.target] : [];
  execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--skip-license', '--no-rewrite-relative-links', '--allow-missing-repository', ...target, '--out', values.out], { stdio: 'inherit' });
}

// A native command is called as the extension calls it; of a portable one only what `dotnet` runs is taken.
async function copyServer(from, target) {
  await copy(from, 'server');
  const ending = target?.startsWith('win32') ? '.exe' : '';
  if (target) await rename(`server/ContentLint.Cli${ending}`, `server/contentlint${ending}`);
  else await Promise.all(['', '.exe'].map(e => rm(`server/ContentLint.Cli${e}`, { force: true })));
}

async function copy(from, to) {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, filter: path => !/\.(pdb|dbg|xml)$/.test(path) });
}
