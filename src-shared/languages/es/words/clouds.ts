import type { Words } from '../../texts.ts';

export const cloudsText: Words['clouds'] = {
  names: {
    worldwide: 'Mundial',
    'us-government-gcc-high': 'US Government (GCC High)',
    'us-government-dod': 'US Government (DoD)',
    china: 'China (21Vianet)',
  },
  places: {
    worldwide: 'en la nube mundial',
    'us-government-gcc-high': 'en US Government (GCC High)',
    'us-government-dod': 'en US Government (DoD)',
    china: 'en China (21Vianet)',
  },
  otherPlace: (name) => `en otra nube (${name})`,
  anyPlace: (places) => places.join(' o '),
};
