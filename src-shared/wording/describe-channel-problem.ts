/** The wording of what is wrong with a channel's address or token: a sentence that says what to enter instead. */
import type { Words } from '../languages/texts.ts';
import type { ChannelProblem } from '../model/channel-problem.ts';

export function describeChannelProblem({ channelProblems: texts }: Words, problem: ChannelProblem): string {
  switch (problem.kind) {
    case 'address-missing':
      return texts.addressMissing[problem.channel];
    case 'token-missing':
      return texts.tokenMissing[problem.channel];
    case 'private-address':
      return texts.privateAddress(problem.host);
    case 'teams-other-host':
      return texts.teamsOtherHost(problem.host);
    case 'slack-other-host':
      return texts.slackOtherHost(problem.host);
    default:
      return texts.plain[problem.kind];
  }
}
