// VS Code itself, as code-server in a headless browser: the extension is packed, installed and used with the keyboard.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const extension = join(here, '../../editors/vscode');
const home = join(here, '.vscode-server');
const version = '4.139.1';
const entry = join(home, 'node_modules/code-server/out/node/entry.js');
const node = join(here, 'node_modules/node/bin/node');
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const patience = 60_000;

/** Installs code-server without running a script of it: nothing in it has to be compiled for what is done here. */
export async function install() {
  const npm = (folder, ...args) => execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', env: { ...process.env, PATH: `${join(here, 'node_modules/node/bin')}:${process.env.PATH}` } });
  await mkdir(home, { recursive: true });
  npm(home, 'install', '--prefix', home, '--no-save', `code-server@${version}`);
  const vscode = join(home, 'node_modules/code-server/lib/vscode');
  npm(vscode, 'install', '--omit=dev');
  npm(join(vscode, 'extensions'), 'install', '--omit=dev');
  npm(extension, 'ci');
}

export function missing() {
  if (!existsSync(entry)) return 'code-server (npm run install-vscode)';
  return browsers.some(existsSync) ? undefined : 'a Chromium';
}

export async function run({ server, course, folder, screenshots }) {
  const vsix = await pack(folder);
  const data = ['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
  execFileSync(node, [entry, ...data, '--install-extension', vsix], { stdio: 'ignore' });
  await configure(folder, server);

  const port = await freePort();
  const code = spawn(node, [entry, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...data, '--disable-workspace-trust', '--disable-telemetry', '--disable-update-check', course], { stdio: 'ignore', env: { ...process.env, HOME: folder } });
  const { launch } = await import('puppeteer-core');
  const browser = await launch({ executablePath: browsers.find(existsSync), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1180, height: 720 });
    await answering(port);
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(course)}`, { waitUntil: 'domcontentloaded' });
    const editor = new Editor(page, screenshots);
    try {
      return await use(editor);
    } catch (error) {
      await editor.shoot('failure');
      throw error;
    }
  } finally {
    await browser.close();
    code.kill();
  }
}

// A browser on a busy machine now and then misses a key.
export const tries = 3;

export const checks = {
  'the mistake is shown': (seen, assert) => assert.equal(seen.squiggles, 1),
  'the fix is offered': (seen, assert) => assert.ok(seen.actions.some(title => title.includes('\\<17'))),
  'no two actions have one title': (seen, assert) => assert.equal(new Set(seen.actions).size, seen.actions.length),
  'the fix mends the line': (seen, assert) => assert.match(seen.fixed, /versions \\<17 are/),
  'the mistake goes': (seen, assert) => assert.equal(seen.squigglesLeft, 0),
  'a value of the schema is completed': (seen, assert) => assert.match(seen.completed, /difficulty: advanced/),
  'a heading is renamed': (seen, assert) => assert.match(seen.renamed, /# Another heading/),
  'links follow the heading': (seen, assert) => assert.match(seen.followed, /other\.mdx#another-heading/),
};

async function use(editor) {
  const seen = {};
  await editor.open('lesson.mdx');
  await editor.wait('.squiggly-error');
  seen.squiggles = await editor.count('.squiggly-error');
  await editor.goTo(8, 15);
  await editor.pressFor('Control+.', '.action-widget .monaco-list-row');
  seen.actions = await editor.texts('.action-widget .monaco-list-row.action .title');
  await editor.shoot('quick-fix');
  await editor.press('Enter');
  await editor.waitForText('\\<17');
  await editor.waitUntil(() => document.querySelectorAll('.squiggly-error').length === 0);
  seen.fixed = await editor.text();
  seen.squigglesLeft = await editor.count('.squiggly-error');

  await editor.goTo(3, 21);
  for (let i = 0; i < 'beginner'.length; i++) await editor.press('Backspace');
  await editor.pressFor('Control+Space', '.suggest-widget.visible .monaco-list-row');
  await editor.shoot('completion');
  await editor.type('adv');
  await editor.waitUntil(() => document.querySelector('.suggest-widget .monaco-list-row.focused')?.textContent.includes('advanced'));
  await editor.press('Enter');
  await editor.waitForText('difficulty: advanced');
  seen.completed = await editor.text();

  await editor.open('other.mdx');
  await editor.goTo(5, 5);
  await editor.pressFor('F2', '.rename-box input');
  await editor.waitUntil(() => document.activeElement?.closest('.rename-box'));
  await editor.press('Control+A');
  await editor.type('Another heading');
  await editor.press('Enter');
  await editor.waitForText('# Another heading');
  seen.renamed = await editor.text();
  await editor.open('lesson.mdx');
  await editor.waitForText('other.mdx#');
  seen.followed = await editor.text();
  return seen;
}

/** The keyboard and the eyes of an author. */
class Editor {
  constructor(page, screenshots) {
    this.page = page;
    this.screenshots = screenshots;
  }

  async open(name) {
    await this.wait('.monaco-workbench');
    await this.press('Control+p');
    await this.wait('.quick-input-widget input');
    await this.type(name);
    await this.waitUntil(file => document.querySelector('.quick-input-list .monaco-list-row.focused')?.textContent.includes(file), name);
    await this.press('Enter');
    await this.page.waitForFunction(title => document.querySelector('.tab.active')?.getAttribute('aria-label')?.startsWith(title), { timeout: patience }, name);
  }

  async goTo(line, column) {
    await this.press('Control+g');
    await this.wait('.quick-input-widget input');
    await this.type(`${line}:${column}`);
    await this.press('Enter');
    await this.waitUntil(place => document.querySelector('.statusbar').textContent.includes(place), `Ln ${line}, Col ${column}`);
    await new Promise(done => setTimeout(done, 300));
  }

  async press(keys) {
    const parts = keys.split('+');
    const held = parts.slice(0, -1);
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.keyboard.press(parts.at(-1));
    for (const key of held.reverse()) await this.page.keyboard.up(key);
  }

  // A key that comes while the focus moves is lost, and pressed again.
  async pressFor(keys, selector) {
    for (let left = 10; ; left--) {
      await this.press(keys);
      try {
        return await this.page.waitForSelector(selector, { timeout: patience / 10, visible: true });
      } catch (error) {
        if (left <= 1) throw error;
      }
    }
  }

  type(text) {
    return this.page.keyboard.type(text, { delay: 20 });
  }

  wait(selector) {
    return this.page.waitForSelector(selector, { timeout: patience, visible: true });
  }

  waitUntil(condition, ...args) {
    return this.page.waitForFunction(condition, { timeout: patience }, ...args);
  }

  waitForText(text) {
    return this.page.waitForFunction(part => document.querySelector('.editor-instance .view-lines')?.innerText.replaceAll('\u00a0', ' ').includes(part), { timeout: patience }, text);
  }

  count(selector) {
    return this.page.$$eval(selector, found => found.length);
  }

  texts(selector) {
    return this.page.$$eval(selector, found => found.map(f => f.textContent));
  }

  text() {
    return this.page.$eval('.editor-instance .view-lines', lines => lines.innerText.replaceAll('\u00a0', ' '));
  }

  async shoot(name) {
    if (!this.screenshots) return;
    await mkdir(this.screenshots, { recursive: true });
    await this.page.screenshot({ path: join(this.screenshots, `${name}.png`) });
  }
}

async function pack(folder) {
  execFileSync(node, ['build.mjs', '--package', '--out', folder], { cwd: extension, stdio: 'ignore' });
  return join(folder, (await readdir(folder)).find(name => name.endsWith('.vsix')));
}

async function configure(folder, server) {
  const settings = {
    // A command of several words is the .dll that `dotnet` runs.
    'contentlint.server.path': server[0] === 'dotnet' ? server[1] : server[0],
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'editor.wordBasedSuggestions': 'off',
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'files.autoSave': 'off',
    'security.workspace.trust.enabled': false,
  };
  await mkdir(join(folder, 'data/User'), { recursive: true });
  await writeFile(join(folder, 'data/User/settings.json'), JSON.stringify(settings));
}

function freePort() {
  return new Promise(done => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function answering(port) {
  for (let i = 0; i < 300; i++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then(r => r.ok, () => false);
    if (isUp) return;
    await new Promise(done => setTimeout(done, 200));
  }

  throw new Error('code-server does not answer');
}
