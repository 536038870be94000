/** How a job is on the whole: what the window filters by, and shows as its icon. Pure. */
import type { JobRow } from '../../../src-shared/model/job.ts';
import type { StatusKind } from '../../components/status-icon.tsx';

/** In the order of urgency. */
export const jobGroups = ['missed', 'failed', 'late', 'warning', 'successful'] as const;
export type JobGroup = (typeof jobGroups)[number];

export function groupOf({ last, state }: Pick<JobRow, 'last' | 'state'>): JobGroup {
  if (state.kind === 'missed') return 'missed';
  if (last.result === 'Failed') return 'failed';
  if (state.kind === 'late') return 'late';
  return last.result === 'Warning' ? 'warning' : 'successful';
}

export const groupIcons: Readonly<Record<JobGroup, StatusKind>> = {
  missed: 'missed',
  failed: 'error',
  late: 'late',
  warning: 'warning',
  successful: 'ok',
};
