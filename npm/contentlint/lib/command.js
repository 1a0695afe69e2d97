// Where the native command of this platform is: in a package of its own that npm installs beside this one, and only on the
// platform it is for. No script runs at installation.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** There is no command for this platform. */
export class MissingCommandError extends Error {
  name = 'MissingCommandError';
}

/**
 * Finds the native command.
 * @returns {string} Its absolute path.
 * @throws {MissingCommandError} There is none for this platform, or its package was not installed.
 */
export function findCommand() {
  const own = process.env.CONTENTLINT_COMMAND;
  if (own) return own;

  const { name, optionalDependencies = {} } = require('../package.json');
  const suffix = `-${process.platform}-${process.arch}${isMusl() ? '-musl' : ''}`;
  const wanted = `@${name}/cli${suffix}`;
  if (!(wanted in optionalDependencies)) {
    const known = Object.keys(optionalDependencies).map(p => p.slice(`@${name}/cli-`.length)).join(', ');
    throw new MissingCommandError(`contentlint: there is no native command for ${suffix.slice(1)} (there is one for ${known}).\nWith .NET: dotnet tool install -g ContentLint.Cli. Or name a command of your own in CONTENTLINT_COMMAND.`);
  }

  try {
    const folder = dirname(require.resolve(`${wanted}/package.json`));
    const command = join(folder, 'bin', process.platform === 'win32' ? 'contentlint.exe' : 'contentlint');
    if (existsSync(command)) return command;
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
  }

  throw new MissingCommandError(`contentlint: the package ${wanted} with the native command is not installed.\nInstall again without --omit=optional (--no-optional), and on the platform that runs it: node_modules of another platform, or a lock file made with optional packages left out, lack it.`);
}

// Node says which C library it was linked with: glibc by its version, musl by having none.
function isMusl() {
  if (process.platform !== 'linux') return false;

  // A report would otherwise ask the network for names.
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}
