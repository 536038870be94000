import { forwardedMailText } from './forwarded-mail.ts';

export const notices = { forwardedMail: forwardedMailText } as const;
