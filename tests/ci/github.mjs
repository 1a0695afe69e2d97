// GitHub Actions, as far as the examples use it: jobs with `needs` and a matrix, the expressions they hold, the actions they name.

import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fits } from './server.mjs';

/** Runs a workflow's jobs; each has the exit codes of its machines, what they said, and the reports that were handed on. */
export function run(workflow, server) {
  const results = {};
  const runId = ++server.runs;
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if ([job.needs ?? []].flat().some(n => results[n].codes.some(c => c !== 0))) {
      results[name] = { codes: ['skipped'], said: '', reports: {} };
      continue;
    }

    const legs = combinations(job.strategy?.matrix ?? {});
    const machines = legs.map((matrix, index) => runJob(job, server, { matrix, strategy: { 'job-total': legs.length, 'job-index': index }, github: { run_id: runId } }));
    results[name] = { codes: machines.map(m => m.code), said: machines.map(m => m.said).join(''), reports: Object.assign({}, ...machines.map(m => m.reports)) };
  }

  return results;
}

function runJob(job, server, context) {
  const temporary = server.machine();
  context.runner = { temp: temporary };
  const variables = { RUNNER_TEMP: temporary, GITHUB_WORKSPACE: server.workspace, GITHUB_STEP_SUMMARY: join(temporary, 'summary.md'), ...mapped(job.env ?? {}, context) };
  const machine = { code: 0, said: '', reports: {}, atEnd: [] };
  for (const step of job.steps) {
    if (machine.code !== 0 && step.if !== '${{ !cancelled() }}') continue;
    if (step.run !== undefined) {
      const { status, stdout, stderr } = server.shell(step.run, { ...variables, ...mapped(step.env ?? {}, context) });
      machine.code ||= status;
      machine.said += stdout + stderr;
    } else use(step.uses.split('@')[0], mapped(step.with ?? {}, context), machine, server);
  }

  if (machine.code === 0) machine.atEnd.forEach(a => a());
  return machine;
}

function use(action, inputs, machine, server) {
  switch (action) {
    case 'actions/checkout':
    case 'actions/setup-dotnet':
      return;
    case 'actions/cache':
      server.restore(inputs.key, inputs['restore-keys'].trim().split('\n'), inputs.path);
      machine.atEnd.push(() => server.save(inputs.key, inputs.path));
      return;
    case 'actions/upload-artifact':
      server.upload(inputs.name, inputs.path);
      return;
    case 'actions/download-artifact':
      if (inputs['merge-multiple'] !== 'true') throw new Error('Each artifact would have a folder of its own.');
      mkdirSync(inputs.path, { recursive: true });
      for (const [name, files] of server.artifacts) if (fits(inputs.pattern, name)) for (const file of files) cpSync(file, join(inputs.path, basename(file)));
      return;
    case 'github/codeql-action/upload-sarif':
      server.upload('code scanning', inputs.sarif_file);
      machine.reports.sarif = server.artifacts.get('code scanning')[0];
      return;
    default:
      throw new Error(`The action ${action} is not known here.`);
  }
}

// A matrix of one or more lists.
function combinations(matrix) {
  return Object.entries(matrix).reduce((legs, [name, values]) => legs.flatMap(leg => values.map(value => ({ ...leg, [name]: value }))), [{}]);
}

function mapped(values, context) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value).replace(/\$\{\{ (.+?) \}\}/g, (_, path) => valueOf(path, context))]));
}

function valueOf(path, context) {
  const value = path.split('.').reduce((at, part) => at?.[part], context);
  if (value === undefined) throw new Error(`There is no ${path} here.`);
  return String(value);
}
