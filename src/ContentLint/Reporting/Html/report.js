// Filters, groups and keys of the report. Without it the page shows everything, by file.
(() => {
  'use strict';

  const root = document.documentElement;
  const main = document.getElementById('findings');
  const $ = id => document.getElementById(id);
  root.className = 'js';

  // Theme: the system's, until somebody says otherwise.
  const theme = name => {
    if (name === 'light' || name === 'dark') root.dataset.theme = name;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    $('theme').textContent = dark ? 'Light' : 'Dark';
    $('theme').setAttribute('aria-label', dark ? 'Switch to light colours' : 'Switch to dark colours');
    return dark;
  };
  const remembered = () => { try { return localStorage.getItem('contentlint-theme'); } catch { return null; } };
  const toggleTheme = () => {
    const next = theme() ? 'light' : 'dark';
    theme(next);
    try { localStorage.setItem('contentlint-theme', next); } catch { /* a page from a file may have no storage */ }
  };
  $('theme').addEventListener('click', toggleTheme);
  theme(remembered());

  if (!main) return;

  const MANY = 300;
  const findings = [...main.querySelectorAll('.finding')].map(element => ({
    element,
    file: element.dataset.file,
    rule: element.dataset.rule,
    severity: element.dataset.severity,
    text: null,
  }));
  const byFile = [...main.children];
  const home = new Map(findings.map(f => [f.element, f.element.parentElement]));
  const levels = [...document.querySelectorAll('.levels button')];
  let visible = findings;

  const titles = { file: new Map(), rule: new Map(), severity: new Map() };
  for (const option of $('file').options) titles.file.set(option.value, option.dataset.name);
  for (const option of $('rule').options) titles.rule.set(option.value, option.dataset.name);
  for (const level of levels) titles.severity.set(level.dataset.severity, level.dataset.severity);

  const counts = group => {
    const shown = [...group.querySelectorAll('.finding')].filter(e => !e.hidden);
    return ['error', 'warning', 'suggestion']
      .map(severity => [severity, shown.filter(e => e.dataset.severity === severity).length])
      .filter(([, n]) => n > 0)
      .map(([severity, n]) => `${n} ${severity}${n === 1 ? '' : 's'}`)
      .join(', ');
  };

  const arrange = by => {
    root.dataset.group = by;
    if (by === 'file') {
      for (const { element } of findings) home.get(element).append(element);
      main.replaceChildren(...byFile);
      return;
    }

    const groups = new Map();
    for (const key of titles[by].keys()) if (key) groups.set(key, []);
    for (const finding of findings) groups.get(finding[by]).push(finding.element);
    main.replaceChildren(...[...groups].filter(([, elements]) => elements.length).map(([key, elements]) => {
      const group = document.createElement('details');
      group.className = 'group';
      group.open = true;
      const summary = document.createElement('summary');
      const name = document.createElement('span');
      name.textContent = titles[by].get(key);
      const count = document.createElement('span');
      count.className = 'counts';
      summary.append(name, count);
      group.append(summary, ...elements);
      return group;
    }));
  };

  const state = () => ({
    severity: levels.filter(l => l.getAttribute('aria-pressed') === 'true').map(l => l.dataset.severity),
    file: $('file').value,
    rule: $('rule').value,
    text: $('text').value.trim().toLowerCase(),
    group: $('group').value,
  });

  const apply = () => {
    const wanted = state();
    if (root.dataset.group !== wanted.group) arrange(wanted.group);
    const words = wanted.text.split(/\s+/).filter(Boolean);
    for (const finding of findings) {
      if (words.length && finding.text === null)
        finding.text = `${finding.element.textContent} ${finding.rule}`.toLowerCase();
      finding.element.hidden = !(wanted.severity.includes(finding.severity)
        && (!wanted.file || finding.file === wanted.file)
        && (!wanted.rule || finding.rule === wanted.rule)
        && words.every(w => finding.text.includes(w)));
    }

    visible = [...main.querySelectorAll('.finding')].filter(e => !e.hidden);
    for (const group of main.children) {
      const count = counts(group);
      group.hidden = !count;
      group.querySelector('.counts').textContent = count;
      group.open = visible.length <= MANY;
    }

    $('shown').textContent = visible.length === findings.length
      ? `${findings.length} finding${findings.length === 1 ? '' : 's'}`
      : `${visible.length} of ${findings.length} findings`;
    $('clear').hidden = visible.length === findings.length;
    $('none').hidden = visible.length > 0;
    remember(wanted);
  };

  // The filters are part of the address, so that a view can be sent to somebody.
  const remember = wanted => {
    const parameters = new URLSearchParams();
    if (wanted.severity.length < levels.length) parameters.set('severity', wanted.severity.join(' '));
    if (wanted.file) parameters.set('file', titles.file.get(wanted.file));
    if (wanted.rule) parameters.set('rule', wanted.rule);
    if (wanted.text) parameters.set('text', wanted.text);
    if (wanted.group !== 'file') parameters.set('group', wanted.group);
    const text = parameters.toString();
    if (text || location.hash.includes('='))
      history.replaceState(null, '', text ? `#${text}` : location.pathname + location.search);
  };

  const recall = () => {
    if (!location.hash.includes('=')) return;
    const parameters = new URLSearchParams(location.hash.slice(1));
    const severity = parameters.has('severity') ? parameters.get('severity').split(' ') : null;
    for (const level of levels) level.setAttribute('aria-pressed', String(!severity || severity.includes(level.dataset.severity)));
    const path = parameters.get('file');
    $('file').value = [...titles.file].find(([, name]) => name && name === path)?.[0] ?? '';
    $('rule').value = titles.rule.has(parameters.get('rule')) ? parameters.get('rule') : '';
    $('text').value = parameters.get('text') ?? '';
    $('group').value = titles[parameters.get('group')] ? parameters.get('group') : 'file';
    theme(parameters.get('theme'));
  };

  const clear = () => {
    for (const level of levels) level.setAttribute('aria-pressed', 'true');
    for (const id of ['file', 'rule', 'text']) $(id).value = '';
    apply();
  };

  let waiting = 0;
  $('text').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  for (const id of ['file', 'rule', 'group']) $(id).addEventListener('change', apply);
  for (const level of levels) {
    level.addEventListener('click', () => {
      level.setAttribute('aria-pressed', String(level.getAttribute('aria-pressed') !== 'true'));
      apply();
    });
  }

  $('clear').addEventListener('click', clear);
  $('fold').addEventListener('click', () => {
    const open = [...main.children].some(g => !g.hidden && !g.open);
    for (const group of main.children) group.open = open;
  });
  for (const link of document.querySelectorAll('[data-show-rule]')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      $('rule').value = link.dataset.showRule;
      apply();
      document.querySelector('.filters').scrollIntoView({ block: 'start' });
    });
  }

  const step = by => {
    const at = visible.indexOf(document.activeElement);
    const next = visible[at < 0 ? 0 : Math.min(visible.length - 1, Math.max(0, at + by))];
    if (!next) return;
    next.closest('details.group').open = true;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === 'Escape' && typing) {
      event.target.blur();
    } else if (typing) {
      return;
    } else if (event.key === '/') {
      event.preventDefault();
      $('text').focus();
    } else if (event.key === 'j' || event.key === 'k') {
      step(event.key === 'j' ? 1 : -1);
    } else if (event.key === 't') {
      toggleTheme();
    } else if (event.key === 'Escape') {
      clear();
    }
  });
  addEventListener('hashchange', () => { if (location.hash.includes('=')) { recall(); apply(); } });
  addEventListener('beforeprint', () => { for (const group of main.children) group.open = true; });
  recall();
  apply();
})();
