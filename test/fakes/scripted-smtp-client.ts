import type {
  Letter,
  SmtpClient,
  SmtpProblem,
  SmtpResult,
  SmtpServer,
} from '../../src-main/senders/smtp/smtp-client.ts';

const offer = { isEncrypted: true, maxMessageBytes: null, reportsDelivery: false };

/** Keeps what it is given; answers as scripted, else accepts. */
export class ScriptedSmtpClient implements SmtpClient {
  readonly sent: { server: SmtpServer; letter: Letter }[] = [];
  readonly probed: SmtpServer[] = [];
  /** For everything that follows; `null`: it accepts. */
  result: SmtpProblem | Extract<SmtpResult, { kind: 'accepted' }> | null = null;

  async send(server: SmtpServer, letter: Letter): Promise<SmtpResult> {
    this.sent.push({ server, letter });
    const reply = { status: 250, code: '', text: `OK id=${this.sent.length}` };
    return this.result ?? { kind: 'accepted', reply, refusedRecipients: [], offer };
  }

  close(): void {}

  async probe(server: SmtpServer): Promise<{ kind: 'connected'; offer: typeof offer } | SmtpProblem> {
    this.probed.push(server);
    const { result } = this;
    return result === null || result.kind === 'accepted' ? { kind: 'connected', offer } : result;
  }
}
