/** Who the signed-in person is, from Graph `/me`. */
import { z } from 'zod';
import { cloudFacts, type MicrosoftCloud } from '../../../../src-shared/model/microsoft-clouds.ts';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import type { Profile, ProfileReader, ProfileRefusal } from '../account/profile-reader.ts';
import type { HttpClient } from '../../../platform/http-client.ts';
import { meaningOfRefusal } from './graph-refusals.ts';

const text = z.string().transform((value) => outsideText(value));
const profileSchema = z.object({
  displayName: text.nullable(),
  mail: text.nullable(),
  userPrincipalName: text,
});
const errorBodySchema = z.object({ error: z.object({ code: z.string() }) });
const requestTimeoutMs = 15_000;

export class GraphProfileReader implements ProfileReader {
  readonly #httpClient: HttpClient;

  constructor(httpClient: HttpClient) {
    this.#httpClient = httpClient;
  }

  async read(accessToken: string, cloud: MicrosoftCloud): Promise<Profile | ProfileRefusal | null> {
    try {
      const { status, body } = await this.#httpClient(
        `https://${cloudFacts[cloud].graphHost}/v1.0/me?$select=displayName,mail,userPrincipalName`,
        {
          headers: { Authorization: `Bearer ${accessToken}` },
          signal: AbortSignal.timeout(requestTimeoutMs),
          maxAnswerBytes: 1024 * 1024,
        },
      );
      if (body.kind !== 'whole') return null;
      if (status !== 200) return refusalOf(status, JSON.parse(body.text));
      const { displayName, mail, userPrincipalName } = profileSchema.parse(JSON.parse(body.text));
      return { displayName: displayName ?? userPrincipalName, mail, userPrincipalName };
    } catch {
      // A sign-in does not fail for want of a display name.
      return null;
    }
  }
}

/** What says nothing of the account (a permission that is missing, a fault) does not keep anybody from signing in. */
function refusalOf(status: number, body: unknown): ProfileRefusal | null {
  switch (meaningOfRefusal(status, errorBodySchema.parse(body).error.code)) {
    case 'no-mailbox':
    case 'mailbox-not-found':
      return { refusal: { area: 'account', kind: 'no-mailbox', account: '' } };
    case 'account-disabled':
      return { refusal: { area: 'account', kind: 'account-disabled' } };
    case 'organization-blocked':
      return { refusal: { area: 'account', kind: 'organization-blocked' } };
    default:
      return null;
  }
}
