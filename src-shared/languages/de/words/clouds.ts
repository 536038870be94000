import type { Words } from '../../texts.ts';

export const cloudsText: Words['clouds'] = {
  names: {
    worldwide: 'Weltweit',
    'us-government-gcc-high': 'US Government (GCC High)',
    'us-government-dod': 'US Government (DoD)',
    china: 'China (21Vianet)',
  },
  places: {
    worldwide: 'in der weltweiten Cloud',
    'us-government-gcc-high': 'in US Government (GCC High)',
    'us-government-dod': 'in US Government (DoD)',
    china: 'in China (21Vianet)',
  },
  otherPlace: (name) => `in einer anderen Cloud (${name})`,
  anyPlace: (places) => places.join(' oder '),
};
