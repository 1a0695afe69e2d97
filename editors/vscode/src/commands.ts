// What can be asked of ContentLint by name. The work is the server's; here a command finds the file it is about.

import * as vscode from 'vscode';
import type { Client } from './client';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('contentlint');

export function registerCommands(client: Client, log: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('contentlint.showLog', () => log.show(true)),
    vscode.commands.registerCommand('contentlint.restart', () => client.restart()),
    vscode.commands.registerCommand('contentlint.lintCourse', () => lintCourse(client)),
    vscode.commands.registerCommand('contentlint.fixAll', fixAllOfFile),
    vscode.commands.registerCommand('contentlint.explainProblem', explain),
  ];
}

// The list of problems is the course's report: the server fills it for files that are not open too.
async function lintCourse(client: Client): Promise<void> {
  await client.listCourse();
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function fixAllOfFile(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;

  const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, whole, fixAll.value);
  const action = actions.find(a => a.kind && fixAll.contains(a.kind));
  if (action?.edit) await vscode.workspace.applyEdit(action.edit);
  else void vscode.window.setStatusBarMessage('ContentLint: nothing to fix safely in this file', 4000);
}

// The server shows the page.
async function explain(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const caret = editor?.selection.active;
  if (!editor || !caret) return;

  const problems = vscode.languages.getDiagnostics(editor.document.uri).filter(d => d.source === 'contentlint');
  const problem = problems.find(d => d.range.contains(caret)) ?? problems.find(d => d.range.start.line <= caret.line && caret.line <= d.range.end.line);
  const rule = typeof problem?.code === 'object' ? problem.code.value : problem?.code;
  if (rule === undefined) void vscode.window.setStatusBarMessage('ContentLint: there is no problem at the caret', 4000);
  else await vscode.commands.executeCommand('contentlint.explain', String(rule), editor.document.uri.toString());
}
