import { useEffect, useState } from 'react';
import type { JobRow } from '../../../src-shared/model/job.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useEvent } from '../../api/use-event.ts';
import { useOneQuestion } from '../../api/use-one-question.ts';

/** Every job, the most urgent first, live. @param loaded - as they were when the window opened */
export function useJobs(loaded: readonly JobRow[]): readonly JobRow[] {
  const [jobs, setJobs] = useState(loaded);
  const refresh = useOneQuestion(async () => setJobs(await request('jobs.list', undefined)));
  // They may have changed before this window heard of changes.
  useEffect(refresh, [refresh]);
  useEvent('jobs.changed', refresh);
  return jobs;
}
