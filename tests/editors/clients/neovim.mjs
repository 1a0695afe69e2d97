import { fileURLToPath } from 'node:url';
import { isInstalled, runEditor } from './process.mjs';

const script = fileURLToPath(new URL('neovim.lua', import.meta.url));

export const missing = () => (isInstalled('nvim', '--version') ? undefined : 'nvim');

export const run = context => runEditor('nvim', ['--headless', '-u', 'NONE', '-n', '-c', `luafile ${script}`], context);

export const checks = {
  'the mistake is shown': (seen, assert) => assert.deepEqual(seen.diagnostics, ['CL1001']),
  'the fix is offered': (seen, assert) => assert.ok(seen.actions.some(title => title.includes('\\<'))),
  'no two actions have one title': (seen, assert) => assert.equal(new Set(seen.actions).size, seen.actions.length),
  'the fix mends the line': (seen, assert) => assert.match(seen.fixed, /versions \\<17 are/),
  'values of the schema are offered': (seen, assert) => assert.deepEqual([...seen.completions].sort(), ['advanced', 'beginner', 'intermediate']),
  'a heading is renamed': (seen, assert) => assert.match(seen.renamed, /# Another heading/),
  'links follow the heading': (seen, assert) => assert.match(seen.followed, /other\.mdx#another-heading/),
};
