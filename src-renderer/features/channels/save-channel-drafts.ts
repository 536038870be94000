/** Saves all channels as a person has left them in the window: together, or not at all. */
import { describeChannelProblem } from '../../../src-shared/wording/describe-channel-problem.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { toChannelChanges, type ChannelDraft, type ChannelDraftEvent } from './channel-drafts.ts';
import { words } from '../../text/words.ts';

/** @returns what came of it, for the drafts */
export async function saveChannelDrafts(
  submitted: readonly ChannelDraft[],
): Promise<Extract<ChannelDraftEvent, { kind: 'saved' | 'not-saved' }>> {
  const outcome = await request('channels.save', toChannelChanges(submitted));
  switch (outcome.kind) {
    case 'saved':
      return { kind: 'saved', submitted, ids: outcome.ids };
    case 'unusable': {
      const draft = submitted.find(({ key }) => key === outcome.key);
      const title = draft?.kind === 'save' ? draft.form.name : '';
      return { kind: 'not-saved', failure: { title, lines: [describeChannelProblem(words, outcome.problem)] } };
    }
    case 'not-saved': {
      const { title, detail, nextStep } = describeFailure(words, outcome.failure);
      return { kind: 'not-saved', failure: { title, lines: [detail, nextStep.label] } };
    }
  }
}
