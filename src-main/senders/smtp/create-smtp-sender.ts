/** The sender for a mail server, with nodemailer, MIME and the encrypted password. */
import { senderOf } from '../../../src-shared/model/settings.ts';
import { smtpSenderId } from '../../../src-shared/model/smtp-sender.ts';
import { FileSecretStore } from '../../adapters/disk/file-secret-store.ts';
import { composeMime } from '../../adapters/mime/compose-mime.ts';
import { Passwords } from '../../secrets/passwords.ts';
import { SecretKeeper } from '../../secrets/secret-keeper.ts';
import type { Program } from '../../app/open-program.ts';
import type { RunningSender } from '../running-sender.ts';
import { NodemailerSmtpClient } from './connection/nodemailer-smtp-client.ts';
import { runSmtpSender } from './run-smtp-sender.ts';
import { SmtpConnectionTest } from './smtp-connection-test.ts';
import { SmtpSender } from './smtp-sender.ts';

export interface CreatedSmtp {
  running: RunningSender;
  connectionTest: SmtpConnectionTest;
}

export function createSmtp({ system, settings, journal, signals, inUserData, log }: Program): CreatedSmtp {
  const { clock, scheduler, ids, vault } = system;
  const client = new NodemailerSmtpClient();
  const passwords = new Passwords(
    new SecretKeeper({
      name: 'password of the SMTP server',
      vault,
      store: new FileSecretStore(inUserData('accounts'), 'smtp-password'),
      log,
    }),
  );
  const saved = () => senderOf(settings.current, smtpSenderId);
  const sender = new SmtpSender({
    settings: saved,
    passwords,
    client,
    composeMime,
    memory: journal,
    clock,
    scheduler,
    onChanged: () => signals.emit('sender-state'),
    onUsable: () => signals.emit('messages-waiting'),
  });
  return {
    running: runSmtpSender({ sender, settings: saved, passwords, ids }),
    connectionTest: new SmtpConnectionTest({ client, sender }),
  };
}
