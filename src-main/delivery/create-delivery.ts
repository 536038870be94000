/** What sends the messages of the outbox. */
import { channelRouteId } from '../../src-shared/model/channel.ts';
import { allRoutesOf } from '../../src-shared/model/settings.ts';
import type { Program } from '../app/open-program.ts';
import { readerOf } from '../channels/channels.ts';
import type { AnySender } from '../senders/sender.ts';
import { DeliveryLoop } from './delivery-loop.ts';
import type { DeliveryPause } from './delivery-pause.ts';

export interface DeliveryNeighbours {
  /** As they are now. */
  senders: () => readonly AnySender[];
  pause: DeliveryPause;
}

export function createDelivery(program: Program, { senders, pause }: DeliveryNeighbours): DeliveryLoop {
  const { settings, journal, signals, log } = program;
  const { clock, scheduler, ids } = program.system;
  return new DeliveryLoop({
    outbox: journal,
    senders,
    routes: () => allRoutesOf(settings.current),
    channelSenders: () => (settings.isStored ? settings.current.channels.map(({ id }) => channelRouteId(id)) : null),
    isPaused: () => pause.isPaused,
    readerOf,
    clock,
    scheduler,
    ids,
    onChanged: () => signals.emit('outbox-changed'),
    log,
  });
}
