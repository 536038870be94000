/** The account at Google, with openid-client and the encrypted sign-in; and the sender that sends through it. */
import { z } from 'zod';
import { googleAccountFailureSchema } from '../../../src-shared/model/failures/google-account-failure.ts';
import { gmailSenderId } from '../../../src-shared/model/gmail-sender.ts';
import { senderOf } from '../../../src-shared/model/settings.ts';
import { FileSecretStore } from '../../adapters/disk/file-secret-store.ts';
import { composeMime } from '../../adapters/mime/compose-mime.ts';
import type { Program } from '../../app/open-program.ts';
import { Passwords } from '../../secrets/passwords.ts';
import { SecretKeeper } from '../../secrets/secret-keeper.ts';
import { AccountService } from '../account/account-service.ts';
import type { RunningSender } from '../running-sender.ts';
import { GmailSender } from './gmail-sender.ts';
import { GmailSubmitter } from './gmail-submitter.ts';
import { createGoogleAccountKind, type GoogleAccountService, type GoogleClient } from './google-account.ts';
import { runGmailSender, secretOwnerOf } from './run-gmail-sender.ts';
import { OpenidTokenProvider } from './sign-in/openid-token-provider.ts';

export interface CreatedGmail {
  account: GoogleAccountService;
  running: RunningSender;
}

export function createGmail(program: Program): CreatedGmail {
  const { system, settings, journal, consoles, deskLanguage, signals, inUserData, log } = program;
  const { clock, scheduler, ids, vault, httpClient, preinstalledApplicationJson } = system;
  const saved = () => senderOf(settings.current, gmailSenderId);
  const keeperOf = (name: string, prefix: string) =>
    new SecretKeeper({ name, vault, store: new FileSecretStore(inUserData('accounts'), prefix), log });
  const secrets = new Passwords(keeperOf('client secret of the Google application', 'google-client-secret'));
  const account: GoogleAccountService = new AccountService({
    kind: createGoogleAccountKind({
      tokenProvider: new OpenidTokenProvider({ httpClient, clock, language: deskLanguage }),
      openBrowser: (url) => consoles.openUrl(url),
      preinstalledClient: readPreinstalledClient(preinstalledApplicationJson),
      readClientSecret: async () => {
        const reading = await secrets.read(secretOwnerOf(saved().application));
        return reading.kind === 'read' ? reading.text : null;
      },
    }),
    secrets: keeperOf('sign-in', 'google-sign-in'),
    memory: journal,
    refusalName: 'gmail-refused',
    failureSchema: googleAccountFailureSchema,
    scheduler,
    ids,
    onChanged: (view) => {
      consoles.publish('gmail.changed', view);
      signals.emit('sender-state');
    },
    onUsable: () => signals.emit('messages-waiting'),
    log,
  });
  const submitter = new GmailSubmitter({ httpClient, composeMime, clock });
  const sender = new GmailSender({ account, submitter, scheduler });
  return { account, running: runGmailSender({ account, sender, settings: saved, secrets, ids }) };
}

/** An optional member: `null` where this build has no Google application. @throws Error for a file that was broken */
function readPreinstalledClient(json: string): GoogleClient | null {
  const client = z.object({ clientId: z.string(), clientSecret: z.string() });
  return z.object({ google: client.optional() }).parse(JSON.parse(json)).google ?? null;
}
