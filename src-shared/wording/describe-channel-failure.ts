/** The wording of why a channel beside email can take nothing (product section 17). */
import type { ChannelFailure } from '../model/failures/channel-failure.ts';
import { services } from '../model/services.ts';
import { describeChannelProblem } from './describe-channel-problem.ts';
import { advice, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeChannelFailure(failure: ChannelFailure, occasion: Occasion): FailureDescription {
  const { name } = services[failure.service];
  const atStart = name.charAt(0).toUpperCase() + name.slice(1);
  const inOptions = occasion === 'at-hand' ? '' : 'Open Options, Channels, and edit the channel. ';
  switch (failure.kind) {
    case 'channel-address-missing':
      return {
        title: `The address of ${name} is missing`,
        detail:
          'No address is stored for the channel: settings came from another computer, or this system has no keyring to store it in.',
        nextStep: advice(`${inOptions}Enter its address again.`),
      };
    case 'channel-address-unreadable':
      return {
        title: `The address of ${name} cannot be read`,
        detail: `The system could not decrypt it. The file was not changed: ${failure.path}`,
        nextStep: advice(`Unlock the keyring, or enter the address again. ${inOptions}`.trim()),
      };
    case 'channel-address-unusable':
      return {
        title: `The address of ${name} cannot be used`,
        detail: 'Nothing was sent to it.',
        nextStep: advice(inOptions + describeChannelProblem(failure.problem)),
      };
    case 'channel-not-authorized':
      return {
        title: `${atStart} does not accept the address or its key`,
        detail: describeAnswer(failure),
        nextStep: advice(`${inOptions}Enter the current address and key: they were probably replaced.`),
      };
    case 'channel-gone':
      return {
        title: `${atStart} is gone`,
        detail: `There is nothing at the address any more. ${describeAnswer(failure)}`,
        nextStep: advice(`${inOptions}Enter a new address, or remove the channel.`),
      };
    case 'channel-switched-off':
      return {
        title: `${atStart} is switched off`,
        detail: describeAnswer(failure),
        nextStep: advice(
          `Switch it on at the service. ${occasion === 'at-hand' ? 'Then try again.' : 'The program tries again every 30 minutes.'}`,
        ),
      };
    case 'channel-not-pinged':
      return {
        title: `${atStart} does not hear from this program`,
        detail: `No ping of this program has been accepted by “${failure.name}” for 15 minutes, so it may report that this program is gone. ${failure.status === null ? 'There was no answer.' : `The last answer had the status ${failure.status}.`}`,
        nextStep: advice('Check the network connection, and the address of the channel under Options, Channels.'),
      };
  }
}

function describeAnswer({ status, reason }: { status: number; reason: string }): string {
  return `It answered: “${status}${reason === '' ? '' : ` ${reason}`}”.`;
}
