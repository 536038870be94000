/** Who the signed-in person is, from Graph `/me`. */
import { z } from 'zod';
import type { Profile, ProfileReader } from '../../account/profile-reader.ts';
import type { HttpClient } from '../../system-ports/http-client.ts';

const profileSchema = z.object({
  displayName: z.string().nullable(),
  mail: z.string().nullable(),
  userPrincipalName: z.string(),
});
const requestTimeoutMs = 15_000;

export class GraphProfileReader implements ProfileReader {
  readonly #httpClient: HttpClient;

  constructor(httpClient: HttpClient) {
    this.#httpClient = httpClient;
  }

  async read(accessToken: string): Promise<Profile | null> {
    try {
      const response = await this.#httpClient(
        'https://graph.microsoft.com/v1.0/me?$select=displayName,mail,userPrincipalName',
        { headers: { Authorization: `Bearer ${accessToken}` }, signal: AbortSignal.timeout(requestTimeoutMs) },
      );
      if (response.status !== 200) return null;
      const { displayName, mail, userPrincipalName } = profileSchema.parse(await response.json());
      return { displayName: displayName ?? userPrincipalName, mail, userPrincipalName };
    } catch {
      // A sign-in does not fail for want of a display name.
      return null;
    }
  }
}
