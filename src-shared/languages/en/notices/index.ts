import { forwardedMailText } from './forwarded-mail.ts';
import { reasonsText } from './reasons.ts';

export const notices = { forwardedMail: forwardedMailText, reasons: reasonsText } as const;
