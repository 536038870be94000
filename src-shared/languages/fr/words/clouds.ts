import type { Words } from '../../texts.ts';

export const cloudsText: Words['clouds'] = {
  names: {
    worldwide: 'Mondial',
    'us-government-gcc-high': 'US Government (GCC High)',
    'us-government-dod': 'US Government (DoD)',
    china: 'Chine (21Vianet)',
  },
  places: {
    worldwide: 'dans le cloud mondial',
    'us-government-gcc-high': 'dans US Government (GCC High)',
    'us-government-dod': 'dans US Government (DoD)',
    china: 'en Chine (21Vianet)',
  },
  otherPlace: (name) => `dans un autre cloud (${name})`,
  anyPlace: (places) => places.join(' ou '),
};
