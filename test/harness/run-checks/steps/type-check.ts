import type { CheckResult, CheckStep } from '../check-step.ts';
import { runTool } from '../run-tool.ts';

/** One project for each family of rooms, so that a wrong API is a compile error. */
const projects = ['src-shared', 'src-main/tsconfig.logic.json', 'src-main', 'src-preload', 'src-renderer', 'test'];

export const typeCheck: CheckStep = { name: 'types', run: checkTypes };

async function checkTypes(): Promise<CheckResult> {
  const failures: string[] = [];
  for (const project of projects) {
    // What has not changed since the last time is not checked again.
    const state = `.cache/types/${project.replaceAll('/', '-')}.tsbuildinfo`;
    const options = ['-p', project, '--incremental', '--tsBuildInfoFile', state];
    const { exitCode, everything } = await runTool('typescript/bin/tsc', options);
    if (exitCode !== 0) failures.push(`tsc -p ${project}\n${everything.trim()}`);
  }
  return {
    isPassed: failures.length === 0,
    summary: `${projects.length} projects`,
    details: failures.join('\n\n'),
  };
}
