// An editor as a process without a display: it is told by variables what to open and where to write what it saw.

import { execFileSync, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const patience = 120_000;

/** Whether a program can be started. */
export function isInstalled(program, ...args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs an editor and reads what it saw. */
export async function runEditor(program, args, { server, course, folder }, variables = {}) {
  const result = join(folder, 'seen.json');
  const child = spawn(program, args, {
    cwd: course,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, TERM: 'dumb', SERVER: JSON.stringify(server), COURSE: course, RESULT: result, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', data => (said += data));
  child.stderr.on('data', data => (said += data));
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await new Promise(done => child.once('close', done));
  clearTimeout(timer);
  try {
    return JSON.parse(await readFile(result, 'utf8'));
  } catch {
    throw new Error(`${program} wrote no result. It said:\n${said}`);
  }
}
