import type { Texts } from '../../texts.ts';
import { backupServerStatesText } from './backup-server-states.ts';
import { channelProblemsText } from './channel-problems.ts';
import { cloudsText } from './clouds.ts';
import { engineText } from './engine.ts';
import { expectedRunsText } from './expected-runs.ts';
import { failuresText } from './failures/index.ts';
import { fieldProblemsText } from './field-problems.ts';
import { folderProblemsText } from './folder-problems.ts';
import { healthText } from './health.ts';
import { historyStatesText } from './history-states.ts';
import { jobStatesText } from './job-states.ts';
import { jobsText } from './jobs.ts';
import { parkedText } from './parked.ts';
import { patternProblemsText } from './pattern-problems.ts';
import { reasonsText } from './reasons.ts';
import { rulesText } from './rules.ts';
import { runText } from './run.ts';
import { sendersText } from './senders.ts';
import { servicesText } from './services.ts';
import { sourcesText } from './sources.ts';
import { subjectVariablesText } from './subject-variables.ts';
import { testMessageText } from './test-message.ts';
import { updatesText } from './updates.ts';

export const words: Texts['words'] = {
  backupServerStates: backupServerStatesText,
  channelProblems: channelProblemsText,
  clouds: cloudsText,
  engine: engineText,
  expectedRuns: expectedRunsText,
  failures: failuresText,
  fieldProblems: fieldProblemsText,
  folderProblems: folderProblemsText,
  health: healthText,
  historyStates: historyStatesText,
  jobs: jobsText,
  jobStates: jobStatesText,
  parked: parkedText,
  patternProblems: patternProblemsText,
  reasons: reasonsText,
  rules: rulesText,
  run: runText,
  senders: sendersText,
  services: servicesText,
  sources: sourcesText,
  subjectVariables: subjectVariablesText,
  testMessage: testMessageText,
  updates: updatesText,
};
