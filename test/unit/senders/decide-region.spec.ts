import { expect, test } from 'vitest';
import { decideRegion } from '../../../src-main/senders/microsoft/account/decide-region.ts';
import {
  microsoftClouds,
  type MicrosoftCloud,
  type OrganizationCloud,
} from '../../../src-shared/model/microsoft-clouds.ts';

const known = (...clouds: MicrosoftCloud[]): OrganizationCloud => ({ kind: 'known', clouds });
const gccHigh = known('us-government-gcc-high');
const dod = known('us-government-dod');
const china = known('china');

test.each<[string | null, string | null, OrganizationCloud | null]>([
  [null, null, null],
  ['microsoftonline.com', null, null],
  ['microsoftonline.com', 'GCC', null],
  ['MicrosoftOnline.com', 'gcc', null],
  ['microsoftonline.us', null, known('us-government-gcc-high', 'us-government-dod')],
  ['microsoftonline.us', 'DODCON', gccHigh],
  ['microsoftonline.com', 'DODCON', gccHigh],
  [null, 'dodcon', gccHigh],
  [null, 'DOD', dod],
  ['partner.microsoftonline.cn', null, china],
  ['chinacloudapi.cn', null, china],
  ['microsoftonline.de', null, { kind: 'other', name: 'microsoftonline.de' }],
])(
  'with the worldwide cloud, a tenant of cloud %s with sub scope %s: %j',
  (cloudInstanceName, regionSubScope, region) => {
    expect(decideRegion({ cloudInstanceName, regionSubScope }, 'worldwide')).toEqual(
      region === null ? null : { area: 'account', kind: 'region-not-supported', region },
    );
  },
);

test.each([
  [null, null, microsoftClouds],
  ['microsoftonline.com', null, ['worldwide']],
  ['microsoftonline.us', null, ['us-government-gcc-high', 'us-government-dod']],
  ['microsoftonline.us', 'DODCON', ['us-government-gcc-high']],
  ['microsoftonline.us', 'DOD', ['us-government-dod']],
  ['partner.microsoftonline.cn', null, ['china']],
  ['microsoftonline.de', null, []],
] as const)(
  'a tenant of cloud %s with sub scope %s can be used through: %j',
  (cloudInstanceName, regionSubScope, usable) => {
    const region = { cloudInstanceName, regionSubScope };

    expect(microsoftClouds.filter((cloud) => decideRegion(region, cloud) === null)).toEqual(usable);
  },
);

test('a tenant that is in another cloud than the chosen one is refused with both', () => {
  expect(decideRegion({ cloudInstanceName: 'microsoftonline.us', regionSubScope: 'DOD' }, 'china')).toEqual({
    area: 'account',
    kind: 'other-cloud',
    chosen: 'china',
    region: dod,
  });
});
