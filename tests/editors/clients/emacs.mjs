import { fileURLToPath } from 'node:url';
import { isInstalled, runEditor } from './process.mjs';

const script = fileURLToPath(new URL('emacs.el', import.meta.url));

export const missing = () =>
  isInstalled('emacs', '--batch', '--eval', "(progn (require 'package) (package-initialize) (require 'eglot) (require 'markdown-mode))") ? undefined : 'emacs with eglot and markdown-mode';

export const run = context => runEditor('emacs', ['--batch', '--no-init-file', '--load', script], context);

export const checks = {
  'the mistake is shown': (seen, assert) => assert.match(seen.diagnostics[0], /CL1001/),
  'the fix is offered': (seen, assert) => assert.ok(seen.actions.some(title => title.includes('\\<'))),
  'the fix mends the line': (seen, assert) => assert.match(seen.fixed, /versions \\<17 are/),
};
