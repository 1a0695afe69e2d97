// One item in the language status of lessons: which server runs, or why none does.

import * as vscode from 'vscode';

export const selector: vscode.DocumentSelector = [
  { scheme: 'file', language: 'mdx' },
  { scheme: 'file', language: 'markdown' },
  { scheme: 'file', language: 'mermaid' },
  { scheme: 'file', pattern: '**/*.{mdx,mmd}' },
];

export class Status implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('contentlint', selector);

  constructor() {
    this.item.name = 'ContentLint';
    this.item.command = { command: 'contentlint.showLog', title: 'Log' };
    this.stopped();
  }

  starting(): void {
    this.show('ContentLint', 'starting', vscode.LanguageStatusSeverity.Information, true);
  }

  running(name: string, origin: string): void {
    this.show(name, origin, vscode.LanguageStatusSeverity.Information);
  }

  stopped(): void {
    this.show('ContentLint', 'is off', vscode.LanguageStatusSeverity.Information);
  }

  failed(reason: string): void {
    this.show('ContentLint does not run', reason, vscode.LanguageStatusSeverity.Error);
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(text: string, detail: string, severity: vscode.LanguageStatusSeverity, busy = false): void {
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity = severity;
    this.item.busy = busy;
  }
}
