// Azure Pipelines, as far as the examples use it: `strategy: parallel`, `dependsOn`, macros, the tasks they name.

import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Runs a pipeline's jobs; each has the exit codes of its machines, what they said, and the reports that were handed on. */
export function run(pipeline, server) {
  const results = {};
  const build = ++server.runs;
  for (const job of pipeline.jobs) {
    if ([job.dependsOn ?? []].flat().some(n => results[n].codes.some(c => c !== 0))) {
      results[job.job] = { codes: ['skipped'], said: '', reports: {} };
      continue;
    }

    const total = job.strategy?.parallel ?? 1;
    const machines = Array.from({ length: total }, (_, i) => runJob(job, server, { SYSTEM_JOBPOSITIONINPHASE: String(i + 1), SYSTEM_TOTALJOBSINPHASE: String(total), BUILD_BUILDID: String(build) }));
    results[job.job] = { codes: machines.map(m => m.code), said: machines.map(m => m.said).join(''), reports: Object.assign({}, ...machines.map(m => m.reports)) };
  }

  return results;
}

function runJob(job, server, own) {
  const temporary = server.machine();
  const staging = join(temporary, 'a');
  mkdirSync(staging);
  const variables = { ...own, AGENT_TEMPDIRECTORY: temporary, BUILD_SOURCESDIRECTORY: server.workspace, BUILD_ARTIFACTSTAGINGDIRECTORY: staging, SYSTEM_ARTIFACTSDIRECTORY: staging };
  const machine = { code: 0, said: '', reports: {}, atEnd: [], server, variables };
  for (const step of job.steps) {
    if (machine.code !== 0 && step.condition !== 'succeededOrFailed()') continue;
    if (step.bash !== undefined) {
      // No -e: a step's code is that of its last command.
      const { status, stdout, stderr } = server.shell(step.bash, variables, []);
      machine.code ||= status;
      machine.said += stdout + stderr;
    } else if (step.publish !== undefined) report('sarif', expand(step.publish, variables), machine);
    else use(step.task, Object.fromEntries(Object.entries(step.inputs).map(([name, value]) => [name, expand(String(value), variables)])), machine);
  }

  if (machine.code === 0) machine.atEnd.forEach(a => a());
  return machine;
}

function use(task, inputs, machine) {
  const { server } = machine;
  switch (task) {
    case 'UseDotNet@2':
      return;
    case 'Cache@2': {
      const key = segments(inputs.key);
      server.restore(key, [segments(inputs.restoreKeys) + '|'], inputs.path);
      machine.atEnd.push(() => server.save(key, inputs.path));
      return;
    }
    case 'PublishBuildArtifacts@1':
      server.upload(inputs.artifactName, inputs.pathToPublish);
      return;
    case 'DownloadBuildArtifacts@1': {
      const to = join(inputs.downloadPath, inputs.artifactName);
      mkdirSync(to, { recursive: true });
      for (const file of server.artifacts.get(inputs.artifactName)) cpSync(file, join(to, basename(file)));
      return;
    }
    case 'PublishTestResults@2':
      report('junit', inputs.testResultsFiles, machine);
      return;
    default:
      throw new Error(`The task ${task} is not known here.`);
  }
}

function report(kind, file, machine) {
  machine.server.upload(kind, file);
  machine.reports[kind] = machine.server.artifacts.get(kind)[0];
}

// What has no quotes would be taken for files, whose contents are the key.
function segments(key) {
  const parts = key.split(' | ');
  if (!parts.every(p => /^"[^"]+"$/.test(p))) throw new Error(`A part of the key ${key} has no quotes.`);
  return parts.join('|');
}

function expand(text, variables) {
  return text.replace(/\$\(([\w.]+)\)/g, (macro, name) => variables[name.toUpperCase().replaceAll('.', '_')] ?? fail(macro));
}

function fail(macro) {
  throw new Error(`There is no ${macro} here.`);
}
