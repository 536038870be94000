import type { ComposedSession, Composer, CompositionOrder } from '../../src-main/application/composer.ts';
import { composeSession, type ComposingPorts } from '../../src-main/application/compose-session.ts';
import type { BackupObject } from '../../src-shared/domain/job-session.ts';

/** Composes where it is called, and answers later all the same. */
export class InThreadComposer implements Composer {
  readonly #ports: Pick<ComposingPorts, 'reports'> & { objectsOf: (journalId: number) => Iterable<BackupObject> };

  constructor(ports: Pick<ComposingPorts, 'reports'> & { objectsOf: (journalId: number) => Iterable<BackupObject> }) {
    this.#ports = ports;
  }

  async compose(order: CompositionOrder, signal: AbortSignal): Promise<ComposedSession> {
    signal.throwIfAborted();
    const { objectsOf, reports } = this.#ports;
    return composeSession(order, {
      objects: { [Symbol.iterator]: () => objectsOf(order.journalId)[Symbol.iterator]() },
      reports,
    });
  }
}
