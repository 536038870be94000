/** Signing out of a service that people sign in to. */
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import { senderOf, withSender, type Settings } from '../../../src-shared/model/settings.ts';
import type { ChangeAndThen } from '../running-sender.ts';

/** First the settings forget the account, then its sign-in goes (3.7). @returns why it was not done */
export function signOutOf(
  id: 'microsoft-365' | 'gmail',
  account: { forget(): Promise<void> },
  options: { changeAndThen: ChangeAndThen },
): Promise<StorageFailure | null> {
  const withoutSignIn = (settings: Settings): Settings => {
    const sender = senderOf(settings, id);
    return sender.authorization === null ? settings : withSender(settings, { ...sender, authorization: null });
  };
  return options.changeAndThen(withoutSignIn, () => account.forget());
}
