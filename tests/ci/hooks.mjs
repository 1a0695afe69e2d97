// husky and lint-staged in a repository, with the packed npm packages and the lines of npm/contentlint/README.md: a commit with a
// mistake is refused, a good one passes, and what is mended for certain goes into the commit.
//
//   node hooks.mjs FOLDER      FOLDER has what npm/pack.mjs made, for the platform that runs this

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const packages = resolve(process.argv[2] ?? 'artifacts/npm');
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const readme = readFileSync(join(root, 'npm/contentlint/README.md'), 'utf8');
const repository = mkdtempSync(join(tmpdir(), 'contentlint-hooks-'));
const env = { ...process.env, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org', CI: '' };

before(() => {
  put('package.json', '{ "private": true }\n');
  put('.gitignore', 'node_modules\n');
  put('src/content/old.mdx', '# Old\n\nAll <17 versions, from before.\n');
  put('README.md', '# A course\n\nFor <everybody.\n');
  run('git', 'init', '--quiet', '--initial-branch=main');
  const files = readdirSync(packages).filter(f => f.endsWith('.tgz')).map(f => join(packages, f));
  run('npm', 'install', '--save-dev', '--prefer-offline', '--no-audit', '--no-fund', 'husky@9.1.7', 'lint-staged@17.6.1', ...files);
  run('npx', '--no', 'husky', 'init');
});

after(() => rmSync(repository, { recursive: true }));

for (const [name, hook] of [['lint-staged under husky', fence('sh', '# .husky/pre-commit\n', 'lint-staged')], ['husky alone', fence('sh', '# .husky/pre-commit\n', '--staged')]]) {
  test(name, () => {
    put('.husky/pre-commit', hook);
    const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    put('package.json', JSON.stringify({ ...manifest, 'lint-staged': JSON.parse(fence('json', '', 'lint-staged'))['lint-staged'] }, null, 2));
    run('git', 'add', '--all');
    run('git', 'commit', '--quiet', '--no-verify', '--allow-empty', '--message=before');

    // What is not part of the commit does not count.
    put('src/content/good.mdx', `# Good\n\n${name}: all \\<17 versions.\n`);
    commits('src/content/good.mdx');
    put('notes.txt', `${name} <17\n`);
    commits('notes.txt');

    put('src/content/bad.mdx', `# Bad\n\n${name} <Note>never closed\n`);
    const refused = commit('src/content/bad.mdx');
    assert.notEqual(refused.status, 0);
    assert.match(refused.stdout + refused.stderr, /bad\.mdx:3:\d+.*CL10\d\d/);
    run('git', 'reset', '--quiet', '--hard');
    assert.match(run('git', 'log', '--format=%s', '--max-count=1'), /notes\.txt/);

    // A lesson that is left out by the configuration, alone in a commit.
    put('contentlint.yml', 'exclude: ["drafts/**"]\n');
    run('git', 'add', 'contentlint.yml');
    run('git', 'commit', '--quiet', '--no-verify', '--message=configuration');
    put('drafts/draft.mdx', `# Draft\n\n${name} <17\n`);
    commits('drafts/draft.mdx');
    run('git', 'rm', '--quiet', 'contentlint.yml', 'drafts/draft.mdx');
    run('git', 'commit', '--quiet', '--no-verify', '--message=after');
  });
}

test('lint-staged commits what is mended for certain', () => {
  put('.husky/pre-commit', fence('sh', '# .husky/pre-commit\n', 'lint-staged'));
  put('src/content/mended.mdx', '# Mended\n\nAll <17 versions.\n');
  commits('src/content/mended.mdx');
  assert.match(run('git', 'show', 'HEAD:src/content/mended.mdx'), /\\<17/);
});

test("the documentation's lines are the package's", () => {
  const shared = text => text.slice(text.indexOf('## Before a commit')).split(/^```/m).filter((b, i) => i % 2 === 1 && !b.includes('contentlint/check'));
  assert.ok(shared(readme).length >= 5);
  assert.deepEqual(shared(readFileSync(join(root, 'docs/npm.md'), 'utf8')), shared(readme));
});

// A code block of the page that begins so and has a word.
function fence(language, start, word) {
  const blocks = readme.split(/^```/m).filter((_, i) => i % 2 === 1);
  const block = blocks.find(b => b.startsWith(`${language}\n${start}`) && b.includes(word));
  assert.ok(block, `The README has no block of ${language} with ${word}.`);
  return block.slice(language.length + 1);
}

function put(path, text) {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

function commit(...paths) {
  run('git', 'add', ...paths);
  return spawnSync('git', ['commit', `--message=${paths}`], { cwd: repository, encoding: 'utf8', env });
}

function commits(...paths) {
  const { status, stdout, stderr } = commit(...paths);
  assert.equal(status, 0, stdout + stderr);
}

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: repository, encoding: 'utf8', env });
  assert.equal(status, 0, `${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}
