/** The account, with MSAL, Graph's profile and the encrypted token caches; and the sender that sends through it. */
import { z } from 'zod';
import { AccountService } from './account/account-service.ts';
import { FileSecretStore } from '../../adapters/disk/file-secret-store.ts';
import { GraphMailSubmitter } from './graph/graph-mail-submitter.ts';
import { GraphProfileReader } from './graph/graph-profile-reader.ts';
import { EntraTenantRegionReader } from './sign-in/entra-tenant-region-reader.ts';
import { MsalTokenProvider } from './sign-in/msal-token-provider.ts';
import { MicrosoftSender } from './microsoft-sender.ts';
import type { Program } from '../../app/open-program.ts';

export function createAccount(program: Program): AccountService {
  const { inUserData, journal, consoles, signals, log } = program;
  const { scheduler, ids, vault, preinstalledApplicationJson, httpClient } = program.system;
  return new AccountService({
    tokenProvider: new MsalTokenProvider({ httpClient, newNonce: () => ids.newId() }),
    profileReader: new GraphProfileReader(httpClient),
    regionReader: new EntraTenantRegionReader(httpClient),
    cacheStore: new FileSecretStore(inUserData('accounts'), 'token-cache'),
    preinstalledClientId: readPreinstalledClientId(preinstalledApplicationJson),
    vault,
    memory: journal,
    scheduler,
    ids,
    openBrowser: (url) => consoles.openUrl(url),
    onChanged: (view) => {
      consoles.publish('account.changed', view);
      signals.emit('sender-state');
    },
    onUsable: () => signals.emit('messages-waiting'),
    log,
  });
}

export function createMicrosoftSender({ system }: Program, account: AccountService): MicrosoftSender {
  const { clock, scheduler, httpClient } = system;
  const submitter = new GraphMailSubmitter(httpClient, clock);
  return new MicrosoftSender({ account, submitter, scheduler });
}

/** @throws Error for a file that the distributor broke: better seen at once than at the first sign-in. */
function readPreinstalledClientId(json: string): string {
  return z.object({ clientId: z.string().trim() }).parse(JSON.parse(json)).clientId;
}
