#!/usr/bin/env node
// `npx contentlint`: hands everything on to the native command of this platform, and its exit code and signals back.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { findCommand, MissingCommandError } from './lib/command.js';

let command;
try {
  command = findCommand();
} catch (error) {
  if (!(error instanceof MissingCommandError)) throw error;
  process.stderr.write(`${error.message}\n`);
  // As the command itself ends when nothing could be checked.
  process.exit(2);
}

const child = spawn(command, process.argv.slice(2), { stdio: 'inherit', windowsHide: true });
child.on('error', error => {
  process.stderr.write(`contentlint: ${command} could not be started: ${error.message}\n`);
  process.exit(3);
});

// A terminal sends its signals to both; what is sent to this process alone goes on to the child, and the child's end ends both.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  for (const name of signals) process.removeAllListeners(name);
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
