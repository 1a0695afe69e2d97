import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isInstalled, runEditor } from './process.mjs';

const script = fileURLToPath(new URL('vim.vim', import.meta.url));
const ale = '/usr/share/vim-ale';

export const missing = () => (isInstalled('vim', '--version') && existsSync(ale) ? undefined : 'vim with ALE');

export const run = context => runEditor('vim', ['-es', '-Nu', 'NONE', '-S', script], context, { ALE: ale });

export const checks = {
  'the mistake is shown': (seen, assert) => assert.match(seen.diagnostics[0], /^8:14 .*/),
};
