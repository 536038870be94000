/** Every message worth looking at. */
import { gatherFacts } from '../../../src-main/notifications/facts/notification-facts.ts';
import { composeAlarm } from '../../../src-main/channels/email/compose-alarm.ts';
import { composeMissedRun } from '../../../src-main/channels/email/compose-missed-run.ts';
import { composeDigest } from '../../../src-main/channels/email/digest/compose-digest.ts';
import { composeNotification } from '../../../src-main/channels/email/compose-notification.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import { noChain, type ChainContext } from '../../../src-shared/model/chain.ts';
import type { BackupObject, JobSession } from '../../../src-shared/model/job-session.ts';
import type { LanguageCode } from '../../../src-shared/model/language.ts';
import { sampleSession } from '../../../src-shared/model/sample-session.ts';
import type { AlarmFacts } from '../../../src-main/notifications/facts/alarm-facts.ts';
import type { MissedRunFacts } from '../../../src-main/notifications/facts/missed-run-facts.ts';
import type { DigestFacts } from '../../../src-main/notifications/facts/digest-facts.ts';
import { alarmFacts } from '../../builders/alarm.ts';
import { missedRunFacts } from '../../builders/missed-run.ts';
import { digestFacts, manyJobs, nightOfJobs } from '../../builders/digest.ts';
import { jobSession } from '../../builders/job-session.ts';
import { manyObjects } from '../../builders/many-objects.ts';
import { presentation } from '../../builders/presentation.ts';
import { emailTarget } from '../../builders/settings.ts';
import { chainScene, hostileScene, manyReasonsScene } from './odd-sessions.ts';

export interface MailScene {
  name: string;
  /** Composed when it is looked at: some have 100 000 objects. */
  html: () => string;
}

interface Composed {
  session: JobSession;
  objects?: Iterable<BackupObject>;
  chain?: ChainContext;
  isTest?: boolean;
  sourceName?: string;
  isAttached?: boolean;
}

/** As computers where the language is spoken usually have it. */
const localeOf: Readonly<Record<LanguageCode, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  'pt-BR': 'pt-BR',
  ja: 'ja-JP',
};

const endedAt = '2026-11-22T22:38:33.000Z';
const statistics = {
  transferredBytes: 61_203_910_000,
  processedItems: 48_211,
  processingRateBytesPerSecond: 34_002_172,
  readRateBytesPerSecond: 40_802_607,
  writeRateBytesPerSecond: 29_144_719,
  bottleneck: 'Network',
};

function composers(language: LanguageCode) {
  const inVienna = presentation({ language, locale: localeOf[language], timeZone: 'Europe/Vienna' });
  const compose = ({
    session,
    objects = session.objects,
    chain = noChain,
    isTest = false,
    sourceName = 'session folder',
    isAttached = false,
  }: Composed) =>
    composeNotification(
      gatherFacts({ session, objects, chain, sourceName: isTest ? '' : sourceName }, isTest),
      emailTarget({ shouldAttachReport: isAttached }),
      { to: inVienna, limits: graphMessageLimits },
    );
  return {
    compose,
    reportOf: (composed: Composed) =>
      new TextDecoder().decode(compose(composed).report.find(({ name }) => name.endsWith('.html'))?.bytes),
    bodyOf: (composed: Composed) => compose(composed).messages[0].html,
    alarmBody: (facts: AlarmFacts) => composeAlarm(facts, emailTarget(), inVienna).html,
    missedRunBody: (facts: MissedRunFacts) => composeMissedRun(facts, emailTarget(), inVienna).html,
    digestBody: (facts: DigestFacts) =>
      composeDigest(facts, emailTarget(), { to: inVienna, limits: graphMessageLimits }).html,
  };
}

function many(count: number, changes: Parameters<typeof jobSession>[0] = {}): Composed {
  const session = jobSession({ result: 'Failed', statistics, objectCount: count, ...changes });
  return { session, objects: manyObjects(count), isAttached: true };
}

