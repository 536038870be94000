/** The one wording of how a sender is. */
import type { SenderState } from '../model/sender-state.ts';
import { services } from '../model/services.ts';
import { describeFailure } from './describe-failure.ts';

/** The line that windows, notification area and command line show. */
export function titleOfSender(state: SenderState): string {
  return state.kind === 'ready' ? services[state.service].isReady : describeFailure(state.failure).title;
}
