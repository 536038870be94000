/** What sends the messages of the outbox. */
import type { Program } from '../app/open-program.ts';
import { channelOf } from '../channels/channels.ts';
import type { Sender } from '../senders/sender.ts';
import { DeliveryLoop } from './delivery-loop.ts';
import type { DeliveryPause } from './delivery-pause.ts';

export interface DeliveryNeighbours {
  senders: readonly Sender[];
  pause: DeliveryPause;
}

export function createDelivery(program: Program, { senders, pause }: DeliveryNeighbours): DeliveryLoop {
  const { journal, signals, log } = program;
  const { clock, scheduler, ids } = program.system;
  return new DeliveryLoop({
    outbox: journal,
    senders,
    isPaused: () => pause.isPaused,
    channelOf,
    clock,
    scheduler,
    ids,
    onChanged: () => signals.emit('outbox-changed'),
    log,
  });
}
