/** The account of a person and of an application, with MSAL, Graph and what is encrypted; and the sender that sends through them. */
import { z } from 'zod';
import { microsoftSenderOf } from '../../../src-shared/model/settings.ts';
import { accountFailureSchema } from '../../../src-shared/model/failures/account-failure.ts';
import { AccountService } from '../account/account-service.ts';
import { createMicrosoftAccountKind, sendAsPerson, type MicrosoftAccount } from './account/microsoft-account.ts';
import { chooseAccount } from './account/choose-account.ts';
import { ApplicationAccount } from './application/application-account.ts';
import { CertificateEditor } from './application/certificate-editor.ts';
import { CertificateKeeper } from './application/certificate-keeper.ts';
import type { ReadCertificateFile } from './application/certificate-source.ts';
import { parseCertificate } from './certificate/parse-certificate.ts';
import { readMailParts } from '../../adapters/mime/read-mail.ts';
import { FileSecretStore } from '../../adapters/disk/file-secret-store.ts';
import { readRegularFile } from '../../adapters/disk/regular-file.ts';
import { Passwords } from '../../secrets/passwords.ts';
import { SecretKeeper } from '../../secrets/secret-keeper.ts';
import { GraphMailSubmitter } from './graph/graph-mail-submitter.ts';
import { GraphProfileReader } from './graph/graph-profile-reader.ts';
import { EntraTenantRegionReader } from './sign-in/entra-tenant-region-reader.ts';
import { createApplicationTokens } from './sign-in/msal-application-tokens.ts';
import { MsalTokenProvider } from './sign-in/msal-token-provider.ts';
import { MicrosoftSender } from './microsoft-sender.ts';
import { runMicrosoftSender, viewOf, type CreatedMicrosoft, type MicrosoftParts } from './run-microsoft-sender.ts';
import type { Program } from '../../app/open-program.ts';

function createAccount(program: Program, changed: () => void): MicrosoftAccount {
  const { inUserData, journal, consoles, deskLanguage, signals, log } = program;
  const { clock, scheduler, ids, vault, preinstalledApplicationJson, httpClient } = program.system;
  return new AccountService({
    kind: createMicrosoftAccountKind({
      tokenProvider: new MsalTokenProvider({
        httpClient,
        clock,
        language: deskLanguage,
        newNonce: () => ids.newId(),
      }),
      profileReader: new GraphProfileReader(httpClient),
      regionReader: new EntraTenantRegionReader(httpClient),
      preinstalledClientId: readPreinstalledClientId(preinstalledApplicationJson),
      openBrowser: (url) => consoles.openUrl(url),
    }),
    secrets: new SecretKeeper({
      name: 'sign-in',
      vault,
      store: new FileSecretStore(inUserData('accounts'), 'token-cache'),
      log,
    }),
    memory: journal,
    refusalName: 'sending-refused',
    failureSchema: accountFailureSchema,
    scheduler,
    ids,
    onChanged: changed,
    onUsable: () => signals.emit('messages-waiting'),
    log,
  });
}

/** Certificates are a few kilobytes. */
const maxCertificateBytes = 1_000_000;

const readCertificateFile: ReadCertificateFile = async (path, password) => {
  let file: Buffer;
  try {
    file = await readRegularFile(path, 'follow', maxCertificateBytes);
  } catch {
    return { kind: 'failed', problem: 'not-readable' };
  }
  return parseCertificate(file, password);
};

function createApplication(
  program: Program,
  changed: () => void,
): Pick<MicrosoftParts, 'application' | 'certificates'> {
  const { inUserData, journal, signals, showNotice, log } = program;
  const { clock, scheduler, ids, vault, httpClient } = program.system;
  const store = new FileSecretStore(inUserData('accounts'), 'application-key');
  const secrets = new Passwords(new SecretKeeper({ name: 'key of the application', vault, store, log }));
  const keeper = new CertificateKeeper({ secrets, readFile: readCertificateFile });
  const application = new ApplicationAccount({
    keeper,
    createTokens: (identity, certificate) => createApplicationTokens(identity, certificate, httpClient),
    clock,
    scheduler,
    memory: journal,
    onChanged: changed,
    onUsable: () => signals.emit('messages-waiting'),
    showNotice: (failure) => showNotice('microsoft-certificate', failure),
    log,
  });
  return { application, certificates: new CertificateEditor({ keeper, readFile: readCertificateFile, ids }) };
}

export function createMicrosoft(program: Program): CreatedMicrosoft {
  const { system, consoles, signals } = program;
  const { clock, scheduler, httpClient } = system;
  const settings = () => program.settings.current;
  const saved = () => microsoftSenderOf(settings());
  // Called only once all parts are there.
  const changed = () => {
    consoles.publish('account.changed', viewOf(parts));
    signals.emit('sender-state');
  };
  const account = createAccount(program, changed);
  const { application, certificates } = createApplication(program, changed);
  const sender = new MicrosoftSender({
    account: chooseAccount(() => saved().signInAs, { person: sendAsPerson(account), application }),
    sendAs: () => saved().sendAs,
    submitter: new GraphMailSubmitter(httpClient, clock, readMailParts),
    scheduler,
  });
  const parts: MicrosoftParts = { account, application, certificates, sender, settings };
  return {
    account,
    certificates,
    running: runMicrosoftSender(parts),
    get view() {
      return viewOf(parts);
    },
  };
}

/** @throws Error for a file that the distributor broke: better seen at once than at the first sign-in. */
function readPreinstalledClientId(json: string): string {
  return z.object({ clientId: z.string().trim() }).parse(JSON.parse(json)).clientId;
}
