import { useEffect, useState } from 'react';
import type { ProposedJob } from '../../../src-shared/model/job.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { useAction } from '../../api/use-action.ts';

/** What is proposed to be expected when the window opens, until a person has answered. */
export function useProposals(): { proposals: readonly ProposedJob[]; answer: (acceptedIds: number[]) => void } {
  const [proposals, setProposals] = useState<readonly ProposedJob[]>([]);
  useEffect(() => {
    let isWanted = true;
    request('jobs.proposals', undefined).then((found) => isWanted && setProposals(found), logError);
    return () => {
      isWanted = false;
    };
  }, []);
  const answer = useAction(async (acceptedIds: number[]) => {
    await request('jobs.answer-proposals', { acceptedIds });
    setProposals([]);
  });
  return { proposals, answer: answer.run };
}
