import { expect, test } from 'vitest';
import { decideUnsupportedRegion } from '../../../src-main/senders/microsoft/account/decide-region.ts';

test.each([
  [null, null, null],
  ['microsoftonline.com', null, null],
  ['microsoftonline.com', 'GCC', null],
  ['MicrosoftOnline.com', 'gcc', null],
  ['microsoftonline.us', null, 'US Government GCC High or DoD'],
  ['microsoftonline.us', 'DODCON', 'US Government GCC High'],
  ['microsoftonline.com', 'DODCON', 'US Government GCC High'],
  [null, 'dodcon', 'US Government GCC High'],
  [null, 'DOD', 'US Government DoD'],
  ['partner.microsoftonline.cn', null, 'China (21Vianet)'],
  ['chinacloudapi.cn', null, 'China (21Vianet)'],
  ['microsoftonline.de', null, 'another cloud (microsoftonline.de)'],
])('cloud %s with sub scope %s: %s', (cloudInstanceName, regionSubScope, expected) => {
  expect(decideUnsupportedRegion({ cloudInstanceName, regionSubScope })).toBe(expected);
});
