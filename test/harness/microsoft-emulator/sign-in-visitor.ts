import { openSignInPage, type SignInPage } from '../emulator/page-visitor.ts';

export interface SignInChoices {
  account: string;
  /** What to press on the consent page, where there is one. */
  consent?: 'Accept' | 'Cancel';
}

/** Walks the sign-in as a person would and posts the form to the program. Returns the program's last page. */
export async function walkSignIn(authorizeUrl: string, choices: SignInChoices): Promise<SignInPage> {
  let page = await openSignInPage(authorizeUrl);
  if (page.heading === 'Pick an account') page = await page.press(choices.account);
  if (page.heading === 'Permissions requested') page = await page.press(choices.consent ?? 'Accept');
  return page.heading === 'Returning to the application' ? page.press('Continue') : page;
}
