/** The wording of why a sender cannot send, each kind of sender in its own file. */
import type { Words } from '../languages/texts.ts';
import type { SenderFailure } from '../model/failures/sender-failure.ts';
import { describeAccountFailure } from './describe-account-failure.ts';
import { describeChannelFailure } from './describe-channel-failure.ts';
import { describeGoogleAccountFailure } from './describe-google-account-failure.ts';
import { describeSmtpFailure } from './describe-smtp-failure.ts';
import type { FailureDescription, Occasion } from './failure-description.ts';

export function describeSenderFailure(words: Words, failure: SenderFailure, occasion: Occasion): FailureDescription {
  switch (failure.area) {
    case 'account':
      return describeAccountFailure(words, failure, occasion);
    case 'smtp':
      return describeSmtpFailure(words, failure, occasion);
    case 'google-account':
      return describeGoogleAccountFailure(words, failure, occasion);
    case 'channel':
      return describeChannelFailure(words, failure, occasion);
  }
}
