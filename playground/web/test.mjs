// The page in a real browser, from a plain file server: what it finds, mends, draws, shares; light, dark and narrow.
//
//   node playground/web/test.mjs [FOLDER] [--screenshots FOLDER]     of artifacts/playground without a word

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';

const { values, positionals } = parseArgs({ options: { screenshots: { type: 'string' } }, allowPositionals: true });
const folder = resolve(positionals[0] ?? join(dirname(fileURLToPath(import.meta.url)), '../../artifacts/playground'));
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath) {
  console.log('skipped: no Chromium is here');
  process.exit(0);
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm' };
const server = createServer(async (request, response) => {
  const path = join(folder, normalize(new URL(request.url, 'http://x').pathname));
  try {
    const bytes = await readFile(path.endsWith('/') ? join(path, 'index.html') : path);
    response.writeHead(200, { 'content-type': types[extname(path)] ?? (path.endsWith('/') ? 'text/html' : 'application/octet-stream') }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await launch({ executablePath, args: ['--no-sandbox'] });
const faults = [];

async function open(hash = '', { dark = false, width = 1280 } = {}) {
  const page = await browser.newPage();
  page.on('pageerror', e => faults.push(String(e)));
  page.on('console', m => { if (m.type() === 'error' && !m.text().includes('favicon')) faults.push(m.text()); });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setViewport({ width, height: 900 });
  await page.goto(address + hash);
  await page.waitForSelector('body[data-ready]', { timeout: 120_000 });
  return page;
}

const ids = page => page.$$eval('#findings .name', found => found.map(n => n.textContent.split(' ')[0]));
const text = page => page.$eval('.cm-content', c => [...c.querySelectorAll('.cm-line')].map(l => l.textContent).join('\n'));

async function set(page, lesson) {
  await page.click('#editor .cm-content');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.sendCharacter(lesson);
  await new Promise(done => setTimeout(done, 1000));
}

async function picture(page, name) {
  if (!values.screenshots) return;
  await mkdir(values.screenshots, { recursive: true });
  await page.screenshot({ path: join(values.screenshots, `${name}.png`) });
}

let passed = 0;
let failed = 0;
async function check(name, run) {
  try {
    await run();
    passed++;
  } catch (fault) {
    failed++;
    console.log(`${name}: ${fault.message}`);
  }
}

const page = await open();
await check('the sample has its mistakes', async () => {
  const found = await ids(page);
  for (const id of ['CL1001', 'CL2003']) assert.ok(found.includes(id), `${id} of ${found}`);
  await picture(page, 'light');
});
await check('one click mends a mistake', async () => {
  await set(page, '# A\n\nversions <17 only\n');
  assert.deepEqual(await ids(page), ['CL1001']);
  await page.click('#findings li > button');
  await new Promise(done => setTimeout(done, 1000));
  assert.match(await text(page), /versions \\<17 only/);
  assert.deepEqual(await ids(page), []);
});
await check('fixes are shown before they are applied', async () => {
  await set(page, '# A\n\nversions <17 and <18\n');
  await page.click('#fix');
  await page.waitForSelector('#diff .cm-content');
  await picture(page, 'diff');
  await page.click('#apply');
  await new Promise(done => setTimeout(done, 1000));
  assert.match(await text(page), /versions \\<17 and \\<18/);
});
await check('a diagram is drawn, and one that is wrong is not', async () => {
  await set(page, '```mermaid\nflowchart LR\n  A --> B\n```\n');
  await page.waitForSelector('#diagrams img', { timeout: 60_000 });
  await picture(page, 'diagram');
  await set(page, '```mermaid\nflowchart LR\n  A[x (y)] --> B\n```\n');
  assert.match(await page.$eval('#diagrams figcaption', c => c.textContent), /draws nothing/);
});
await check('a rule is explained', async () => {
  await set(page, 'a <17\n');
  await page.click('#findings .name');
  await page.waitForFunction(() => document.querySelector('#page[open] pre')?.textContent.startsWith('# CL1001'));
  await page.keyboard.press('Escape');
});
await check('the builder decides', async () => {
  await set(page, ':::tipp\nx\n:::\n');
  await page.select('#builder', 'docusaurus@3');
  await new Promise(done => setTimeout(done, 1000));
  const docusaurus = await ids(page);
  await page.select('#builder', 'mdx');
  await new Promise(done => setTimeout(done, 1000));
  assert.notDeepEqual(await ids(page), docusaurus);
});
await check('a rule pack is run', async () => {
  await set(page, '<Callout type="note">\n\na\n\n</Callout>\n\n<Callout type="note">\n\nb\n\n</Callout>\n');
  assert.ok(!(await ids(page)).includes('CAL004'));
  await page.click('#packs summary');
  await page.click('#packs input[value=callouts]');
  await new Promise(done => setTimeout(done, 1000));
  assert.ok((await ids(page)).includes('CAL004'), (await ids(page)).join());
  await page.click('#packs summary');
});
await check('a link carries text and choices', async () => {
  await set(page, 'привет <17\n');
  await page.select('#builder', 'starlight');
  await page.click('#share');
  await page.waitForFunction(() => location.hash.length > 1);
  const other = await open(await page.evaluate(() => location.hash), { dark: true });
  assert.match(await text(other), /привет <17/);
  assert.equal(await other.$eval('#builder', b => b.value), 'starlight');
  await picture(other, 'dark');
});
await check('a link that is broken shows the sample', async () => assert.match(await text(await open('#x')), /Replication slots/));
await check('it fits a narrow screen', async () => {
  const narrow = await open('', { width: 380 });
  assert.ok(await narrow.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the screen');
  await picture(narrow, 'narrow');
});
await check('nothing fails in the console', async () => assert.deepEqual(faults, []));

await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
