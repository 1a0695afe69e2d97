// Docusaurus: `plugins: ['contentlint/docusaurus']` stops `docusaurus build` on errors, and lists them in `docusaurus start`.

import { check, toLine } from './check.js';

/**
 * Lints the course when the site is built and while it is written.
 * @param {import('@docusaurus/types').LoadContext} context
 * @param {{ paths?: string[], config?: string }} [options] Files, folders and globs to lint, and a `contentlint.yml` for all lessons.
 * @returns {import('@docusaurus/types').Plugin}
 */
export default function contentlint({ siteDir }, { paths, config } = {}) {
  return {
    name: 'contentlint',
    getPathsToWatch: () => ['md', 'mdx', 'mmd'].map(ending => `${siteDir}/**/*.${ending}`),
    async loadContent() {
      const { errors, findings } = await check({ root: siteDir, paths: paths ?? ['.'], config });
      for (const finding of findings.filter(f => f.severity !== 'suggestion')) console[finding.severity === 'error' ? 'error' : 'warn'](toLine(finding));
      if (errors > 0 && process.env.NODE_ENV === 'production') throw new Error(`contentlint found ${errors} error${errors === 1 ? '' : 's'} in the lessons; see above.`);
    },
  };
}
