// The page: a text, what is wrong with it, what a fix would change, and its diagrams as Mermaid draws them.

import { basicSetup } from 'codemirror';
import { EditorView } from '@codemirror/view';
import { Compartment } from '@codemirror/state';
import { markdown } from '@codemirror/lang-markdown';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { load } from './engine.js';
import { decode, encode } from './link.js';
import { sample } from './sample.js';

const Files = ['lesson.mdx', 'lesson.md', 'diagram.mmd'];
const Builders = ['mdx', 'astro@7', 'astro@5', 'starlight', 'docusaurus@3', 'nextra', 'fumadocs'];
const Pause = 120;

const find = id => document.getElementById(id);
const make = (tag, text, properties) => Object.assign(document.createElement(tag), { textContent: text ?? '' }, properties);

const packs = await (await fetch('packs.json')).json();
const given = (await decode(location.hash.slice(1))) ?? {};
for (const name of Files) find('file').append(make('option', name));
for (const name of Builders) find('builder').append(make('option', name));
for (const name of packs) {
  const label = make('label');
  label.append(make('input', '', { type: 'checkbox', value: name, checked: given.packs?.includes(name) ?? false }), ` ${name}`);
  find('packs').querySelector('div').append(label);
}
find('file').value = Files.includes(given.file) ? given.file : Files[0];
find('builder').value = Builders.includes(given.builder) ? given.builder : Builders[1];

const chosenPacks = () => [...find('packs').querySelectorAll('input:checked')].map(i => i.value);
const configuration = () => `builder: ${find('builder').value}\nrulePacks: [${chosenPacks().join(', ')}]\n`;

let engine;
let timer;
const dark = matchMedia('(prefers-color-scheme: dark)');
const theme = new Compartment();
const colours = () => EditorView.theme({ '&': { backgroundColor: 'transparent' }, '.cm-gutters': { backgroundColor: 'transparent', border: 0 }, '.cm-content': { caretColor: 'currentColor' } }, { dark: dark.matches });
const editor = new EditorView({
  parent: find('editor'),
  doc: typeof given.text === 'string' ? given.text : sample,
  extensions: [
    basicSetup, markdown(), lintGutter(), EditorView.lineWrapping, theme.of(colours()),
    EditorView.updateListener.of(update => { if (update.docChanged) later(); }),
  ],
});
dark.addEventListener('change', () => editor.dispatch({ effects: theme.reconfigure(colours()) }));
for (const id of ['file', 'builder', 'packs']) find(id).addEventListener('change', later);

function later() {
  clearTimeout(timer);
  timer = setTimeout(check, Pause);
}

function check() {
  if (!engine) return;
  const text = editor.state.doc.toString();
  const started = performance.now();
  const { findings, diagrams } = engine.lint(find('file').value, text, configuration());
  const took = performance.now() - started;
  editor.dispatch(setDiagnostics(editor.state, findings.map(toDiagnostic)));
  find('state').textContent = `${findings.length === 0 ? 'Nothing is wrong.' : count(findings)} ${took.toFixed(0)} ms.`;
  find('state').className = findings.length === 0 ? 'clean' : '';
  find('findings').replaceChildren(...findings.map(show));
  find('fix').disabled = !findings.some(f => f.fixes.some(x => x.safety === 'safe'));
  draw(diagrams, findings);
}

function count(findings) {
  return ['error', 'warning', 'suggestion']
    .map(s => [findings.filter(f => f.severity === s).length, s]).filter(([n]) => n > 0)
    .map(([n, s]) => `${n} ${s}${n === 1 ? '' : 's'}`).join(', ') + '.';
}

function toDiagnostic(finding) {
  return {
    from: finding.start,
    to: Math.max(finding.start, finding.end),
    severity: finding.severity === 'suggestion' ? 'info' : finding.severity,
    source: finding.id,
    message: finding.help ? `${finding.message}\n${finding.help}` : finding.message,
    actions: finding.fixes.map(fix => ({ name: fix.title, apply: () => apply(fix) })),
  };
}

function show(finding) {
  const item = make('li');
  const head = make('p');
  const place = make('button', `${finding.line}:${finding.column}`, { className: 'place' });
  place.onclick = () => {
    editor.dispatch({ selection: { anchor: finding.start, head: finding.end }, scrollIntoView: true });
    editor.focus();
  };
  const name = make('button', `${finding.id} ${finding.name}`, { className: 'name', disabled: !finding.hasPage });
  name.onclick = () => explain(finding.id);
  head.append(place, ' ', make('span', finding.severity, { className: finding.severity }), ' ', name);
  item.append(head, make('p', finding.message));
  if (finding.help) item.append(make('p', finding.help, { className: 'help' }));
  for (const fix of finding.fixes) {
    const button = make('button', fix.title);
    button.onclick = () => apply(fix);
    item.append(button, ' ');
  }
  return item;
}

function apply(fix) {
  editor.dispatch({ changes: fix.edits.map(e => ({ from: e.start, to: e.end, insert: e.newText })) });
}

async function explain(id) {
  const pages = await (await fetch('rules.json')).json();
  find('page').querySelector('pre').textContent = pages[id] ?? id;
  find('page').showModal();
}

find('fix').onclick = async () => {
  const before = editor.state.doc.toString();
  const after = engine.fix(find('file').value, before, configuration());
  const { unifiedMergeView } = await import('@codemirror/merge');
  find('diff').replaceChildren();
  new EditorView({ parent: find('diff'), doc: after, extensions: [EditorView.editable.of(false), EditorView.lineWrapping, unifiedMergeView({ original: before, mergeControls: false, collapseUnchanged: { margin: 2, minSize: 4 } }), colours()] });
  find('change').hidden = false;
  find('apply').onclick = () => {
    find('change').hidden = true;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: after } });
  };
};
find('keep').onclick = () => { find('change').hidden = true; };

find('share').onclick = async () => {
  location.hash = await encode({ text: editor.state.doc.toString(), file: find('file').value, builder: find('builder').value, packs: chosenPacks() });
  await navigator.clipboard?.writeText(location.href).catch(() => {});
  find('share').textContent = 'Copied';
  setTimeout(() => { find('share').textContent = 'Copy link'; }, 1500);
};

// Mermaid is loaded when there is a diagram. What it draws is shown as an image, where no script runs.
let round = 0;
async function draw(diagrams, findings) {
  const own = ++round;
  const figures = [];
  for (const [index, diagram] of diagrams.entries()) {
    const figure = make('figure');
    const errors = findings.filter(f => f.id.startsWith('CL30') && f.start >= diagram.start && f.start <= diagram.end);
    figure.append(make('figcaption', errors.length > 0 ? `${diagram.type || 'diagram'}: Mermaid draws nothing` : `${diagram.type || 'diagram'}, as Mermaid draws it`));
    if (errors.length === 0) {
      const image = await picture(diagram.text, `d${own}-${index}`);
      if (image) figure.append(image);
    }
    figures.push(figure);
  }
  if (own === round) find('diagrams').replaceChildren(...figures);
}

async function picture(text, id) {
  try {
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels: false, flowchart: { htmlLabels: false } });
    const { svg } = await mermaid.render(id, text);
    const box = make('div');
    box.append(make('img', '', { alt: 'diagram', src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` }));
    return box;
  } catch (fault) {
    return make('p', `Mermaid says: ${String(fault.message ?? fault).split('\n')[0]}`, { className: 'error' });
  }
}

engine = await load();
check();
document.body.dataset.ready = 'true';
