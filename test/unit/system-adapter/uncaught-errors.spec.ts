import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { logUncaughtErrors } from '../../../src-main/adapters/system/uncaught-errors.ts';

test.each([
  ['unhandledRejection', new Error('disk is full'), /^A rejection was not handled: Error: disk is full\n +at /],
  ['unhandledRejection', 'text', /^A rejection was not handled: text$/],
  ['unhandledRejection', undefined, /^A rejection was not handled: undefined$/],
  ['uncaughtException', new Error('disk is full'), /^An error was not caught: Error: disk is full\n +at /],
  ['uncaughtException', 'text', /^An error was not caught: text$/],
])('what nobody takes is written down with where it came from: %s of %s', (event, reason, expected) => {
  const source = new EventEmitter();
  const log: string[] = [];
  logUncaughtErrors((line) => log.push(line), source);
  source.emit(event, reason);

  expect(log).toEqual([expect.stringMatching(expected)]);
});
