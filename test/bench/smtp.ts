/** How fast notifications reach a mail server, composed as MIME and each answered before the next goes over its connection. */
import { composeMime } from '../../src-main/adapters/mime/compose-mime.ts';
import { NodemailerSmtpClient } from '../../src-main/senders/smtp/connection/nodemailer-smtp-client.ts';
import { toSmtpServer } from '../../src-main/senders/smtp/smtp-client.ts';
import { smtpPace } from '../../src-main/senders/smtp/smtp-sender.ts';
import { mailMessage } from '../builders/mail-message.ts';
import { startScriptedMailServer } from '../fixtures/scripted-mail-server.ts';

const messageCount = 3_000;
/** As large as the mail of a small job. */
const html = `<p>${'3 of 412 objects failed. '.repeat(200)}</p>`;

/** A sink in the same process: its work is counted too. */
export const smtp = {
  name: 'smtp',
  run: async () => {
    const sink = await startScriptedMailServer();
    const client = new NodemailerSmtpClient();
    const place = { host: '127.0.0.1', port: sink.port, usesTls: false, fingerprint: null };
    const from = 'backup@contoso.com';
    const never = new AbortController().signal;
    let sent = 0;
    const sendInTurn = async () => {
      while (sent < messageCount) {
        sent += 1;
        const internetMessageId = `<${sent}@backup-notifier.internal>`;
        const content = await composeMime(mailMessage({ html }), {
          internetMessageId,
          from: { address: from, name: '' },
          sentAtMs: Date.now(),
        });
        const letter = { from, recipients: ['noc@contoso.com'], content, envelopeId: internetMessageId.slice(1, -1) };
        const { kind } = await client.send(toSmtpServer(place, null), letter, never);
        if (kind !== 'accepted') throw new Error(`A message was not accepted: ${kind}.`);
      }
    };
    try {
      const startedAt = performance.now();
      await Promise.all(Array.from({ length: smtpPace.maxConcurrentRequests }, sendInTurn));
      const perSecond = messageCount / ((performance.now() - startedAt) / 1000);
      const connections = sink.commands.filter((command) => command.startsWith('EHLO')).length;
      const perConnection = messageCount / connections;
      if (sink.bodies.length !== messageCount) throw new Error(`${sink.bodies.length} of ${messageCount} arrived.`);
      return {
        description: `${messageCount} notifications to a mail server on this machine, two at a time.`,
        table: [{ perSecond: perSecond.toFixed(0), connections: String(connections) }],
        figures: { perSecond, connections },
        aims: [
          { figure: 'accepted a second', value: perSecond, aim: { atLeast: 300 } },
          { figure: 'messages over one connection', value: perConnection, aim: { atLeast: 50 } },
        ],
      };
    } finally {
      client.close();
      await sink.stop();
    }
  },
};
