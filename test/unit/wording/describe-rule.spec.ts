import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { nameOfRule } from '../../../src-shared/model/rule-name.ts';
import { describeActions, describeRuleName } from '../../../src-shared/wording/describe-rule.ts';
import { contains, rule } from '../../builders/rule.ts';

describe('a rule', () => {
  it.each<[Rule, english: string, german: string]>([
    [rule({ note: 'Full mailboxes' }), 'Full mailboxes', 'Full mailboxes'],
    [rule(), 'every session', 'jede Sitzung'],
    [
      rule({ conditions: { job: contains('Exchange'), type: 'backup', results: ['Failed', 'Warning'] } }),
      'job contains “Exchange”, backup jobs, failed or warning',
      'Job enthält „Exchange“, Backup-Jobs, fehlgeschlagen oder mit Warnung',
    ],
    [
      rule({
        conditions: {
          organization: { kind: 'wildcard', text: '*.com' },
          source: { kind: 'regex', text: '^tape' },
          objectName: contains('anna'),
          reason: contains('quota'),
          type: 'backup-copy',
          results: ['Success'],
        },
      }),
      'organization is like “*.com”, source matches “^tape”, object contains “anna”, reason contains “quota”, backup copy jobs, successful',
      'Organisation ist wie „*.com“, Quelle entspricht „^tape“, Objekt enthält „anna“, Grund enthält „quota“, Backupkopie-Jobs, erfolgreich',
    ],
  ])('is called by its note, or by what it is for in the language of who reads it', (each, inEnglish, inGerman) => {
    const name = nameOfRule(each);
    expect([describeRuleName(textsOf('en').words, name), describeRuleName(textsOf('de').words, name)]).toEqual([
      inEnglish,
      inGerman,
    ]);
  });

  it('says what it does', () => {
    const list = [{ address: 'ops@contoso.com', name: '' }];
    const actions = { ...rule().actions, recipients: { mode: 'instead' as const, list }, countAs: 'warning' as const };
    expect(describeActions(textsOf('en').words, actions, String)).toBe(
      'count the reason as a warning, to ops@contoso.com instead',
    );
    expect(describeActions(textsOf('en').words, rule().actions, String)).toBe('as the Notifications tab says');
  });
});
