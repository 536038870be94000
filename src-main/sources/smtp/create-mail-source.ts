/** Mail of other programs as a source, joined with what listens for it. */
import { defaultRouteOf } from '../../../src-shared/model/settings.ts';
import { decodeHeader } from '../../adapters/mime/decode-header.ts';
import { readMailParts } from '../../adapters/mime/read-mail.ts';
import { readMailBody } from '../../adapters/mime/read-mail-body.ts';
import { compileTextCondition } from '../../adapters/text-conditions/compile-text-condition.ts';
import { FileSecretStore } from '../../adapters/disk/file-secret-store.ts';
import { fingerprintOf, makeCertificate } from '../../adapters/smtp-server/make-certificate.ts';
import { listenForMail } from '../../adapters/smtp-server/listen-for-mail.ts';
import type { Program } from '../../app/open-program.ts';
import { createFitMail } from '../../channels/channels.ts';
import { maxForwardedBytes } from '../../senders/message-size.ts';
import type { Sender } from '../../senders/sender.ts';
import type { SessionSource } from '../session-source.ts';
import { SecretKeeper } from '../../secrets/secret-keeper.ts';
import type { MailAccessPart, MailAccessView } from '../../../src-shared/model/mail-source.ts';
import { mailUsername } from '../../../src-shared/model/mail-source.ts';
import { MailAccessKeeper, type MailAccess } from './mail-access.ts';
import { MailIntake } from './mail-intake.ts';
import { MailListening } from './mail-listening.ts';
import { MailRecogniser } from './patterns/mail-recogniser.ts';
import { mailSourceName } from './patterns/mail-session.ts';
import { PatternTrials } from './patterns/pattern-trials.ts';

interface Joined {
  /** What messages are forwarded through. */
  sender: () => Pick<Sender, 'limits'>;
}

export interface CreatedMailSource {
  source: SessionSource;
  /** What other computers need; `null`: it cannot be decrypted. */
  access: () => Promise<MailAccessView | null>;
  /** Makes a part of it anew. */
  renewAccess: (part: MailAccessPart) => Promise<MailAccessView>;
  trials: PatternTrials;
}

export function createMailSource(program: Program, { sender }: Joined): CreatedMailSource {
  const { settings, opened, journal, showNotice, internetMessageIdOf, inUserData, signals, log } = program;
  const { clock, scheduler, ids, vault, presentation } = program.system;
  const store = new FileSecretStore(inUserData('accounts'), 'mail');
  const access = new MailAccessKeeper({
    keeper: new SecretKeeper({ name: 'access of other computers to mail', vault, store, log }),
    makeCertificate: (nowMs) => makeCertificate(presentation.computerName, nowMs),
    clock,
    ids,
  });
  const maxBytesFor = (recipients: readonly string[]) => maxForwardedBytes(sender().limits, recipients);
  const recogniser = new MailRecogniser({
    patterns: () => settings.current.sources.mail.patterns,
    compile: compileTextCondition,
    readBody: readMailBody,
    decodeHeader,
    log,
  });
  const intake = new MailIntake({
    journal,
    route: () => {
      const { id: routeId, senderId } = defaultRouteOf(settings.current);
      return { routeId, senderId };
    },
    maxBytesFor,
    fit: createFitMail({
      presentation: program.messagePresentation,
      limits: () => sender().limits,
      readMail: readMailParts,
      decode: (base64) => Buffer.from(base64, 'base64'),
      nextTurn: () => scheduler.nextTurn(),
      newId: () => ids.newId(),
      nowMs: () => clock.nowMs(),
    }),
    newMessageId: () => internetMessageIdOf({ source: mailSourceName, id: ids.newId() }),
    recogniser,
    ids,
    clock,
    scheduler,
    onStored: ({ hasSessions }) => {
      signals.emit('messages-waiting');
      signals.emit('outbox-changed');
      if (hasSessions) signals.emit('session-recorded');
    },
    log,
  });
  const listening = new MailListening({
    settings: () => settings.current.sources.mail,
    access: () => access.get(),
    listen: listenForMail,
    handlers: { maxBytes: () => Math.max(maxBytesFor([]), largestTakenIn), accept: (mail) => intake.accept(mail) },
    scheduler,
    onFailure: (failure) => showNotice('mail-source', failure),
    log,
  });
  const source: SessionSource = {
    name: 'mail of other programs',
    owns: (key) => key === mailSourceName,
    watched: () => [],
    nameOf: () => ({ kind: 'mail' }),
    chainStateOf: () => ({ lastReadAtMs: null, isRetryRunning: false }),
    // What it reports is known as soon as it is accepted.
    readingOf: () => (settings.current.sources.mail.isOn ? { lastReadAtMs: clock.nowMs(), canBeRead: true } : null),
    notReadSince: () => [],
    settingsChanged: () => void listening.apply(),
    // Without a durable journal nothing is taken in: what was accepted would be lost.
    start: () => (opened.isDurable ? listening.start() : undefined),
    wake: () => void listening.apply(),
    stop: () => listening.stop(),
  };
  const toView = ({ certificate, password }: MailAccess): MailAccessView => ({
    server: presentation.computerName,
    username: mailUsername,
    password,
    fingerprint: fingerprintOf(certificate),
  });
  return {
    source,
    access: async () => {
      const made = await access.get();
      return made === null ? null : toView(made);
    },
    renewAccess: async (part) => {
      const made = await access.renew(part);
      await listening.accessChanged();
      return toView(made);
    },
    trials: new PatternTrials({
      compile: compileTextCondition,
      recogniser,
      recentTexts: (id) => journal.recentMails.textsOf(id),
      encode: (text) => Buffer.from(text),
    }),
  };
}

/** What mail servers usually pass on. It may fit a smaller mail service when its files are zipped or spread. */
const largestTakenIn = 25_000_000;
