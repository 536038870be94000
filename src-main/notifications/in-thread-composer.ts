import { composeSession } from './compose-session.ts';
import type { ComposedSession, Composer, ComposingPorts, CompositionOrder } from './composer.ts';

/** Composes where it is called: everything else waits meanwhile, so it is for small sessions. */
export class InThreadComposer implements Composer {
  readonly #ports: ComposingPorts;

  constructor(ports: ComposingPorts) {
    this.#ports = ports;
  }

  async compose(order: CompositionOrder, signal: AbortSignal): Promise<ComposedSession> {
    if (signal.aborted) throw signal.reason;
    return composeSession(order, this.#ports);
  }
}
