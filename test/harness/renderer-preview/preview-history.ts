/** A made-up history with an entry for each thing that can happen. */
import {
  historyStateGroups,
  type HistoryAttempt,
  type ShownHistoryDetails,
  type HistoryFilter,
  type HistoryIssues,
  type HistoryProblem,
  type HistoryRow,
  type HistoryState,
} from '../../../src-shared/model/history.ts';
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
import { noConditions, type RuleConditions } from '../../../src-shared/model/rule.ts';

const newestMs = Date.parse('2026-11-22T22:38:33Z');
const recipients = 'backup@contoso.com; Night Operations <noc@contoso.com>';

/** Of a rule without a note. */
const ofFailedTests: RuleConditions = {
  ...noConditions,
  job: { kind: 'wildcard', text: 'Test *' },
  results: ['Warning', 'Failed'],
};

type Story = [job: string, organization: string, result: SessionResult | null, state: HistoryState];

const stories: Story[] = [
  ['Exchange daily', 'contoso.com', 'Warning', { kind: 'sending' }],
  ['SharePoint sites', 'contoso.com', 'Success', { kind: 'waiting' }],
  ['Teams to object storage', 'contoso.com', 'Failed', { kind: 'held', untilMs: newestMs + 1_800_000 }],
  ['Teams to object storage', 'contoso.com', 'Failed', { kind: 'superseded' }],
  [
    'OneDrive weekly',
    'fabrikam.onmicrosoft.com',
    'Failed',
    {
      kind: 'retry-at',
      atMs: newestMs + 90_000,
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
    },
  ],
  ['restic home', '', 'Success', { kind: 'accepted', atMs: newestMs - 7_000_000, service: 'microsoft-365' }],
  [
    'SQL dumps',
    '',
    'Warning',
    { kind: 'parked', failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } },
  ],
  ['', '', null, { kind: 'discarded', atMs: null, failure: { area: 'delivery', kind: 'send-as-denied' } }],
  [
    'Überwachung und Sicherung der Postfächer aller Standorte',
    'städtische-werke.example',
    'Failed',
    {
      kind: 'outcome-unknown',
      atMs: newestMs + 60_000,
      failure: { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'gateway-timeout' },
    },
  ],
  ['rsync archive', '', 'Success', { kind: 'filtered', by: 'success-off' }],
  ['', '', null, { kind: 'accepted', atMs: newestMs - 16_000_000, service: 'microsoft-365' }],
  [
    'Exchange daily',
    'contoso.com',
    'Success',
    { kind: 'accepted', atMs: newestMs - 86_000_000, service: 'microsoft-365' },
  ],
  [
    'Public folders',
    'contoso.com',
    'Warning',
    {
      kind: 'discarded',
      atMs: newestMs - 3_000,
      failure: { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' },
    },
  ],
  [
    'Test restores',
    'contoso.com',
    'Failed',
    { kind: 'filtered', by: 'rule', rule: { kind: 'conditions', conditions: ofFailedTests } },
  ],
];

