import type { WindowTexts } from '../../texts.ts';
import { aboutText } from './about.ts';
import { applicationSettingsText } from './application-settings.ts';
import { backupServersText } from './backup-servers.ts';
import { certificateText } from './certificate.ts';
import { channelKindsText } from './channel-kinds.ts';
import { channelsText } from './channels.ts';
import { commonText } from './common.ts';
import { digestText } from './digest.ts';
import { firstRunText } from './first-run.ts';
import { googleSettingsText } from './google-settings.ts';
import { historyText } from './history.ts';
import { jobsText } from './jobs.ts';
import { mailPatternsText } from './mail-patterns.ts';
import { mailSourceText } from './mail-source.ts';
import { optionsText } from './options.ts';
import { registrationGuideText } from './registration-guide.ts';
import { rulesText } from './rules.ts';
import { smtpText } from './smtp.ts';

export const windows: WindowTexts = {
  about: aboutText,
  applicationSettings: applicationSettingsText,
  backupServers: backupServersText,
  certificate: certificateText,
  channelKinds: channelKindsText,
  channels: channelsText,
  common: commonText,
  digest: digestText,
  firstRun: firstRunText,
  googleSettings: googleSettingsText,
  history: historyText,
  jobs: jobsText,
  mailPatterns: mailPatternsText,
  mailSource: mailSourceText,
  options: optionsText,
  registrationGuide: registrationGuideText,
  rules: rulesText,
  smtp: smtpText,
};
