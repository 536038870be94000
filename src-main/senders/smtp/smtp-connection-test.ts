/** Tests what a window shows of a mail server: connects, looks at the certificate, logs in, and sends nothing (11.1). */
import { parseSmtpPlace, type SmtpForm } from '../../../src-shared/forms/smtp-form.ts';
import type { SmtpTestOutcome } from '../../../src-shared/forms/smtp-outcome.ts';
import type { SmtpFailure } from '../../../src-shared/model/failures/smtp-failure.ts';
import { failureOfProblem } from './decide-outcome.ts';
import { toSmtpServer, type SmtpClient } from './smtp-client.ts';
import type { SmtpSender } from './smtp-sender.ts';

export interface SmtpConnectionTestPorts {
  client: SmtpClient;
  /** Whose stored password is used where the form has none. */
  sender: Pick<SmtpSender, 'readLogin'>;
}

export class SmtpConnectionTest {
  readonly #ports: SmtpConnectionTestPorts;
  #testing = new AbortController();

  constructor(ports: SmtpConnectionTestPorts) {
    this.#ports = ports;
  }

  /** Nothing is saved by it. One at a time: another one ends that before. */
  async test(form: SmtpForm): Promise<SmtpTestOutcome> {
    this.cancel();
    const { signal } = (this.#testing = new AbortController());
    const outcome = await this.#test(form, signal);
    return signal.aborted ? { kind: 'cancelled' } : outcome;
  }

  cancel(): void {
    this.#testing.abort();
  }

  async #test(form: SmtpForm, signal: AbortSignal): Promise<SmtpTestOutcome> {
    const parsed = parseSmtpPlace(form);
    if (parsed.kind === 'invalid') return parsed;
    const { client, sender } = this.#ports;
    const reading = await sender.readLogin(parsed.value);
    if (reading.kind === 'failed') return reading;
    const { host, port } = parsed.value;
    const result = await client.probe(toSmtpServer(parsed.value, reading.login), signal);
    if (result.kind === 'connected') {
      const { isEncrypted, maxMessageBytes } = result.offer;
      return { kind: 'connected', isEncrypted, isLoggedIn: reading.login !== null, maxMessageBytes };
    }
    const username = reading.login?.username ?? null;
    const failure = failureOfProblem(result, { host, port, username, from: form.from });
    return failure.area === 'smtp' ? toOutcome(failure) : { kind: 'failed', failure };
  }
}

function toOutcome(failure: SmtpFailure): SmtpTestOutcome {
  switch (failure.kind) {
    case 'smtp-certificate-unknown': {
      const { host, fingerprint, doubt } = failure;
      return { kind: 'untrusted', host, fingerprint, trusted: null, doubt };
    }
    case 'smtp-certificate-changed': {
      const { host, found, trusted, doubt } = failure;
      return { kind: 'untrusted', host, fingerprint: found, trusted, doubt };
    }
    default:
      return { kind: 'failed', failure };
  }
}
