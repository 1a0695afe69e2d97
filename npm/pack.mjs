// Makes the npm packages: the launcher, and one a platform with the native command.
//
//   node npm/pack.mjs --out FOLDER                                   the launcher
//   node npm/pack.mjs --out FOLDER --rid linux-x64 --command FOLDER  a platform's, of what was published there for it:
//       dotnet publish src/ContentLint.Cli -c Release -r linux-x64 -p:ContentLintNative=true -o FOLDER
//
// A native command is compiled on its own platform only. All packages have the version of the .NET ones.

import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const npm = dirname(fileURLToPath(import.meta.url));
const root = dirname(npm);
const { values } = parseArgs({ options: { out: { type: 'string' }, rid: { type: 'string' }, command: { type: 'string' } } });
if (!values.out || !values.rid !== !values.command) {
  console.error('usage: node npm/pack.mjs --out FOLDER [--rid RID --command FOLDER]');
  process.exit(2);
}

const platforms = JSON.parse(await readFile(join(npm, 'platforms.json'), 'utf8'));
const version = /<VersionPrefix>(.+?)<\/VersionPrefix>/.exec(await readFile(join(root, 'Directory.Build.props'), 'utf8'))[1];
const out = resolve(values.out);
await mkdir(out, { recursive: true });

const folder = await mkdtemp(join(tmpdir(), 'contentlint-npm-'));
try {
  await (values.rid ? writePlatform(values.rid, resolve(values.command)) : writeLauncher());
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['pack', '--pack-destination', out, '--silent'], { cwd: folder, stdio: 'inherit' });
} finally {
  await rm(folder, { recursive: true });
}

async function writeLauncher() {
  await cp(join(npm, 'contentlint'), folder, { recursive: true });
  await cp(join(root, 'schemas'), join(folder, 'schemas'), { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  manifest.version = version;
  manifest.optionalDependencies = Object.fromEntries(platforms.map(p => [nameOf(p), version]));
  await write('package.json', JSON.stringify(manifest, null, 2));
}

async function writePlatform(rid, published) {
  const platform = platforms.find(p => p.rid === rid);
  if (!platform) throw new Error(`There is no platform '${rid}' in platforms.json.`);

  const ending = platform.os === 'win32' ? '.exe' : '';
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await cp(join(published, `ContentLint.Cli${ending}`), join(bin, `contentlint${ending}`));
  await chmod(join(bin, `contentlint${ending}`), 0o755);

  // Rules in C# are run by the same command for .NET, which lies beside the native one.
  await cp(join(published, 'managed'), join(bin, 'managed'), { recursive: true });
  await write('package.json', JSON.stringify({
    name: nameOf(platform),
    version,
    description: `The native command of contentlint for ${rid}.`,
    license: 'MIT',
    os: [platform.os],
    cpu: [platform.cpu],
    ...(platform.libc ? { libc: [platform.libc] } : {}),
    files: ['bin'],
    preferUnplugged: true,
  }, null, 2));
  await write('README.md', `# ${nameOf(platform)}\n\nThe native command of \`contentlint\` for ${rid}. Install \`contentlint\`, which brings the one for your platform.`);
}

async function write(name, text) {
  await writeFile(join(folder, name), `${text}\n`);
}

function nameOf(platform) {
  return `@contentlint/cli-${platform.os}-${platform.cpu}${platform.libc === 'musl' ? '-musl' : ''}`;
}
