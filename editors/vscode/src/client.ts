// The life of the server: started, restarted when its settings change, stopped with the window.

import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind, type DocumentSelector } from 'vscode-languageclient/node';
import { findServer, type ServerCommand } from './server';
import type { Status } from './status';

// Lessons, and the files that lessons are judged by: open ones count as they stand in the editor.
const documents: DocumentSelector = [
  { scheme: 'file', language: 'mdx' },
  { scheme: 'file', language: 'markdown' },
  { scheme: 'file', language: 'mermaid' },
  { scheme: 'file', pattern: '**/*.{mdx,mmd}' },
  { scheme: 'file', language: 'yaml' },
  { scheme: 'file', pattern: '**/*.schema.json' },
  { scheme: 'file', pattern: '**/content.config.{ts,mts,js,mjs}' },
  { scheme: 'file', pattern: '**/content/config.{ts,mts,js,mjs}' },
  { scheme: 'file', pattern: '**/{astro,docusaurus,next,source}.config.{ts,mts,cts,js,mjs,cjs}' },
  { scheme: 'file', pattern: '**/package.json' },
];

export class Client {
  private running: LanguageClient | undefined;
  private listsCourse = false;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
    private readonly status: Status,
  ) {}

  /** The client of the server that runs; `undefined` when none does. */
  get current(): LanguageClient | undefined {
    return this.running;
  }

  start(): Promise<void> {
    return this.then(() => this.startNow());
  }

  stop(): Promise<void> {
    return this.then(() => this.stopNow());
  }

  restart(): Promise<void> {
    return this.then(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  /** Has the problems of all lessons listed, until the server is started anew. */
  async listCourse(): Promise<void> {
    this.listsCourse = true;

    // The server asks for its settings again, and is told.
    await this.running?.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  // One after the other, so that two changes of a setting never make two servers.
  private then(step: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(step).catch((error: unknown) => this.fail(error));
    return this.queue;
  }

  private async startNow(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('contentlint');
    if (!settings.get<boolean>('enable', true)) {
      this.status.stopped();
      return;
    }

    this.listsCourse = false;
    this.status.starting();
    const server = await findServer({
      configured: settings.get<string>('server.path', '').trim(),
      folders: (vscode.workspace.workspaceFolders ?? []).filter(f => f.uri.scheme === 'file').map(f => f.uri.fsPath),
      isTrusted: vscode.workspace.isTrusted,
      extension: this.context.extensionPath,
      platform: process.platform,
    });
    if (!server) throw new Error('There is no server for this platform in the extension. Install contentlint (npm, or as a .NET tool) and name it in "contentlint.server.path".');

    const args = vscode.workspace.isTrusted ? settings.get<string[]>('server.arguments', []) : [];
    const client = this.create(server, args);
    this.log.info(`Starting ${[server.command, ...server.args, ...args].join(' ')} (${server.origin}).`);
    await client.start();
    this.running = client;
    const info = client.initializeResult?.serverInfo;
    this.status.running(info ? `${info.name} ${info.version ?? ''}`.trim() : 'ContentLint', server.origin);
  }

  private create(server: ServerCommand, args: readonly string[]): LanguageClient {
    const run = {
      command: server.command,
      args: [...server.args, ...args],
      transport: TransportKind.stdio,
      options: server.cwd === undefined ? {} : { cwd: server.cwd },
    };
    return new LanguageClient('contentlint', 'ContentLint', { run, debug: run }, {
      documentSelector: documents,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: this.options(),
      synchronize: { configurationSection: 'contentlint' },
      markdown: { isTrusted: false },
      middleware: {
        workspace: { configuration: async (asked, token, next) => this.withCourse(await next(asked, token)) },
        window: { showDocument: async (page, token, next) => (page.uri.endsWith('.md') ? this.preview(page.uri) : next(page, token)) },
      },
    });
  }

  private withCourse<T>(settings: T): T {
    if (!this.listsCourse || !Array.isArray(settings)) return settings;
    return settings.map((section: object | null) => ({ ...section, lintWorkspace: true })) as T;
  }

  // The page of a rule: to be read, not to be edited.
  private async preview(page: string): Promise<{ success: boolean }> {
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(page));
    return { success: true };
  }

  private options(): object {
    const settings = vscode.workspace.getConfiguration('contentlint');
    return { run: settings.get('run'), lintWorkspace: settings.get('lintWorkspace'), config: settings.get('config') };
  }

  private async stopNow(): Promise<void> {
    const client = this.running;
    this.running = undefined;
    await client?.dispose();
    this.status.stopped();
  }

  private fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.log.error(reason);
    this.status.failed(reason);
  }
}
