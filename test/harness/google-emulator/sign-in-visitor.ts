import { openSignInPage, type SignInPage } from '../emulator/page-visitor.ts';

export interface GoogleSignInChoices {
  account: string;
  /** Default: allowed. `untick`: goes on without the box of sending. */
  consent?: 'allow' | 'refuse' | 'untick';
}

/** Walks Google's pages as a person would. Returns the program's last page. */
export async function walkGoogleSignIn(
  authorizeUrl: string,
  { account, consent = 'allow' }: GoogleSignInChoices,
): Promise<SignInPage> {
  const accounts = await openSignInPage(authorizeUrl);
  if (accounts.heading !== 'Choose an account') return accounts;
  const permissions = await accounts.press(account);
  return permissions.press(consent === 'refuse' ? 'Cancel' : 'Continue', { areTicked: consent !== 'untick' });
}
