/** Sends through a mail server that a person has entered (product section 11.1). */
import type { EditedSmtp } from '../../../src-shared/forms/smtp-form.ts';
import type { SmtpFailure } from '../../../src-shared/model/failures/smtp-failure.ts';
import { maxRecipients } from '../../../src-shared/model/recipients.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';
import { smtpSenderId, type SmtpSenderSettings } from '../../../src-shared/model/smtp-sender.ts';
import type { Clock, Scheduler } from '../../platform/clock.ts';
import type { Memory } from '../../platform/memory.ts';
import { Alarm } from '../../timing/alarm.ts';
import type { Passwords } from '../../secrets/passwords.ts';
import type { ComposeMime } from '../compose-mime.ts';
import { mimeOverheadBytes } from '../message-size.ts';
import { rewriteMail } from '../rewrite-mail.ts';
import type {
  OutgoingMessage,
  SendAttempt,
  Sender,
  SenderLimits,
  SenderReadiness,
  SendOutcome,
  TestSender,
} from '../sender.ts';
import { decideSmtpOutcome } from './decide-outcome.ts';
import { ServerSizes } from './server-size.ts';
import { toSmtpServer, type SmtpClient, type SmtpLogin } from './smtp-client.ts';

/** Mail servers set limits of their own, and few say which; two messages at once are few for any. */
export const smtpPace = { maxConcurrentRequests: 2, maxMessagesPerWindow: null };

/** After what a person or the server may mend at any time. */
const retryMs = 15 * 60_000;
/** After a refused login: more often could lock the account. */
const retryLoginMs = 60 * 60_000;

export interface SmtpSenderPorts {
  settings: () => SmtpSenderSettings;
  passwords: Passwords;
  client: SmtpClient;
  composeMime: ComposeMime;
  memory: Memory;
  clock: Clock;
  scheduler: Scheduler;
  /** Its state has changed. */
  onChanged: () => void;
  /** It is worth sending again. */
  onUsable: () => void;
}

type LoginReading = { kind: 'read'; login: SmtpLogin | null } | { kind: 'failed'; failure: SmtpFailure };
type SmtpEntry = Omit<EditedSmtp, 'from'>;

export class SmtpSender implements Sender {
  readonly id = smtpSenderId;
  readonly #ports: SmtpSenderPorts;
  #failure: SmtpFailure | null = null;
  /** Nothing is sent until the time of the next try. */
  #isOnHold = false;
  readonly #retry: Alarm;
  readonly #sizes: ServerSizes;
  #isKnown = false;

  constructor(ports: SmtpSenderPorts) {
    this.#ports = ports;
    this.#retry = new Alarm(ports.scheduler);
    this.#sizes = new ServerSizes(ports.memory);
  }

  get limits(): SenderLimits {
    return this.#limitsOf(this.#ports.settings());
  }