/** @param language - of all that is composed, for a reader in Vienna */
export function mailScenes(language: LanguageCode = 'en'): MailScene[] {
  const { compose, reportOf, bodyOf, alarmBody, missedRunBody, digestBody } = composers(language);
  const sample = sampleSession(endedAt);
  const success = sample.objects.map((object): BackupObject => ({ ...object, result: 'Success', message: '' }));
  const longMessage = jobSession({
    result: 'Failed',
    objectCount: null,
    issueCount: null,
    message:
      Array.from({ length: 200 }, (_, index) => `  copying file ${index + 1} of 200`).join('\n') +
      '\nrsync error: code 11',
  });
  return [
    {
      name: 'success',
      html: () => bodyOf({ session: { ...sample, result: 'Success', objects: success, issueCount: 0 } }),
    },
    { name: 'warning', html: () => bodyOf({ session: sample }) },
    { name: 'failed', html: () => bodyOf(chainScene()) },
    {
      name: 'recovered',
      html: () =>
        bodyOf({
          session: { ...sample, result: 'Success', objects: success, issueCount: 0 },
          chain: { ...noChain, recovery: { failedSinceMs: Date.parse('2026-11-20T22:14:00Z'), failedRunCount: 3 } },
        }),
    },
    {
      name: 'to-be-retried',
      html: () =>
        bodyOf({
          session: jobSession({
            result: 'Failed',
            message: 'The repository “archive-eu” is not reachable.',
            objectCount: null,
            retry: { limit: 3, willBeRetried: true, waitMinutes: 10 },
          }),
          sourceName: 'vbo01.contoso.com',
        }),
    },
    { name: 'test-message', html: () => bodyOf({ session: sample, isTest: true }) },
    {
      name: 'no-objects',
      html: () =>
        bodyOf({
          session: jobSession({ result: 'Failed', message: 'The repository “archive-eu” is not reachable.' }),
        }),
    },
    {
      name: 'counted-only',
      html: () => bodyOf({ session: jobSession({ result: 'Warning', statistics, objectCount: 412, issueCount: 3 }) }),
    },
    { name: 'long-message', html: () => bodyOf({ session: longMessage }) },
    {
      name: 'left-out-and-log',
      html: () =>
        bodyOf({
          session: jobSession({
            result: 'Failed',
            message: 'rsync ended with 23',
            host: 'FILES01',
            leftOut: [
              'statistics.transferredBytes: expected 0 or more, found -1.',
              'endedAt: expected a time from the year 2000 to a day from now, found "9999-12-31T00:00:00Z".',
            ],
            log: {
              text: `${'22:10:00  sending incremental file list\n'.repeat(8)}22:38:33\trsync: [sender] send_files failed to open "/home/anna/${'a-long-folder/'.repeat(9)}x": Permission denied (13)\nrsync error: some files were not transferred (code 23)`,
              isCut: true,
            },
          }),
        }),
    },
    { name: 'long-message-report', html: () => reportOf({ session: longMessage }) },
    ...[1, 5, 412, 1000, 1001, 100_000].map((count) => ({ name: `objects-${count}`, html: () => bodyOf(many(count)) })),
    { name: 'part-2', html: () => compose(many(150_000)).messages[1]?.html ?? '' },
    { name: 'many-reasons', html: () => bodyOf(manyReasonsScene()) },
    { name: 'hostile', html: () => bodyOf(hostileScene()) },
    { name: 'alarm', html: () => alarmBody(alarmFacts()) },
    {
      name: 'alarm-ended',
      html: () => alarmBody(alarmFacts({ phase: 'ended', endedAtMs: Date.parse('2026-11-23T05:12:00Z') })),
    },
    { name: 'missed', html: () => missedRunBody(missedRunFacts()) },
    { name: 'digest', html: () => digestBody(nightOfJobs()) },
    { name: 'digest-all-well', html: () => digestBody(digestFacts()) },
    { name: 'digest-no-jobs', html: () => digestBody(digestFacts({ records: [] })) },
    {
      name: 'digest-many',
      html: () =>
        digestBody(
          manyJobs(1000, {
            missedCount: 3,
            unreadSources: [{ kind: 'named', name: 'vbo01.contoso.com (Veeam Backup for Microsoft 365)' }],
          }),
        ),
    },
    { name: 'report', html: () => reportOf(many(412)) },
  ];
}
