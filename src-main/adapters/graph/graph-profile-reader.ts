/** Who the signed-in person is, from Graph `/me`. */
import { z } from 'zod';
import { outsideText } from '../../../src-shared/domain/outside-text.ts';
import type { Profile, ProfileReader } from '../../account/profile-reader.ts';
import type { HttpClient } from '../../http/http-client.ts';

const text = z.string().transform((value) => outsideText(value));
const profileSchema = z.object({
  displayName: text.nullable(),
  mail: text.nullable(),
  userPrincipalName: text,
});
const requestTimeoutMs = 15_000;

export class GraphProfileReader implements ProfileReader {
  readonly #httpClient: HttpClient;

  constructor(httpClient: HttpClient) {
    this.#httpClient = httpClient;
  }

  async read(accessToken: string): Promise<Profile | null> {
    try {
      const { status, body } = await this.#httpClient(
        'https://graph.microsoft.com/v1.0/me?$select=displayName,mail,userPrincipalName',
        {
          headers: { Authorization: `Bearer ${accessToken}` },
          signal: AbortSignal.timeout(requestTimeoutMs),
          maxAnswerBytes: 1024 * 1024,
        },
      );
      if (status !== 200 || body.kind !== 'whole') return null;
      const { displayName, mail, userPrincipalName } = profileSchema.parse(JSON.parse(body.text));
      return { displayName: displayName ?? userPrincipalName, mail, userPrincipalName };
    } catch {
      // A sign-in does not fail for want of a display name.
      return null;
    }
  }
}
