import { expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeUpdate } from '../../../src-shared/wording/describe-update.ts';
import type { UpdateState } from '../../../src-shared/model/update.ts';

const states: UpdateState[] = [
  { kind: 'available', version: '1.4.0', host: 'updates.contoso.com', reason: 'system-proves-no-publisher' },
  { kind: 'available', version: '1.4.0', host: 'updates.contoso.com', reason: 'package-names-no-publisher' },
  { kind: 'ready', version: '1.4.0', isInstalledOnQuit: true },
  { kind: 'ready', version: '1.4.0', isInstalledOnQuit: false },
  { kind: 'refused', version: '1.4.0', host: 'updates.contoso.com' },
];

test('where nothing newer is known, there is nothing to tell', () => {
  expect(describeUpdate(english.words, { kind: 'none' })).toBeNull();
});

test.each(states)('$kind: the title names the version, and whole sentences say what follows', (state) => {
  const { title, lines } = describeUpdate(english.words, state) ?? { title: '', lines: [] };

  expect(title).toMatch(/^Version 1\.4\.0 .*[^.]$/);
  expect(lines).not.toEqual([]);
  for (const line of lines) expect(line).toMatch(/^[A-Z].*\.$/);
});

test('what comes from elsewhere says from where, and who is not to be trusted is not recommended', () => {
  const [byHand, , , , refused] = states.map((state) => describeUpdate(english.words, state)?.lines.join(' ') ?? '');

  expect(byHand).toContain('It is offered by updates.contoso.com.');
  expect(refused).toContain('updates.contoso.com');
  expect(refused).toContain('do not install it manually');
});
