// Real editors against the real server: each opens a copy of the course, and what it saw is held against what an author needs.
//
//   node run.mjs [CLIENT...] [--server COMMAND] [--screenshots FOLDER]
//   node run.mjs --install             what the test in VS Code needs: about 700 MB
//
// CLIENT: neovim, emacs, vim, vscode; all that are installed when none is named. An editor that is not there is skipped with a
// word. Without --server the command that was built in Release is run.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as emacs from './clients/emacs.mjs';
import * as neovim from './clients/neovim.mjs';
import * as vim from './clients/vim.mjs';
import * as vscode from './clients/vscode.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const built = resolve(here, '../../artifacts/bin/ContentLint.Cli/release/ContentLint.Cli.dll');
const clients = { neovim, emacs, vim, vscode };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { server: { type: 'string' }, screenshots: { type: 'string' }, install: { type: 'boolean', default: false } },
});
if (values.install) {
  await vscode.install();
  process.exit(0);
}

const server = values.server ? [resolve(values.server), 'server'] : ['dotnet', built, 'server'];
const program = values.server ?? built;
if (!existsSync(program)) {
  console.error(`${program} is not there: build the solution in Release, or name a command with --server.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const name of positionals.length > 0 ? positionals : Object.keys(clients)) {
  const client = clients[name];
  const missing = client.missing();
  if (missing) {
    console.log(`${name}: skipped, ${missing} is not installed`);
    continue;
  }

  try {
    const seen = await tryToRun(client);
    for (const [what, check] of Object.entries(client.checks)) {
      try {
        assert.equal(seen.error, undefined, seen.error);
        check(seen, assert);
        passed++;
        console.log(`${name}: ${what}: ok`);
      } catch (error) {
        failed++;
        console.log(`${name}: ${what}: FAILED\n${error.message}\n${JSON.stringify(seen, null, 2)}`);
      }
    }
  } catch (error) {
    failed++;
    console.log(`${name}: FAILED\n${error.stack}`);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

// Each try begins with a fresh copy of the course.
async function tryToRun(client) {
  for (let left = client.tries ?? 1; ; left--) {
    const folder = await mkdtemp(join(tmpdir(), 'contentlint-editor-'));
    const course = join(folder, 'course');
    try {
      await cp(join(here, 'course'), course, { recursive: true });
      return await client.run({ server, course, folder, screenshots: values.screenshots ? resolve(values.screenshots) : undefined });
    } catch (error) {
      if (left <= 1) throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
