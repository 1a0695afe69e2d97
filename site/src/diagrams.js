// Diagrams beside their code. Mermaid is loaded by pages that have some, and draws what it can: a page about mistakes keeps the wrong
// ones as code. Where the code is not what the page is about, it is folded away.

const blocks = [...document.querySelectorAll('pre[data-language="mermaid"]')];
const isAboutCode = /\/(rules|diagrams)\//.test(location.pathname);
const isDark = () => document.documentElement.dataset.theme === 'dark';
const figures = new Map();

if (blocks.length > 0) {
  const { default: mermaid } = await import('mermaid');
  await drawAll(mermaid);
  let wasDark = isDark();
  new MutationObserver(() => {
    if (wasDark === isDark()) return;
    wasDark = isDark();
    drawAll(mermaid);
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}

async function drawAll(mermaid) {
  const theme = isDark() ? 'dark' : 'default';
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme });
  for (const [i, block] of blocks.entries()) {
    const svg = await draw(mermaid, `diagram-${i}`, textOf(block));
    if (svg) figureOf(block).innerHTML = svg;
  }

  document.documentElement.dataset.diagrams = theme;
}

// What Mermaid refuses, it may refuse only while it draws.
async function draw(mermaid, id, text) {
  try {
    return (await mermaid.parse(text, { suppressErrors: true })) && (await mermaid.render(id, text)).svg;
  } catch {
    document.getElementById(`d${id}`)?.remove();
    return undefined;
  }
}

function figureOf(block) {
  if (figures.has(block)) return figures.get(block);

  const figure = document.createElement('figure');
  figure.className = 'diagram';
  const code = block.closest('.expressive-code') ?? block;
  code.after(figure);
  figures.set(block, figure);
  if (!isAboutCode) {
    const folded = document.createElement('details');
    folded.innerHTML = '<summary>Mermaid</summary>';
    figure.after(folded);
    folded.append(code);
  }

  return figure;
}

// A line is an element, without the line's end.
function textOf(block) {
  return [...block.querySelectorAll('.ec-line')].map(line => line.textContent.replace(/\n$/, '')).join('\n');
}
