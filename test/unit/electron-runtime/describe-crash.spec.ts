import { expect, test } from 'vitest';
import { describeCrash } from '../../harness/electron-runtime/describe-crash.ts';

test('a crash of a runtime with lent parts is told and not the product’s; one of the Electron that ships is', () => {
  expect([describeCrash('SIGSEGV', true), describeCrash('SIGTRAP', false)]).toEqual([
    { what: 'not the product: Electron 33 crashed (SIGSEGV).', isOfProduct: false },
    { what: 'Electron crashed (SIGTRAP).', isOfProduct: true },
  ]);
});

test.each([null, 'SIGTERM', 'SIGKILL', 'SIGINT'] as const)('ending with %s is no crash', (signal) => {
  expect([describeCrash(signal, true), describeCrash(signal, false)]).toEqual([null, null]);
});
