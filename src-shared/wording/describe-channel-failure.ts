/** The wording of why a channel beside email can take nothing (product section 17). */
import type { Words } from '../languages/texts.ts';
import type { ChannelFailure } from '../model/failures/channel-failure.ts';
import { describeChannelProblem } from './describe-channel-problem.ts';
import { describeBy, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeChannelFailure(words: Words, failure: ChannelFailure, occasion: Occasion): FailureDescription {
  const facts =
    'problem' in failure ? { ...failure, problemSentence: describeChannelProblem(words, failure.problem) } : failure;
  return describeBy(words, words.failures.channel, facts, occasion);
}
