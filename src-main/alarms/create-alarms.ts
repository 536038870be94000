/** Alarms of the program itself (product section 17.3): joins them with all that can be wrong, and with the outbox. */
import { channelRouteId, type ChannelSettings } from '../../src-shared/model/channel.ts';
import type { SenderFailure } from '../../src-shared/model/failures/sender-failure.ts';
import { defaultRouteOf } from '../../src-shared/model/settings.ts';
import { mailboxOf, type SenderState } from '../../src-shared/model/sender-state.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { Words } from '../../src-shared/languages/texts.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import { channelKindOf, channelOf } from '../channels/channels.ts';
import type { Program } from '../app/open-program.ts';
import type { DeliveryPause } from '../delivery/delivery-pause.ts';
import type { Sender } from '../senders/sender.ts';
import type { SessionSource, SourceReading } from '../sources/session-source.ts';
import { findAlarmConditions, type WatchedSender } from './alarm-conditions.ts';
import { composeAlarmMessages } from './alarm-messages.ts';
import { alarmRoutesOf } from './alarm-routes.ts';
import { AlarmWatch } from './alarm-watch.ts';

export interface AlarmNeighbours {
  senders: { of(id: SenderId): { sender: Sender } };
  /** Of the channels beside email that are switched on. */
  channelSenders: () => readonly { id: string; failure: SenderFailure | null }[];
  sources: readonly SessionSource[];
  pause: Pick<DeliveryPause, 'isPaused'>;
}

export function createAlarms(
  program: Program,
  { senders, channelSenders, sources, pause }: AlarmNeighbours,
): AlarmWatch {
  const { settings, journal, notices, internetMessageIdOf, messagePresentation, signals, log } = program;
  const { clock, scheduler, presentation } = program.system;
  const servicesInWords = () => textsOf(messagePresentation().language).words.services;
  const ports = {
    channelOf,
    channelKindOf,
    limitsOf: (id: SenderId) => senders.of(id).sender.limits,
  };
  const routes = () => alarmRoutesOf(settings.current, { ...ports, to: messagePresentation() });
  const watched = (): WatchedSender[] => {
    const { isEnabled, senderId } = defaultRouteOf(settings.current);
    const ofChannels = channelSenders().map(({ id, failure }) => ({
      id,
      name: nameOfChannel(settings.current.channels, id, servicesInWords()),
      failure,
      notSetUp: null,
      trouble: journal.troubleOf(id),
    }));
    return isEnabled ? [watchMail(senders.of(senderId).sender.state, senderId), ...ofChannels] : ofChannels;
  };
  const watchMail = (state: SenderState, id: SenderId): WatchedSender => ({
    id,
    name: [servicesInWords()[state.service].name, mailboxOf(state) ?? ''].filter((part) => part !== '').join(', '),
    failure: state.kind === 'needs-attention' ? state.failure : null,
    notSetUp: state.kind === 'not-set-up' ? state.failure : null,
    trouble: journal.troubleOf(id),
  });
  const firstSeenMs = new Map<string, number>();
  const troubles = () => {
    const nowMs = clock.nowMs();
    const standing = notices.troubles;
    const ids = new Set(standing.map(({ id }) => id));
    for (const id of firstSeenMs.keys()) if (!ids.has(id)) firstSeenMs.delete(id);
    return standing.map((notice) => {
      const sinceMs = firstSeenMs.get(notice.id) ?? nowMs;
      firstSeenMs.set(notice.id, sinceMs);
      return { notice, sinceMs };
    });
  };
  return new AlarmWatch({
    journal,
    conditions: () =>
      findAlarmConditions({
        senders: watched(),
        isPaused: pause.isPaused,
        troubles: troubles(),
        nowMs: clock.nowMs(),
      }),
    routes,
    // What is not seen of a source that has not been read yet is not over: it was restarted a moment ago.
    isUnsure: (subject) => readingOfSubject(subject, sources)?.canBeRead === false,
    compose: (order) =>
      composeAlarmMessages(order, { routes: routes(), internetMessageIdOf, timeZone: presentation.timeZone }),
    clock,
    scheduler,
    onMessages: () => {
      signals.emit('messages-waiting');
      signals.emit('outbox-changed');
    },
    log,
  });
}

/** As a person knows it: what it was called, or else what it is. */
function nameOfChannel(channels: readonly ChannelSettings[], senderId: string, services: Words['services']): string {
  const channel = channels.find(({ id }) => channelRouteId(id) === senderId);
  if (channel === undefined) return '';
  return channel.name === '' ? services[channel.kind].name : channel.name;
}

/**
 * The source that an alarm is about, by its subject.
 *
 * @returns how the source is read now; `null`: the alarm is about none, or it is not read any more
 */
function readingOfSubject(
  subject: string,
  sources: readonly Pick<SessionSource, 'watched' | 'readingOf'>[],
): SourceReading | null {
  for (const source of sources) {
    const key = source.watched().find((each) => subjectsOf(each.key).includes(subject))?.key;
    if (key !== undefined) return source.readingOf(key);
  }
  return null;
}

/** As the notices of sources name them. */
function subjectsOf(key: string): string[] {
  const [, id] = key.split(':');
  return id === undefined ? ['trouble:session-folder'] : [`trouble:backup-server-${id}`];
}
