// Which `contentlint` to run. A course that pins a version of its own gets that one, so that the editor and the build agree;
// everybody else gets the one that came along. What a workspace brings is run only where the workspace is trusted.

import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** A command that speaks the protocol, and where it was found, in words for people. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly origin: string;
}

export interface Search {
  /** The setting `contentlint.server.path`; empty for none. */
  readonly configured: string;
  /** The workspace's folders. */
  readonly folders: readonly string[];
  readonly isTrusted: boolean;
  /** The folder of the extension. */
  readonly extension: string;
  readonly platform: NodeJS.Platform;
}

const toolManifests = ['.config/dotnet-tools.json', 'dotnet-tools.json'];
const toolPackage = 'contentlint.cli';

/** Finds the server: the setting's, the workspace's from npm, the workspace's .NET tool, the one that came along. */
export async function findServer(search: Search): Promise<ServerCommand | undefined> {
  if (search.isTrusted) {
    if (search.configured !== '') return configured(search);
    for (const folder of search.folders) {
      const found = (await fromNpm(folder, search.platform)) ?? (await fromToolManifest(folder));
      if (found) return found;
    }
  }

  return bundled(search);
}

function configured(search: Search): ServerCommand {
  const written = search.configured;
  const isPath = written.includes('/') || written.includes('\\');
  const base = search.folders[0];
  const command = isPath && base !== undefined ? path.resolve(base, written) : written;
  return command.endsWith('.dll')
    ? { command: 'dotnet', args: [command, 'server'], origin: 'the setting contentlint.server.path' }
    : { command, args: ['server'], origin: 'the setting contentlint.server.path' };
}

async function fromNpm(folder: string, platform: NodeJS.Platform): Promise<ServerCommand | undefined> {
  // npm's launcher is a script on every platform; Node runs it without a shell between.
  const launcher = path.join(folder, 'node_modules', 'contentlint', 'contentlint.js');
  if (await isFile(launcher)) return { command: platform === 'win32' ? 'node.exe' : 'node', args: [launcher, 'server'], cwd: folder, origin: 'the npm package of the workspace' };
  return undefined;
}

async function fromToolManifest(folder: string): Promise<ServerCommand | undefined> {
  for (const name of toolManifests) {
    const manifest = await readJson(path.join(folder, name));
    const tools = isRecord(manifest) && isRecord(manifest['tools']) ? manifest['tools'] : {};
    if (Object.keys(tools).some(tool => tool.toLowerCase() === toolPackage))
      return { command: 'dotnet', args: ['tool', 'run', 'contentlint', '--', 'server'], cwd: folder, origin: `the .NET tool of the workspace (${name})` };
  }

  return undefined;
}

async function bundled(search: Search): Promise<ServerCommand | undefined> {
  const native = path.join(search.extension, 'server', search.platform === 'win32' ? 'contentlint.exe' : 'contentlint');
  if (await isFile(native)) return { command: native, args: ['server'], origin: 'came with the extension' };

  const portable = path.join(search.extension, 'server', 'ContentLint.Cli.dll');
  return (await isFile(portable)) ? { command: 'dotnet', args: [portable, 'server'], origin: 'came with the extension, run by .NET' } : undefined;
}

async function isFile(file: string): Promise<boolean> {
  return fs.stat(file).then(s => s.isFile(), () => false);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