  get readiness(): SenderReadiness {
    if (!isSetUp(this.#ports.settings())) return 'unusable';
    if (!this.#isKnown) return 'starting';
    return this.#isOnHold ? 'unusable' : 'ready';
  }

  get state(): SenderState {
    const { login, from, ...place } = this.#ports.settings();
    const service = 'smtp';
    if (!isSetUp({ from, ...place })) {
      return { kind: 'not-set-up', service, failure: { area: 'smtp', kind: 'smtp-not-set-up' } };
    }
    if (this.#failure !== null) return { kind: 'needs-attention', service, mailbox: from, failure: this.#failure };
    if (login?.passwordId !== null) return { kind: 'ready', service, mailbox: from };
    // Settings came from another computer, or the program was started again without a keyring.
    if (!this.#ports.passwords.has({ id: smtpSenderId, passwordId: null })) {
      return { kind: 'needs-attention', service, mailbox: from, failure: passwordMissing.failure };
    }
    const failure = { area: 'smtp', kind: 'smtp-password-not-stored' } as const;
    return { kind: 'works-until-exit', service, mailbox: from, failure };
  }

  /** Whether the password can be read shows before the first message. Never rejects. */
  async start(): Promise<void> {
    const settings = this.#ports.settings();
    const reading: LoginReading = isSetUp(settings)
      ? await this.readStoredLogin(settings)
      : { kind: 'read', login: null };
    this.#isKnown = true;
    if (reading.kind === 'failed') this.#hold(reading.failure);
    this.#ports.onChanged();
    if (reading.kind === 'read') this.#ports.onUsable();
  }

  stop(): void {
    this.#retry.cancel();
    this.#ports.client.close();
  }

  async send(message: OutgoingMessage, attempt: SendAttempt): Promise<SendOutcome> {
    const settings = this.#ports.settings();
    const outcome = await this.#sendThrough(settings, () => this.readStoredLogin(settings), message, attempt);
    // What became of a server that is not the one any more says nothing about this one.
    if (this.#ports.settings() === settings) this.#learn(outcome);
    return outcome;
  }

  /** As the settings have it. */
  get testSenderInUse(): TestSender {
    const mailbox = this.#ports.settings().from;
    return { mailbox: mailbox === '' ? null : mailbox, limits: this.limits, send: (...given) => this.send(...given) };
  }

  /** As a window shows it, whether it is saved or not. */
  testSender(edited: EditedSmtp): TestSender {
    const send: TestSender['send'] = async (message, attempt) => {
      const outcome = await this.#sendThrough(edited, () => this.readLogin(edited), message, attempt);
      if (outcome.kind === 'accepted' && this.#isInUse(edited)) this.release();
      return outcome;
    };
    return { mailbox: edited.from, limits: this.#limitsOf(edited), send };
  }

  /** Of what a window shows: with the stored password where it has no other, and only where that was for. */
  async readLogin(edited: SmtpEntry): Promise<LoginReading> {
    if (edited.login === null) return { kind: 'read', login: null };
    const { username, password } = edited.login;
    if (password !== null) return { kind: 'read', login: { username, password } };
    const settings = this.#ports.settings();
    const isSamePlace =
      settings.host === edited.host && settings.port === edited.port && settings.login?.username === username;
    return isSamePlace ? await this.readStoredLogin(settings) : passwordMissing;
  }

  async readStoredLogin({ login }: Pick<SmtpSenderSettings, 'login'>): Promise<LoginReading> {
    if (login === null) return { kind: 'read', login };
    const { username, passwordId } = login;
    const reading = await this.#ports.passwords.read({ id: smtpSenderId, passwordId });
    switch (reading.kind) {
      case 'read':
        return { kind: 'read', login: { username, password: reading.text } };
      case 'absent':
        return passwordMissing;
      case 'unreadable':
        return { kind: 'failed', failure: { area: 'smtp', kind: 'smtp-password-unreadable', path: reading.path } };
    }
  }

  /** What has kept it from sending is over, or is to be tried again: other settings, a test that went well. */
  release(): void {
    this.#retry.cancel();
    this.#failure = null;
    this.#isOnHold = false;
    this.#ports.onChanged();
    this.#ports.onUsable();
  }

  #isInUse({ login, ...edited }: EditedSmtp): boolean {
    const settings = this.#ports.settings();
    const names = ['host', 'port', 'usesTls', 'fingerprint', 'from'] as const;
    return (
      names.every((name) => settings[name] === edited[name]) &&
      settings.login?.username === login?.username &&
      (login?.password ?? null) === null
    );
  }

  #limitsOf(place: { host: string; port: number }): SenderLimits {
    return {
      pace: smtpPace,
      maxRecipients,
      maxMessageBytes: this.#sizes.recall(place),
      overheadBytes: mimeOverheadBytes,
      format: 'mime',
    };
  }

  async #sendThrough(
    place: Omit<SmtpEntry, 'login'> & { from: string },
    readLogin: () => Promise<LoginReading>,
    message: OutgoingMessage,
    { internetMessageId, signal }: SendAttempt,
  ): Promise<SendOutcome> {
    const { composeMime, client, clock } = this.#ports;
    const { from, host, port } = place;
    if (!isSetUp(place)) return unusable({ area: 'smtp', kind: 'smtp-not-set-up' });
    const reading = await readLogin();
    if (reading.kind === 'failed') return unusable(reading.failure);
    const content =
      'bytes' in message
        ? rewriteMail(message, { from, internetMessageId, recipientsFrom: 'envelope' })
        : await composeMime(message, {
            internetMessageId,
            from: { address: from, name: '' },
            sentAtMs: clock.nowMs(),
          });
    const recipients = message.recipients.map((each) => (typeof each === 'string' ? each : each.address));
    const letter = { from, recipients, content, envelopeId: internetMessageId.replaceAll(/[<>]/g, '') };
    const result = await client.send(toSmtpServer(place, reading.login), letter, signal);
    if (result.kind === 'accepted') this.#sizes.remember(place, result.offer.maxMessageBytes);
    return decideSmtpOutcome(result, { host, port, from, username: reading.login?.username ?? null });
  }

  #learn(outcome: SendOutcome): void {
    if (outcome.kind === 'sender-unusable') {
      const { failure } = outcome.failure;
      if (failure.area === 'smtp') this.#hold(failure);
      this.#ports.onChanged();
    } else if (outcome.kind === 'accepted' && this.#failure !== null) {
      this.release();
    }
  }

  #hold(failure: SmtpFailure): void {
    this.#failure = failure;
    this.#isOnHold = true;
    this.#retry.cancel();
    // Nobody can send without it: the person is asked for it.
    if (failure.kind === 'smtp-password-missing') return;
    this.#retry.after(isOfLogin(failure) ? retryLoginMs : retryMs, () => {
      this.#isOnHold = false;
      this.#ports.onUsable();
    });
  }
}

function isSetUp({ host, from }: { host: string; from: string }): boolean {
  return host !== '' && from !== '';
}

const passwordMissing = { kind: 'failed', failure: { area: 'smtp', kind: 'smtp-password-missing' } } as const;

function unusable(failure: SmtpFailure): SendOutcome {
  return { kind: 'sender-unusable', failure: { area: 'delivery', kind: 'sender', failure } };
}

function isOfLogin({ kind }: SmtpFailure): boolean {
  return kind === 'login-refused' || kind === 'microsoft-basic-auth-ended';
}
