// GitLab CI, as far as the examples use it: `extends`, `parallel`, `needs`, caches by key, artifacts.

import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesOf } from './server.mjs';

const known = new Set(['extends', 'stage', 'image', 'before_script', 'script', 'parallel', 'needs', 'cache', 'artifacts']);

/** Runs a pipeline's jobs; each has the exit codes of its machines, what they said, and the reports that were handed on. */
export function run(pipeline, server) {
  const results = {};
  for (const [name, own] of Object.entries(pipeline).filter(([n]) => !n.startsWith('.'))) {
    const job = own.extends ? { ...pipeline[own.extends], ...own } : own;
    const strange = Object.keys(job).filter(k => !known.has(k));
    if (strange.length > 0) throw new Error(`${strange} is not known here.`);
    const needs = job.needs ?? [];
    if (needs.some(n => results[n].codes.some(c => c !== 0))) {
      results[name] = { codes: ['skipped'], said: '', reports: {} };
      continue;
    }

    const total = job.parallel ?? 1;
    const machines = Array.from({ length: total }, (_, i) => runJob(name, job, server, job.parallel ? { CI_NODE_INDEX: String(i + 1), CI_NODE_TOTAL: String(total) } : {}, needs));
    results[name] = { codes: machines.map(m => m.code), said: machines.map(m => m.said).join(''), reports: Object.assign({}, ...machines.map(m => m.reports)) };
  }

  return results;
}

function runJob(name, job, server, nodes, needs) {
  const home = server.machine();
  for (const [artifact, files] of server.artifacts) if (needs.includes(artifact)) for (const file of files) cpSync(file, join(server.workspace, basename(file)));
  const key = job.cache?.key.replace(/\$(\w+)/g, (_, variable) => nodes[variable] ?? fail(`$${variable}`));
  if (key) server.restore(key, [], job.cache.paths[0]);

  // One shell for all lines.
  const { status, stdout, stderr } = server.shell([...(job.before_script ?? []), ...job.script].join('\n'), { HOME: home, CI_PROJECT_DIR: server.workspace, ...nodes });
  if (key && status === 0) server.save(key, job.cache.paths[0], { overwrites: true });
  const reports = {};
  if (job.artifacts && (status === 0 || job.artifacts.when === 'always')) {
    const kept = Object.entries(job.artifacts.reports ?? {});
    for (const pattern of [...(job.artifacts.paths ?? []), ...kept.map(([, file]) => file)]) {
      const files = filesOf(server.workspace, pattern);
      if (files.length === 0) throw new Error(`There is no ${pattern} to keep.`);
      for (const file of files) server.upload(name, file);
    }

    const place = file => server.artifacts.get(name).find(f => basename(f) === file);
    for (const [kind, file] of kept) reports[kind] = place(file);
    for (const file of job.artifacts.paths ?? []) if (file.endsWith('.html')) reports.html = place(file);
  }

  return { code: status, said: stdout + stderr, reports };
}

function fail(variable) {
  throw new Error(`There is no ${variable} here.`);
}
