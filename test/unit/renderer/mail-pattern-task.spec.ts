import { expect, test } from 'vitest';
import {
  taskOfMail,
  taskOfPattern,
  withPattern,
} from '../../../src-renderer/features/mail-source/mail-pattern-task.ts';
import { mailPattern } from '../../builders/mail-pattern.ts';

test.each([
  ['"Büro NAS" <nas@contoso.local>', 'Büro NAS', 'nas@contoso.local'],
  ['Büro NAS <nas@contoso.local>', 'Büro NAS', 'nas@contoso.local'],
  ['nas@contoso.local', 'nas@contoso.local', 'nas@contoso.local'],
  ['<nas@contoso.local>', 'nas@contoso.local', 'nas@contoso.local'],
])('a pattern made from a mail of %s is named after it', (from, name, address) => {
  const mail = { id: 7, receivedAtMs: 0, from, subject: 'Backup done', recognised: null };
  const { form, mailId } = taskOfMail(mail, 'new');

  expect({ name: form.name, from: form.conditions.from.text, subject: form.conditions.subject.text, mailId }).toEqual({
    name,
    from: address,
    subject: 'Backup done',
    mailId: 7,
  });
});

test('a pattern that was edited stays in its place, and a new one is the last', () => {
  const [first, second] = [mailPattern({ id: 'a' }), mailPattern({ id: 'b' })];
  const edited = mailPattern({ id: 'a', name: 'Edited' });

  expect(taskOfPattern(first)).toMatchObject({ id: 'a', isNew: false });
  expect(withPattern([first, second], edited)).toEqual([edited, second]);
  expect(withPattern([first], second)).toEqual([first, second]);
});
