/** The wording of what is wrong with a channel's address or token: a sentence that says what to enter instead. */
import type { Words } from '../languages/texts.ts';
import type { ChannelProblem } from '../model/channel-problem.ts';

/** What a language says of each problem: always the same, or by what the problem names. */
type ProblemTexts = {
  readonly [Kind in ChannelProblem['kind']]: string | ((facts: Extract<ChannelProblem, { kind: Kind }>) => string);
};

export function describeChannelProblem({ channelProblems }: Words, problem: ChannelProblem): string {
  const texts: ProblemTexts = channelProblems;
  // The type of `texts` says that the text of a kind takes the facts of that kind.
  const text = texts[problem.kind] as string | ((facts: ChannelProblem) => string);
  return typeof text === 'string' ? text : text(problem);
}
