/** The wording of why a folder cannot take the metrics file. */
import type { Words } from '../languages/texts.ts';
import type { MetricsFolderProblem } from '../model/metrics-folder-problem.ts';

export function describeMetricsFolderProblem({ folderProblems: texts }: Words, problem: MetricsFolderProblem): string {
  switch (problem.kind) {
    case 'not-a-whole-path':
      return texts.notAWholePath;
    case 'missing':
      return texts.missing;
    case 'not-a-folder':
      return texts.notAFolder;
    case 'not-usable':
      return texts.notWritable(problem.reason);
  }
}
