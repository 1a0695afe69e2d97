// `contentlint check` for programs: what it found, as data.

import { spawn } from 'node:child_process';
import { findCommand } from './command.js';

/**
 * @typedef {object} Finding
 * @property {string} ruleId
 * @property {'error' | 'warning' | 'suggestion'} severity
 * @property {string} message
 * @property {string} [help]
 * @property {string} file Seen from the folder that was checked.
 * @property {{ line: number, column: number }} start From 1.
 */

/**
 * Lints files.
 * @param {object} options
 * @param {string} options.root The folder to run in.
 * @param {string[]} [options.paths] Files, folders and globs; none for where lessons usually are.
 * @param {string} [options.config] A `contentlint.yml` for all lessons.
 * @returns {Promise<{ errors: number, warnings: number, findings: Finding[] }>} What was found; nothing where there is no lesson.
 * @throws {Error} The command could not be run, or was used wrongly.
 */
export async function check({ root, paths = [], config }) {
  // Behind `--` a file whose name begins with a hyphen is no option.
  const args = ['check', '--format', 'json', '--allow-empty', ...(config ? ['--config', config] : []), '--', ...paths];
  const { code, stdout, stderr } = await run(findCommand(), args, root);
  if (code > 1) throw new Error(stderr.trim() || `contentlint ended with ${code}`);

  const { summary, diagnostics } = JSON.parse(stdout);
  return { errors: summary.errors, warnings: summary.warnings, findings: diagnostics };
}

/** A finding on one line, as compilers say it. */
export function toLine({ file, start, severity, ruleId, message, help }) {
  return `${file}:${start.line}:${start.column} ${severity} ${ruleId} ${message}${help ? ` ${help}` : ''}`;
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, windowsHide: true });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', text => (output[name] += text));
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 3, ...output }));
  });
}
