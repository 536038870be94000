import type { Words } from '../../../texts.ts';
import { accountText, entraAnswerText } from './account.ts';
import { applicationText, certificateProblemsText } from './application.ts';
import { backupServerHintsText, backupServerText, backupServerTroubleText } from './backup-server.ts';
import { channelText } from './channel.ts';
import { commonText } from './common.ts';
import { deliveryText } from './delivery.ts';
import { entraErrorsText } from './entra-errors.ts';
import { googleAccountText } from './google-account.ts';
import { mailSourceText } from './mail-source.ts';
import { notificationsText } from './notifications.ts';
import { sessionFolderText } from './session-folder.ts';
import { firstSignInText, signInText } from './sign-in.ts';
import { smtpText } from './smtp.ts';
import { storageText } from './storage.ts';
import { systemText } from './system.ts';

export const failuresText: Words['failures'] = {
  ...commonText,
  account: accountText,
  application: applicationText,
  backupServer: backupServerText,
  backupServerHints: backupServerHintsText,
  backupServerTrouble: backupServerTroubleText,
  certificateProblems: certificateProblemsText,
  channel: channelText,
  delivery: deliveryText,
  entraAnswer: entraAnswerText,
  entraErrors: entraErrorsText,
  firstSignIn: firstSignInText,
  googleAccount: googleAccountText,
  mailSource: mailSourceText,
  notifications: notificationsText,
  sessionFolder: sessionFolderText,
  signIn: signInText,
  smtp: smtpText,
  storage: storageText,
  system: systemText,
};
