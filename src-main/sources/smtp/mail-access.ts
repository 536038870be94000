/** What other computers need to hand over mail: made once, stored encrypted, and shown to whoever sets them up. */
import { z } from 'zod';
import type { MailAccessPart } from '../../../src-shared/model/mail-source.ts';
import type { Clock, IdSource } from '../../platform/clock.ts';
import type { SecretKeeper } from '../../secrets/secret-keeper.ts';
import { SerialQueue } from '../../timing/serial-queue.ts';

const mailAccessSchema = z.object({
  /** PEM. */
  certificate: z.string(),
  key: z.string(),
  password: z.string(),
});
export type MailAccess = z.infer<typeof mailAccessSchema>;

export interface MailAccessPorts {
  keeper: Pick<SecretKeeper, 'read' | 'store'>;
  makeCertificate: (nowMs: number) => Promise<Pick<MailAccess, 'certificate' | 'key'>>;
  clock: Clock;
  ids: IdSource;
}

/** Stored on disk. */
const accessId = 'mail-access';

export class MailAccessKeeper {
  readonly #ports: MailAccessPorts;
  readonly #reading = new SerialQueue();
  #access: MailAccess | null = null;

  constructor(ports: MailAccessPorts) {
    this.#ports = ports;
  }

  /**
   * @returns what is stored, or was made now. Where it cannot be stored it holds until the program ends. `null`: it is stored
   *   and cannot be read, and another one would lock out every computer that has this one
   */
  get(): Promise<MailAccess | null> {
    return this.#reading.run(async () => (this.#access ??= await this.#read()));
  }

  /**
   * Makes another password, or another certificate with its key, because a person has said so: every computer that sends has
   * to be set up again. What cannot be read is made anew as a whole.
   *
   * @returns what holds now
   */
  renew(what: MailAccessPart): Promise<MailAccess> {
    return this.#reading.run(async () => {
      const before = this.#access ?? (await this.#read());
      const made = await this.#make();
      const { certificate, key, password } = made;
      const changed = what === 'password' ? { password } : { certificate, key };
      this.#access = before === null ? made : { ...before, ...changed };
      await this.#ports.keeper.store(accessId, JSON.stringify(this.#access));
      return this.#access;
    });
  }

  async #read(): Promise<MailAccess | null> {
    const { keeper } = this.#ports;
    const reading = await keeper.read(accessId);
    if (reading.kind === 'unreadable') return null;
    const stored = reading.kind === 'read' ? parse(reading.text) : null;
    if (stored !== null) return stored;
    const access = await this.#make();
    await keeper.store(accessId, JSON.stringify(access));
    return access;
  }

  async #make(): Promise<MailAccess> {
    const { makeCertificate, clock, ids } = this.#ports;
    // 122 random bits in words that can be typed.
    const password = ids.newId().replaceAll('-', '');
    return { ...(await makeCertificate(clock.nowMs())), password };
  }
}

function parse(text: string): MailAccess | null {
  try {
    return mailAccessSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
