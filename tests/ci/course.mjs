// A repository of three courses with mistakes of many kinds, in as many lessons as leave no machine without some.

/** The files, by path. */
export function course({ isClean = false } = {}) {
  const files = { 'contentlint.yml': 'frontMatter:\n  unique: [id]\n', 'nuget.config': '<configuration><packageSources><clear /><add key="stranger" value="/nowhere/at/all" /></packageSources></configuration>\n' };
  const mistakes = [
    'All versions <17 are affected.',
    'See [the next one](./lesson-1.mdx#nowhere).',
    'See [a file](./missing.mdx).',
    '```mermaid\nflowchart LR\n  A[open --> B\n```',
    '<Callout>\n\nnever closed',
    'Fine as it is.',
    '{oops(}',
  ];
  for (let c = 0; c < 3; c++) {
    for (let i = 0; i < 7; i++) {
      const text = isClean ? 'Fine as it is.' : mistakes[i];
      files[`course-${c}/src/content/lesson-${i}.mdx`] = `---\nid: ${!isClean && i === 5 ? 4 : i}\ntitle: ${!isClean && i === 6 ? '"open' : 'Lesson'}\n---\n\n# Урок ${i}\n\n${text}\n`;
    }
  }

  return files;
}
