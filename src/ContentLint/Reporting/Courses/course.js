// Opening a lesson marks what it leads to and what leads to it, and draws a line to each.
(() => {
  'use strict';
  const main = document.querySelector('main');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  main.append(svg);
  const lessons = [...main.querySelectorAll('section > ol > li')];
  let chosen = null;

  const targets = (lesson, kind) => [...lesson.querySelectorAll(`ul.${kind} a`)].map((a) => document.getElementById(a.hash.slice(1))).filter(Boolean);

  const line = (from, to, kind) => {
    const box = main.getBoundingClientRect();
    const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
    const rightwards = b.left >= a.right;
    const leftwards = b.right <= a.left;
    const x1 = (leftwards ? a.left : a.right) - box.left;
    const x2 = (rightwards ? b.left : b.right) - box.left;
    const [y1, y2] = [a.top + 18 - box.top, b.top + 18 - box.top];
    const bend = rightwards || leftwards ? (x1 + x2) / 2 : Math.max(x1, x2) + 40;
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', kind);
    path.setAttribute('d', `M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`);
    svg.append(path);
  };

  const draw = () => {
    svg.replaceChildren();
    svg.setAttribute('width', main.scrollWidth);
    svg.setAttribute('height', main.scrollHeight);
    for (const lesson of lessons) lesson.classList.remove('chosen', 'leads-here', 'led-to');
    if (!chosen) return;
    chosen.classList.add('chosen');
    for (const other of targets(chosen, 'out')) { other.classList.add('led-to'); line(chosen, other, 'out'); }
    for (const other of targets(chosen, 'in')) { other.classList.add('leads-here'); line(chosen, other, 'in'); }
  };

  for (const lesson of lessons) {
    const details = lesson.querySelector('details');
    details.addEventListener('toggle', () => {
      if (details.open) {
        if (chosen && chosen !== lesson) chosen.querySelector('details').open = false;
        chosen = lesson;
      } else if (chosen === lesson) chosen = null;
      draw();
    });
  }

  const follow = () => {
    const lesson = document.getElementById(location.hash.slice(1));
    if (lesson && lessons.includes(lesson)) { lesson.querySelector('details').open = true; lesson.scrollIntoView({ block: 'nearest' }); }
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('resize', draw);
  follow();
})();