function attemptsOf(state: HistoryState, startedAtMs: number): HistoryAttempt[] {
  const requestId = '7c2f4b1e-90aa-4d5c-8f0e-2b6c1f1f9a77';
  const ended = { startedAtMs, endedAtMs: startedAtMs + 900, requestId: '', isAccepted: false };
  switch (state.kind) {
    case 'sending':
      return [{ ...ended, endedAtMs: null, failure: null }];
    case 'accepted':
      return [
        { ...ended, failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' } },
        { ...ended, startedAtMs: startedAtMs + 30_000, isAccepted: true, requestId, failure: null },
      ];
    case 'retry-at':
    case 'outcome-unknown':
    case 'parked':
      return [{ ...ended, requestId, failure: state.failure }];
    case 'discarded':
      return [{ ...ended, requestId, failure: state.failure }];
    default:
      return [];
  }
}

function issuesOf(result: 'Failed' | 'Warning'): HistoryIssues {
  const message = 'Mailbox does not have a valid Microsoft 365 license';
  const failed = (name: string, seconds: number) => ({
    name,
    result: 'Failed' as const,
    message: `Failed to open ${name}: the server did not answer within ${seconds} seconds`,
  });
  return {
    reasons: [
      ...(result === 'Failed'
        ? [
            {
              result,
              message: 'Failed to open …: the server did not answer within … seconds',
              count: 2,
              canBeIgnored: true,
            },
          ]
        : []),
      { result: 'Warning', message, count: 1, canBeIgnored: true },
    ],
    ignored: { reasons: [], count: 0 },
    objects: [
      ...(result === 'Failed' ? [failed('anna@contoso.com', 38), failed('ben@contoso.com', 58)] : []),
      { name: 'carla@contoso.com', result: 'Warning', message },
    ],
    count: result === 'Failed' ? 3 : 1,
    lookedThrough: null,
  };
}

function tell([job, organization, result, state]: Story, index: number, count: number): ShownHistoryDetails {
  const atMs = newestMs - index * 1_111_000;
  const hasMessage = !['held', 'superseded', 'filtered', 'recorded'].includes(state.kind);
  const subject =
    result === null ? 'Test message: [Warning] contoso.com - Exchange daily' : `[${result}] ${organization} - ${job}`;
  const row: HistoryRow = {
    id: count - index,
    kind: result === null ? 'test' : 'session',
    atMs,
    job,
    organization,
    result,
    subject: hasMessage ? subject : '',
    recipients: hasMessage ? recipients : '',
    state,
  };
  const message = result === 'Failed' ? 'Failed to write to repository “archive-eu”: 503 Server Unavailable' : '';
  return {
    row,
    session:
      result === null
        ? null
        : {
            source: 'folder',
            jobType: 'backup',
            startedAtMs: atMs - 2_300_000,
            message,
            objectCount: 412,
            issueCount: result === 'Success' ? 0 : 3,
            attempt: state.kind === 'held' ? 1 : 0,
            host: 'FILES01',
            leftOut: result === 'Warning' ? ['statistics.transferredBytes: expected 0 or more, found -1.'] : [],
            noise: null,
          },
    messages: hasMessage
      ? [
          {
            outboxId: index,
            channel: 'email',
            subject,
            recipients,
            internetMessageId: '<3f0c9a4be1d27785ac33f0c9a4be1d27785ac3ff@backup-notifier.internal>',
            isAgain: false,
            createdAtMs: atMs + 1_000,
            state,
            attempts: attemptsOf(state, atMs + 2_000),
          },
        ]
      : [],
    source: result === null ? null : { kind: 'folder' },
    issues: result === null || result === 'Success' ? null : issuesOf(result),
    chain:
      state.kind === 'held'
        ? [{ id: count - index - 1, attempt: 0, atMs: atMs - 1_111_000, result: 'Failed', message }]
        : [],
  };
}

/** Newest first. */
export const previewHistory: readonly ShownHistoryDetails[] = stories.map((story, index) =>
  tell(story, index, stories.length),
);

/** The main states several times over, so that the table has to scroll. */
export const longPreviewHistory: readonly ShownHistoryDetails[] = Array.from({ length: 2_000 }, (_, index) =>
  tell(stories[5 + (index % 8)] ?? ['', '', null, { kind: 'waiting' }], index, 2_000),
);

export function filterPreviewHistory(history: readonly ShownHistoryDetails[], filter: HistoryFilter): HistoryRow[] {
  const { text, result, group, problem, job: ofJob } = filter;
  const kinds: readonly string[] | null = group === null ? null : historyStateGroups[group];
  return history
    .map(({ row }) => row)
    .filter(({ job }) => ofJob === null || job === ofJob.name)
    .filter((row) => result === null || row.result === result)
    .filter(({ state }) => problem === null || problemOf(state) === problem)
    .filter((row) => kinds === null || kinds.includes(row.state.kind))
    .filter(({ job, organization, subject }) =>
      `${job} ${organization} ${subject}`.toLowerCase().includes(text.toLowerCase()),
    );
}

/** What needs attention, by reason. */
export function previewProblems(history: readonly ShownHistoryDetails[]): HistoryProblem[] {
  const problems = new Map<string, HistoryProblem>();
  for (const { row } of history) {
    if (row.state.kind !== 'parked') continue;
    const name = problemOf(row.state) ?? '';
    const count = (problems.get(name)?.count ?? 0) + 1;
    problems.set(name, { name, failure: row.state.failure, count, revision: 1 });
  }
  return [...problems.values()].sort((a, b) => b.count - a.count);
}

function problemOf(state: HistoryState): string | null {
  return state.kind === 'parked' ? JSON.stringify(state.failure) : null;
}

/** A night in which the same thing went wrong again and again. */
export const refusedPreviewHistory: readonly ShownHistoryDetails[] = Array.from({ length: 240 }, (_, index) =>
  tell(
    index % 60 === 7
      ? [
          'SharePoint sites',
          'contoso.com',
          'Warning',
          { kind: 'parked', failure: { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' } },
        ]
      : [
          'Exchange daily',
          'contoso.com',
          'Failed',
          { kind: 'parked', failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } },
        ],
    index,
    240,
  ),
);
