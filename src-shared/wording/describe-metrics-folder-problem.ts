/** The wording of why a folder cannot take the metrics file. */
import type { MetricsFolderProblem } from '../model/metrics-folder-problem.ts';

export function describeMetricsFolderProblem(problem: MetricsFolderProblem): string {
  switch (problem.kind) {
    case 'not-a-whole-path':
      return 'Choose a folder with its whole path.';
    case 'missing':
      return 'This folder doesn’t exist. Create it first, or choose another one.';
    case 'not-a-folder':
      return 'This is a file. Choose a folder.';
    case 'not-usable':
      return `The program cannot write there: ${problem.reason}. Change the permissions of the folder, or choose another one.`;
  }
}
