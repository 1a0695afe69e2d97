// What a CI server has, on this machine: checkouts at the same path for every job, caches and artifacts that outlive jobs, a shell.
// The jobs' machines have no network: `dotnet tool install ContentLint.Cli` hands out the command that is tested.

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

const DOTNET = `#!/usr/bin/env bash
[ "$#" = 5 ] && [ "$1 $2 $3 $4" = "tool install ContentLint.Cli --tool-path" ] || { echo "dotnet: not expected: $*" >&2; exit 1; }
[ -e "$PWD/contentlint.yml" ] && { echo "dotnet: run in the checkout" >&2; exit 1; }
mkdir -p "$5" && cp "$CONTENTLINT_TESTED" "$5/contentlint"
`;

export class Server {
  /** @param {string} command The command that is tested. */
  constructor(command) {
    this.folder = mkdtempSync(join(tmpdir(), 'contentlint-ci-'));
    this.workspace = join(this.folder, 'workspace');
    this.repository = join(this.folder, 'repository');
    this.caches = new Map();
    this.artifacts = new Map();
    this.restored = [];
    this.runs = 0;
    this.write('bin/dotnet', DOTNET);
    chmodSync(join(this.folder, 'bin/dotnet'), 0o755);
    this.hand(`exec ${JSON.stringify(resolve(command))} "$@"`);
    mkdirSync(this.repository, { recursive: true });
    this.git(this.repository, 'init', '--quiet', '--initial-branch=main');
  }

  /** From now on, jobs that install the command get this script. */
  hand(script) {
    this.write('tested', `#!/usr/bin/env bash\n${script}\n`);
    chmodSync(join(this.folder, 'tested'), 0o755);
  }

  /** Commits files; a text of null takes one away. */
  commit(files) {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) rmSync(join(this.repository, path));
      else this.write(join('repository', path), text);
    }
    this.git(this.repository, 'add', '--all');
    this.git(this.repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=lessons');
  }

  /** A machine for a job: nothing is left of the one before. */
  machine() {
    rmSync(this.workspace, { recursive: true, force: true });
    this.git(this.folder, 'clone', '--quiet', this.repository, this.workspace);
    const temporary = join(this.folder, 'temporary');
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
    return temporary;
  }

  /** Runs a script in the checkout. */
  shell(script, variables, options = ['-e', '-o', 'pipefail']) {
    const env = { HOME: tmpdir(), ...variables, PATH: `${join(this.folder, 'bin')}:${process.env.PATH}`, CONTENTLINT_TESTED: join(this.folder, 'tested') };
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', ...options, '-c', script], { cwd: this.workspace, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  /** Puts the newest cache back whose key is the first of these, or begins with the next. */
  restore(key, prefixes, path) {
    const found = [key, ...prefixes].map(p => [...this.caches.keys()].reverse().find(k => (p === key ? k === p : k.startsWith(p)))).find(k => k);
    if (!found) return;
    cpSync(this.caches.get(found), resolve(this.workspace, path), { recursive: true });
    this.restored.push(found);
  }

  /** Keeps a folder. */
  save(key, path, { overwrites = false } = {}) {
    const from = resolve(this.workspace, path);
    if (!existsSync(from) || (this.caches.has(key) && !overwrites)) return;
    const to = join(this.folder, 'caches', String(this.runs++));
    cpSync(from, to, { recursive: true });
    this.caches.delete(key);
    this.caches.set(key, to);
  }

  /** Keeps a file for later jobs. */
  upload(artifact, file) {
    if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no ${file} to keep.`);
    const to = join(this.folder, 'artifacts', artifact, basename(file));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(file, to);
    this.artifacts.set(artifact, [...(this.artifacts.get(artifact) ?? []).filter(f => f !== to), to]);
  }

  /** Forgets the artifacts: another pipeline begins. */
  begin() {
    rmSync(join(this.folder, 'artifacts'), { recursive: true, force: true });
    this.artifacts.clear();
    this.restored = [];
  }

  remove() {
    rmSync(this.folder, { recursive: true });
  }

  write(path, text) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  git(folder, ...args) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}

/** Whether a name fits a pattern with at most one `*`. */
export function fits(pattern, name) {
  const [first, last, ...others] = pattern.split('*');
  if (others.length > 0) throw new Error(`${pattern} has more than one '*'.`);
  return last === undefined ? name === first : name.startsWith(first) && name.endsWith(last) && name.length >= first.length + last.length;
}

/** The files of a folder whose names fit. */
export function filesOf(folder, pattern) {
  return readdirSync(folder).filter(name => fits(pattern, name)).map(name => join(folder, name));
}
