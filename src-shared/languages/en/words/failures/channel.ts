/** Why a channel beside email can take nothing. */
import type { ChannelKind } from '../../../../model/channel.ts';
import { servicesText } from '../services.ts';

interface Of {
  service: ChannelKind;
}
interface Answer {
  status: number;
  /** Empty: it gave none. */
  reason: string;
}

const inOptions = 'Open Options, Channels, and edit the channel.';
const editing = (action: string) => ({ atHand: action, standing: `${inOptions} ${action}` });
const answer = ({ status, reason }: Answer) => `It answered: “${status}${reason === '' ? '' : ` ${reason}`}”.`;

export const channelText = {
  'channel-address-missing': {
    title: ({ service }: Of) => `The address of ${servicesText[service].name} is missing`,
    detail:
      'No address is stored for the channel: settings came from another computer, or this system has no keyring to store it in.',
    advice: editing('Enter its address again.'),
  },
  'channel-address-unreadable': {
    title: ({ service }: Of) => `The address of ${servicesText[service].name} cannot be read`,
    detail: ({ path }: { path: string }) => `The system could not decrypt it. The file was not changed: ${path}`,
    advice: {
      atHand: 'Unlock the keyring, or enter the address again.',
      standing: `Unlock the keyring, or enter the address again. ${inOptions}`,
    },
  },
  /** `problemSentence`: what to enter instead. */
  'channel-address-unusable': {
    title: ({ service }: Of) => `The address of ${servicesText[service].name} cannot be used`,
    detail: 'Nothing was sent to it.',
    advice: ({ problemSentence }: { problemSentence: string }) => editing(problemSentence),
  },
  'channel-not-authorized': {
    title: ({ service }: Of) => `${servicesText[service].atStart} does not accept the address or its key`,
    detail: answer,
    advice: editing('Enter the current address and key: they were probably replaced.'),
  },
  'channel-gone': {
    title: ({ service }: Of) => `${servicesText[service].atStart} is gone`,
    detail: (answered: Answer) => `There is nothing at the address any more. ${answer(answered)}`,
    advice: editing('Enter a new address, or remove the channel.'),
  },
  'channel-switched-off': {
    title: ({ service }: Of) => `${servicesText[service].atStart} is switched off`,
    detail: answer,
    advice: {
      atHand: 'Switch it on at the service. Then try again.',
      standing: 'Switch it on at the service. The program tries again every 30 minutes.',
    },
  },
  'channel-refuses': {
    title: ({ service }: Of) => `${servicesText[service].atStart} takes no messages for this channel`,
    detail: answer,
    advice: ({ problemSentence }: { problemSentence: string }) => ({
      atHand: problemSentence,
      standing: `${problemSentence} The program tries again every 30 minutes, and when the channel is saved under Options, Channels.`,
    }),
  },
  'channel-not-pinged': {
    title: ({ service }: Of) => `${servicesText[service].atStart} does not hear from this program`,
    detail: ({ name, status }: { name: string; status: number | null }) =>
      `No ping of this program has been accepted by “${name}” for 15 minutes, so it may report that this program is gone. ${status === null ? 'There was no answer.' : `The last answer had the status ${status}.`}`,
    advice: 'Check the network connection, and the address of the channel under Options, Channels.',
  },
} as const;
