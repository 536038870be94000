import type { NoticeTexts } from '../../texts.ts';
import { alarmText } from './alarm.ts';
import { chainText } from './chain.ts';
import { digestText } from './digest.ts';
import { emailText } from './email.ts';
import { forwardedMailText } from './forwarded-mail.ts';
import { labelsText } from './labels.ts';
import { latenessText } from './lateness.ts';
import { missedRunText } from './missed-run.ts';
import { reasonsText } from './reasons.ts';
import { reportText } from './report.ts';
import { sessionText } from './session.ts';
import { shortNoticeText } from './short-notice.ts';
import { shortenedText } from './shortened.ts';

export const notices: NoticeTexts = {
  alarm: alarmText,
  chain: chainText,
  digest: digestText,
  email: emailText,
  forwardedMail: forwardedMailText,
  labels: labelsText,
  lateness: latenessText,
  missedRun: missedRunText,
  reasons: reasonsText,
  report: reportText,
  session: sessionText,
  shortNotice: shortNoticeText,
  shortened: shortenedText,
};
