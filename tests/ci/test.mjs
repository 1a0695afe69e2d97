// The files of docs/ci that share a course between machines, each run by a stand-in for its platform: every step of every machine,
// with the variables that the platform sets. The reports that come out must be those of one machine that lints all by itself, also
// with caches of the run before; a machine that fails must stop the whole.
//
//   node test.mjs [COMMAND]      the command that is tested; the built one where none is named

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as azure from './azure.mjs';
import { course } from './course.mjs';
import * as github from './github.mjs';
import * as gitlab from './gitlab.mjs';
import { Server } from './server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const command = resolve(process.argv[2] ?? join(root, 'artifacts/bin/ContentLint.Cli/release/ContentLint.Cli'));
const machines = 4;
const platforms = [
  { name: 'GitHub', file: 'github-shards.yml', platform: github, report: 'report', reports: ['sarif'], says: /^::error file=course-0\// },
  { name: 'GitLab', file: 'gitlab-ci-shards.yml', platform: gitlab, report: 'contentlint report', reports: ['codequality', 'junit', 'html'], says: /^/ },
  { name: 'Azure', file: 'azure-pipelines-shards.yml', platform: azure, report: 'report', reports: ['sarif', 'junit'], says: /^##vso\[task\.logissue type=error;sourcepath=course-0\// },
];

// A machine alone: `merge` lints everything, whatever it is given.
const alone = real => `if [ "$1" = merge ]; then while [ "$1" != --format ]; do shift; done; exec "${real}" check "$@"; fi; exec "${real}" "$@"`;

for (const { name, file, platform, report, reports, says } of platforms) {
  test(`${name}: the parts' report is the one of a machine alone`, () => {
    const text = readFileSync(join(root, 'docs/ci', file), 'utf8');
    const pipeline = () => parse(text);
    const server = new Server(command);
    after(() => server.remove());
    server.commit(course());

    const first = once(platform, pipeline(), server, report, reports);
    assert.deepEqual(first.codes, [[0, 0, 0, 0], [1]], first.said);
    assert.match(first.said, says);
    assert.equal(server.restored.length, 0);
    assert.equal(server.caches.size, machines);
    same(first, lintAlone(platform, pipeline(), server, report, reports));
    assert.match(first.texts[reports[0]], /CL1001/);

    // The next run starts with the caches, and sees what has changed since.
    server.commit({ 'course-1/src/content/lesson-3.mdx': '---\nid: 3\n---\n\n# Mended\n', 'course-2/src/content/new.mdx': '---\nid: 99\n---\n\nA new <5 mistake\n' });
    const second = once(platform, pipeline(), server, report, reports);
    assert.deepEqual(second.codes, [[0, 0, 0, 0], [1]], second.said);
    assert.equal(server.restored.length, machines);
    assert.equal(new Set(server.restored).size, machines);
    same(second, lintAlone(platform, pipeline(), server, report, reports));
    assert.notEqual(first.texts[reports[0]], second.texts[reports[0]]);

    // A course that is clean.
    server.commit(course({ isClean: true }));
    server.commit({ 'course-2/src/content/new.mdx': null });
    const clean = once(platform, pipeline(), server, report, reports);
    assert.deepEqual(clean.codes, [[0, 0, 0, 0], [0]], clean.said);
    assert.doesNotMatch(clean.texts[reports[0]], /CL1001/);

    // A configuration that is none: no machine has checked anything, and nobody says that all is well.
    server.commit({ 'contentlint.yml': 'frontMater: {}\n' });
    const wrong = once(platform, pipeline(), server, report, reports);
    assert.ok(wrong.codes.flat().some(c => c !== 0), wrong.said);
  });
}

test('they install as the files do that are run with the packed tool', () => {
  const read = name => readFileSync(join(root, 'docs/ci', name), 'utf8');
  const install = /env -C "(\$\w+)" dotnet tool install ContentLint\.Cli --tool-path "\1\/contentlint"/g;
  const [gitlabLine] = read('gitlab-ci.yml').match(install);
  const [azureLine] = read('azure-pipelines.yml').match(install);
  assert.deepEqual(read('gitlab-ci-shards.yml').match(install), [gitlabLine]);
  assert.deepEqual(read('azure-pipelines-shards.yml').match(install), [azureLine, azureLine]);
  assert.equal(read('github-shards.yml').match(install).length, 2);
});

function once(platform, pipeline, server, report, reports) {
  server.begin();
  const results = platform.run(pipeline, server);
  const last = results[report];
  const texts = Object.fromEntries(Object.entries(last.reports).map(([kind, file]) => [kind, existsSync(file) ? withoutTimes(readFileSync(file, 'utf8')) : undefined]));
  if (last.codes[0] !== 'skipped') assert.deepEqual(Object.keys(texts).sort(), [...reports].sort());
  return { codes: Object.values(results).map(r => r.codes), said: last.said || Object.values(results).map(r => r.said).join(''), texts };
}

function lintAlone(platform, pipeline, server, report, reports) {
  const { caches } = server;
  server.caches = new Map();
  server.hand(alone(command));
  const result = once(platform, pipeline, server, report, reports);
  server.caches = caches;
  server.hand(`exec "${command}" "$@"`);
  return result;
}

function same(merged, whole) {
  assert.deepEqual(merged.codes.at(-1), whole.codes.at(-1));
  for (const kind of Object.keys(whole.texts)) {
    const [lines, expected] = [merged, whole].map(r => r.texts[kind].split('\n'));
    const line = expected.findIndex((l, i) => l !== lines[i]);
    if (line >= 0) assert.equal(lines[line], expected[line], `${kind}, line ${line + 1}`);
    assert.equal(lines.length, expected.length, kind);
  }
}

function withoutTimes(text) {
  return text
    .replace(/"(startTimeUtc|endTimeUtc)": ?"[^"]*"/g, '"$1":""')
    .replace(/\b(time|timestamp)="[^"]*"/g, '$1=""')
    .replace(/(<footer>ContentLint \S+), .*?(<\/footer>)/, '$1$2');
}
