import { expect, test } from 'vitest';
import type { SMTPServerSession } from 'smtp-server';
import { ClientGate } from '../../../src-main/adapters/smtp-server/client-gate.ts';

const login = { certificate: '', key: '', username: 'backup-notifier', password: 'p' };
const gate = new ClientGate({ ranges: ['192.0.2.0/24', '2001:db8::5'], ...login });
const admit = (remoteAddress: string, count: number): string | null => {
  const session: Partial<SMTPServerSession> = { remoteAddress };
  return gate.admit(session as SMTPServerSession, count)?.message ?? null;
};

test.each([
  ['a computer that is listed', '192.0.2.7', 20, null],
  ['the same, as IPv6 writes it', '::ffff:192.0.2.7', 20, null],
  ['its twenty-first connection', '192.0.2.7', 21, 'Too many connections. Try again later.'],
  ['another one', '2001:db8::5', 20, null],
  ['one that is not listed', '198.51.100.1', 1, 'This computer may not send mail from here.'],
  ['a program of this computer, whose connections only the whole bounds', '127.0.0.1', 99, null],
  ['the same by IPv6', '::1', 99, null],
  ['what is no address', '', 1, 'This computer may not send mail from here.'],
])('%s', (_, address, count, expected) => {
  expect(admit(address, count)).toBe(expected);
});
