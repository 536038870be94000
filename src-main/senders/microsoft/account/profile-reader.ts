import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { MicrosoftCloud } from '../../../../src-shared/model/microsoft-clouds.ts';

/** Reads who the signed-in person is (Graph `/me`). */
export interface ProfileReader {
  /** @returns `null` where it could not be read: the sign-in's own names serve then. Never rejects. */
  read(accessToken: string, cloud: MicrosoftCloud): Promise<Profile | ProfileRefusal | null>;
}

/** Microsoft 365 says that it can do nothing with this account, whatever the token. */
export interface ProfileRefusal {
  refusal: AccountFailure;
}

export interface Profile {
  displayName: string;
  /** Mailbox address; `null` for an account without one. */
  mail: string | null;
  userPrincipalName: string;
}
