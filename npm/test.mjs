// The npm path as a course team walks it: both packages installed into a fresh folder, `npx contentlint check` on a lesson that
// breaks the build and on one that does not, exit codes and signals passed on, a word where the platform's package is missing.
//
//   node npm/test.mjs FOLDER      FOLDER has what pack.mjs made, for the platform that runs this

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const packages = resolve(process.argv[2] ?? process.env.CONTENTLINT_PACKAGES ?? 'artifacts/npm');
const course = await mkdtemp(join(tmpdir(), 'contentlint-course-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const run = (command, ...args) => spawnSync(command, args, { cwd: course, encoding: 'utf8' });

before(async () => {
  await writeFile(join(course, 'package.json'), '{ "private": true, "scripts": { "lint": "contentlint check" } }\n');
  await mkdir(join(course, 'src/content'), { recursive: true });
  await writeFile(join(course, 'src/content/broken.mdx'), '# Versions\n\nAll versions <17 are affected.\n');
  await writeFile(join(course, 'src/content/good.mdx'), '# Versions\n\nAll versions \\<17 are affected.\n');
  const files = (await readdir(packages)).filter(f => f.endsWith('.tgz')).map(f => join(packages, f));

  // Offline: packages of other platforms are optional, and nothing else is needed.
  const installed = run(npm, 'install', '--save-dev', '--offline', '--no-audit', '--no-fund', ...files);
  assert.equal(installed.status, 0, installed.stderr);
});

after(() => rm(course, { recursive: true }));

test('a lesson that breaks the build is reported, and the exit code passed on', () => {
  const { status, stdout } = run(npx, '--offline', 'contentlint', 'check', '--color', 'never');
  assert.match(stdout, /broken\.mdx:3:14 .*CL1001/);
  assert.doesNotMatch(stdout, /good\.mdx/);
  assert.equal(status, 1);
});

test('a clean lesson ends with 0', () => {
  assert.equal(run(npx, '--offline', 'contentlint', 'check', 'src/content/good.mdx').status, 0);
});

test('wrong use ends with 2', () => {
  assert.equal(run(npx, '--offline', 'contentlint', 'check', '--no-such-option').status, 2);
});

test('a script of package.json finds the command', () => {
  assert.equal(run(npm, 'run', '--silent', 'lint', '--', 'src/content/good.mdx').status, 0);
});

test('standard input and output go through', () => {
  const { status, stdout } = spawnSync(npx, ['--offline', 'contentlint', 'check', '--stdin', '--stdin-filename', 'a.mdx', '--format', 'json'], { cwd: course, encoding: 'utf8', input: '<17\n' });
  assert.match(stdout, /CL1001/);
  assert.equal(status, 1);
});

const logger = () => {
  const lines = [];
  return { lines, error: line => lines.push(line), warn: line => lines.push(line), info: () => {} };
};
const load = name => import(pathToFileURL(join(course, 'node_modules/contentlint/lib', `${name}.js`)).href);

test("Astro's build stops for an error, with its place", async () => {
  const { hooks } = (await load('astro')).default();
  hooks['astro:config:done']({ config: { root: pathToFileURL(`${course}/`) } });
  const log = logger();
  await assert.rejects(hooks['astro:build:start']({ logger: log }), /found 1 error/);
  assert.match(log.lines[0], /broken\.mdx:3:14 error CL1001/);
});

test('a file whose name begins with a hyphen is no option', async () => {
  await writeFile(join(course, '--fix.mdx'), 'All <17\n');
  const { errors, findings } = await (await load('check')).check({ root: course, paths: ['--fix.mdx'] });
  await rm(join(course, '--fix.mdx'));
  assert.equal(errors, 1);
  assert.equal(findings[0].file, '--fix.mdx');
});

test("Astro's server shows the error of a lesson that is saved", async () => {
  const { hooks } = (await load('astro')).default();
  hooks['astro:config:done']({ config: { root: pathToFileURL(`${course}/`) } });
  const watcher = new EventEmitter();
  const sent = new Promise(done => hooks['astro:server:setup']({ server: { watcher, ws: { send: done } }, logger: logger() }));
  watcher.emit('change', join(course, 'src/content/good.mdx'));
  watcher.emit('change', join(course, 'src/content/picture.png'));
  watcher.emit('change', join(course, 'src/content/broken.mdx'));
  const { type, err } = await sent;
  assert.equal(type, 'error');
  assert.match(err.message, /^CL1001: .*\n/);
  assert.equal(err.loc.line, 3);
});

test('Docusaurus stops for an error in a build, and not while it is written', async () => {
  const plugin = (await load('docusaurus')).default({ siteDir: course }, { paths: ['src/content'] });
  const before = process.env.NODE_ENV;
  const said = console.error;
  const lines = [];
  console.error = line => lines.push(line);
  try {
    process.env.NODE_ENV = 'production';
    await assert.rejects(plugin.loadContent(), /found 1 error/);
    process.env.NODE_ENV = 'development';
    await plugin.loadContent();
  } finally {
    process.env.NODE_ENV = before;
    console.error = said;
  }
  assert.equal(lines.length, 2);
});

test('a signal ends the command and its launcher', { skip: process.platform === 'win32' }, async () => {
  const child = spawn(process.execPath, ['node_modules/contentlint/contentlint.js', 'check', '--watch'], { cwd: course, stdio: ['ignore', 'pipe', 'pipe'] });
  await new Promise(done => child.stdout.once('data', done));
  child.kill('SIGTERM');
  const code = await new Promise(done => child.once('exit', (status, signal) => done(status ?? signal)));
  assert.notEqual(code, 0);
});

test('without the package of the platform it says what to do', async () => {
  await rm(join(course, 'node_modules/@contentlint'), { recursive: true });
  const { status, stderr } = run(npx, '--offline', 'contentlint', 'check');
  assert.match(stderr, /@contentlint\/cli-\S+ with the native command is not installed/);
  assert.equal(status, 2);
});
