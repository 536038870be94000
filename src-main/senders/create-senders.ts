/** The registry of senders: one line for each kind. */
import { defaultRouteOf } from '../../src-shared/model/settings.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import type { Program } from '../app/open-program.ts';
import { createChannelSenders, type CreatedChannelSenders } from './channel/create-channel-senders.ts';
import { createGmail, type CreatedGmail } from './gmail/create-gmail-sender.ts';
import { createMicrosoft } from './microsoft/create-microsoft-sender.ts';
import type { CreatedMicrosoft } from './microsoft/run-microsoft-sender.ts';
import { createSmtp, type CreatedSmtp } from './smtp/create-smtp-sender.ts';
import type { RunningSender } from './running-sender.ts';

export interface Senders {
  all: readonly RunningSender[];
  of(id: SenderId): RunningSender;
  /** What the default route sends through. */
  readonly ofNotifications: RunningSender;
  microsoft: CreatedMicrosoft;
  smtp: CreatedSmtp;
  gmail: CreatedGmail;
  /** Of the channels beside email. */
  channels: CreatedChannelSenders;
}

export function createSenders(program: Program): Senders {
  const microsoft = createMicrosoft(program);
  const smtp = createSmtp(program);
  const gmail = createGmail(program);
  const channels = createChannelSenders(program);
  const byId: Record<SenderId, RunningSender> = {
    smtp: smtp.running,
    gmail: gmail.running,
    'microsoft-365': microsoft.running,
  };
  return {
    all: Object.values(byId),
    of: (id) => byId[id],
    get ofNotifications() {
      return byId[defaultRouteOf(program.settings.current).senderId];
    },
    microsoft,
    smtp,
    gmail,
    channels,
  };
}
