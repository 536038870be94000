/** Rules as somebody has them, and what one of them would have changed. */
import { noActions, noConditions, type Rule } from '../../../src-shared/model/rule.ts';
import type { TriedRules } from '../../../src-shared/model/tried-rules.ts';

const plain = { isEnabled: true, note: '', endsOn: null, goOn: false, conditions: noConditions, actions: noActions };

export const previewRules: readonly Rule[] = [
  {
    ...plain,
    id: 'quota',
    note: 'Full mailboxes are known until the migration',
    endsOn: '2099-02-28',
    conditions: { ...noConditions, reason: { kind: 'contains', text: 'mailbox is over its quota' } },
    actions: { ...noActions, countAs: 'success' },
  },
  {
    ...plain,
    id: 'tests',
    conditions: { ...noConditions, job: { kind: 'wildcard', text: 'Test *' } },
    actions: { ...noActions, notify: 'never' },
  },
  {
    ...plain,
    id: 'finance',
    note: 'Finance',
    goOn: true,
    conditions: {
      ...noConditions,
      organization: { kind: 'contains', text: 'finance' },
      results: ['Warning', 'Failed'],
    },
    actions: {
      ...noActions,
      recipients: { mode: 'also', list: [{ address: 'finance-it@contoso.com', name: '' }] },
      importance: 'high',
    },
  },
  {
    ...plain,
    id: 'old',
    note: 'While the tape library was repaired',
    endsOn: '2020-01-31',
    conditions: { ...noConditions, source: { kind: 'contains', text: 'tape' } },
    actions: { ...noActions, notify: 'never' },
  },
];

export const previewTrial: TriedRules = {
  kind: 'tried',
  sessionCount: 200,
  matchedCount: 12,
  isPartial: false,
  changed: [
    {
      atMs: Date.parse('2026-11-22T22:38:33.000Z'),
      job: 'Exchange daily',
      organization: 'contoso.com',
      changes: [
        { kind: 'result', from: 'Failed', to: 'Success' },
        { kind: 'ignored', count: 3 },
        { kind: 'not-notified', routeId: 'default' },
      ],
    },
    {
      atMs: Date.parse('2026-11-21T22:38:33.000Z'),
      job: 'SharePoint weekly',
      organization: 'fabrikam.com',
      changes: [{ kind: 'ignored', count: 1 }],
    },
  ],
};
