import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { logUnhandledRejections } from '../../../src-main/adapters/system/unhandled-rejections.ts';

test.each([
  [new Error('disk is full'), /^A rejection was not handled: Error: disk is full\n +at /],
  ['text', /^A rejection was not handled: text$/],
  [undefined, /^A rejection was not handled: undefined$/],
])('a rejection that nobody takes is written down with where it came from: %s', (reason, expected) => {
  const source = new EventEmitter();
  const log: string[] = [];
  logUnhandledRejections((line) => log.push(line), source);
  source.emit('unhandledRejection', reason);

  expect(log).toEqual([expect.stringMatching(expected)]);
});
