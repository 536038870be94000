import type { MicrosoftEmulator } from '../microsoft-emulator/microsoft-emulator.ts';
import type { Vb365Emulator } from '../vb365-emulator/vb365-emulator.ts';
import type { ReceiverAnswer, WebhookReceiver } from '../webhook-receiver/webhook-receiver.ts';
import type { RandomChoices } from './random-choices.ts';

/** One trouble at most, so that the moment of the kill falls into each of them. @returns its name for the record. */
export function setRandomFault({ faults }: Pick<MicrosoftEmulator, 'faults'>, random: RandomChoices): string {
  const count = random.integer(1, 3);
  const afterAccepting = random.fraction() < 0.5;
  const name = random.pick([
    'none',
    'none',
    'slow',
    'slow-for-a-time',
    'connection-dropped',
    'gateway-timeout-but-sent',
    'throttled',
    'service-unavailable',
    'offline',
    'captive-portal',
  ]);
  switch (name) {
    case 'none':
      return name;
    case 'slow':
      faults.set('slow', { heldUntilCleared: true });
      return name;
    case 'slow-for-a-time':
      faults.set('slow', { delayMs: 100 });
      return name;
    case 'connection-dropped':
      faults.set(name, { count, afterAccepting });
      return `${name}${afterAccepting ? ' after accepting' : ''}`;
    default:
      faults.set(name, { count });
      return name;
  }
}

/** As {@link setRandomFault}, of the receiver of the channel's messages. */
export function setRandomReceiverFault(receiver: Pick<WebhookReceiver, 'answer'>, random: RandomChoices): string {
  const [name, answer] = random.pick<[string, ReceiverAnswer]>([
    ['none', { status: 204 }],
    ['none', { status: 204 }],
    ['503', { status: 503 }],
    ['no answer', 'hold'],
    ['broken off', 'break'],
  ]);
  receiver.answer = answer;
  return name;
}

/** As {@link setRandomFault}, of the backup server: trouble that passes and leaves no session without its message. */
export function setRandomServerFault({ faults }: Pick<Vb365Emulator, 'faults'>, random: RandomChoices): string {
  const count = random.integer(1, 3);
  const name = random.pick(['none', 'none', 'none', 'dropped', 'unavailable', 'token-throttled', 'log-broken']);
  if (name !== 'none') faults.set(name, count);
  return name;
}
