import type { Words } from '../../texts.ts';

export const cloudsText: Words['clouds'] = {
  names: {
    worldwide: 'Mundial',
    'us-government-gcc-high': 'US Government (GCC High)',
    'us-government-dod': 'US Government (DoD)',
    china: 'China (21Vianet)',
  },
  places: {
    worldwide: 'na nuvem mundial',
    'us-government-gcc-high': 'no US Government (GCC High)',
    'us-government-dod': 'no US Government (DoD)',
    china: 'na China (21Vianet)',
  },
  otherPlace: (name) => `em outra nuvem (${name})`,
  anyPlace: (places) => places.join(' ou '),
};
