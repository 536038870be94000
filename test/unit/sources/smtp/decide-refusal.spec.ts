import { expect, test } from 'vitest';
import { decideRefusal } from '../../../../src-main/sources/smtp/decide-refusal.ts';
import { parseMailHead } from '../../../../src-shared/model/mail-head.ts';

const own = '<1@backup-notifier.internal>';
const refusalOf = (head: string) => {
  const { fields } = parseMailHead(new TextEncoder().encode(`${head}\r\n\r\nText`));
  return decideRefusal(fields, (id) => id === own)?.status ?? null;
};
const hops = (count: number) => Array.from({ length: count }, (_, at) => `Received: from a by b id ${at}`).join('\r\n');

test.each([
  ['any other', 'Subject: a', null],
  ['without a head', '', null],
  ['one that this program has composed', `Message-ID: ${own}`, 554],
  ['one that this program has forwarded', `Received: by backup-notifier with ESMTP id ${own};\r\n Sun`, 554],
  ['one that another computer’s program has forwarded', 'Received: by backup-notifier with ESMTP id <2@x>; Sun', null],
  ['an answer to one of this program', `In-Reply-To: ${own}\r\nMessage-ID: <a@b>`, null],
  ['one that 25 servers have passed on', hops(25), null],
  ['one that 26 servers have passed on', hops(26), 554],
])('%s', (_, head, expected) => {
  expect(refusalOf(head)).toBe(expected);
});
