// Makes the pictures of the README and the documentation from real runs on one small course: the terminal's as SVG, the report's in
// Chromium, the editor's out of the screenshots that the tests of editors take.
//
//   node docs/images/make.mjs COMMAND                       needs site/node_modules (puppeteer-core) for the report
//   node tests/editors/run.mjs vscode --screenshots FOLDER
//   node docs/images/make.mjs COMMAND --editor FOLDER

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const images = dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { editor: { type: 'string' } } });
const command = resolve(positionals[0]);

const course = {
  'lessons/04-failover.mdx': `# Slots and failover

Before version <17 a slot does not survive a failover.

| Step | What |
| --- | --- |
| 1 | Take a snapshot<br>of the cluster |

\`\`\`mermaid
flowchart LR
  W[Writer (primary)] --> S[Slot]
\`\`\`
`,
  'lessons/05-restart.mdx': `# Restart the writer

See [how slots work](./04-failover.mdx#slots-and-fail-over) first.

<Note>

Sessions end, and \${SESSION_ID} is lost.
`,
  'lessons/06-lag.mdx': `# Watch the lag

The lag of \`pg_replication_slots\` must stay below {max_lag} MB.

\`\`\`mermaid
sequenceDiagram
  Reader->Slot What is new?
\`\`\`
`,
};

const folder = mkdtempSync(join(tmpdir(), 'contentlint-images-'));
try {
  for (const [path, text] of Object.entries(course)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  writeFileSync(join(images, 'terminal.svg'), terminal('contentlint check lessons/04-failover.mdx', run('check', 'lessons/04-failover.mdx', '--color', 'always')));
  run('check', 'lessons', '--format', 'html=report.html', '--format', 'json=report.json');
  await report(join(folder, 'report.html'));
  if (values.editor) {
    copyFileSync(join(values.editor, 'quick-fix.png'), join(images, 'editor.png'));
    copyFileSync(join(values.editor, 'completion.png'), join(images, 'editor-completion.png'));
  }
} finally {
  rmSync(folder, { recursive: true });
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 1) throw new Error(`It found no mistakes: ${stderr}`);
  return stdout;
}

async function report(file) {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (!executablePath) return console.log('no picture of the report: there is no Chromium');

  const { launch } = await import(pathToFileURL(createRequire(join(images, '../../site/package.json')).resolve('puppeteer-core')).href);
  const browser = await launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1120, height: 800 });
    for (const theme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: join(images, `report-${theme}.png`) });
    }
  } finally {
    await browser.close();
  }
}

// Text with colours of a terminal as a picture of its window.
function terminal(prompt, text) {
  const lines = [`$ ${prompt}`, '', ...text.trimEnd().split('\n')].map(spansOf);
  const width = Math.ceil(Math.max(...lines.map(spans => spans.reduce((n, s) => n + s.text.length, 0))) * 8.43) + 48;
  const height = lines.length * 20 + 72;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
<rect width="${width}" height="${height}" rx="10" fill="#1a1b26"/>
<circle cx="22" cy="20" r="6" fill="#f7768e"/><circle cx="42" cy="20" r="6" fill="#e0af68"/><circle cx="62" cy="20" r="6" fill="#9ece6a"/>
${lines.map((spans, i) => `<text x="24" y="${60 + i * 20}" xml:space="preserve" fill="#c0caf5">${spans.map(toSvg).join('')}</text>`).join('\n')}
</svg>
`;
}

// What lies between two changes of colour or weight.
function spansOf(line) {
  const colors = { 31: '#f7768e', 91: '#f7768e', 32: '#9ece6a', 92: '#9ece6a', 33: '#e0af68', 93: '#e0af68', 34: '#7aa2f7', 94: '#7aa2f7', 36: '#7dcfff', 96: '#7dcfff', 90: '#737aa2', 37: '#c0caf5' };
  const spans = [];
  let [color, isBold] = [undefined, false];
  for (const [i, part] of line.split('\u001b[').entries()) {
    const end = i > 0 ? part.indexOf('m') : -1;
    for (const code of end >= 0 ? part.slice(0, end).split(';') : []) {
      if (code === '' || code === '0') [color, isBold] = [undefined, false];
      else if (code === '1') isBold = true;
      else color = colors[code] ?? color;
    }

    const text = part.slice(end + 1);
    if (text) spans.push({ text, color, isBold });
  }

  return spans;
}

function toSvg({ text, color, isBold }) {
  const escaped = text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
  return `<tspan${color ? ` fill="${color}"` : ''}${isBold ? ' font-weight="bold"' : ''}>${escaped}</tspan>`;
}
