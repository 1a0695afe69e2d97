// The extension is a thin client: it finds a server, starts it and hands on what VS Code asks. All that is known about lessons
// is known by the server.

import * as vscode from 'vscode';
import { Client } from './client';
import { registerCommands } from './commands';
import { Status } from './status';

let client: Client | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('ContentLint', { log: true });
  const status = new Status();
  client = new Client(context, log, status);
  context.subscriptions.push(
    log,
    status,
    ...registerCommands(client, log),
    vscode.workspace.onDidChangeConfiguration(async change => {
      // What the server can be told without a new start it asks for by itself.
      if (['enable', 'server'].some(key => change.affectsConfiguration(`contentlint.${key}`))) await client?.restart();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client?.restart()),
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
