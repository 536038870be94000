/** The one wording of how a sender is. */
import type { Words } from '../languages/texts.ts';
import type { SenderState } from '../model/sender-state.ts';
import { describeFailure } from './describe-failure.ts';

/** The line that windows, notification area and command line show. */
export function titleOfSender(words: Words, state: SenderState): string {
  return state.kind === 'ready' ? words.senders.isReady[state.service] : describeFailure(words, state.failure).title;
}
