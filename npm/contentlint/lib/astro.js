// Astro: `integrations: [contentlint()]` stops `astro build` on errors, and shows them over the page in `astro dev`.

import { extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, toLine } from './check.js';

const lessons = new Set(['.mdx', '.md', '.mmd', '.mermaid']);

/**
 * Lints the course when the site is built and while it is written.
 * @param {object} [options]
 * @param {string[]} [options.paths] Files, folders and globs to lint; none for where lessons usually are.
 * @param {string} [options.config] A `contentlint.yml` for all lessons.
 * @returns {import('astro').AstroIntegration}
 */
export default function contentlint(options = {}) {
  let root = process.cwd();
  return {
    name: 'contentlint',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ logger }) => {
        const { errors } = report(await check({ root, ...options }), logger);
        if (errors > 0) throw new Error(`contentlint found ${errors} error${errors === 1 ? '' : 's'} in the lessons; see above.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        // One run after the other: a lesson that is saved twice is shown as it was saved last.
        let last = check({ root, ...options }).then(found => report(found, logger)).catch(fail);
        const lint = file => {
          if (lessons.has(extname(file))) last = last.then(() => check({ root, ...options, paths: [relative(root, file)] })).then(found => show(report(found, logger), server, root)).catch(fail);
        };
        server.watcher.on('change', lint).on('add', lint);

        function fail(error) {
          logger.error(error.message);
        }
      },
    },
  };
}

function report(found, logger) {
  for (const finding of found.findings) {
    if (finding.severity === 'error') logger.error(toLine(finding));
    else if (finding.severity === 'warning') logger.warn(toLine(finding));
  }

  return found;
}

// Vite's own overlay, with the first error: the page behind it is one that the build would refuse.
function show({ findings }, server, root) {
  const first = findings.find(f => f.severity === 'error');
  if (!first) return;

  server.ws.send({
    type: 'error',
    err: {
      message: `${first.ruleId}: ${first.message}${first.help ? `\n${first.help}` : ''}`,
      stack: '',
      plugin: 'contentlint',
      id: first.file,
      loc: { file: `${root}/${first.file}`, line: first.start.line, column: first.start.column - 1 },
    },
  });
}
