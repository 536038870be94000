import type { Words } from '../../texts.ts';

export const cloudsText: Words['clouds'] = {
  names: {
    worldwide: '世界共通',
    'us-government-gcc-high': 'US Government (GCC High)',
    'us-government-dod': 'US Government (DoD)',
    china: '中国 (21Vianet)',
  },
  places: {
    worldwide: '世界共通のクラウド',
    'us-government-gcc-high': '「US Government (GCC High)」',
    'us-government-dod': '「US Government (DoD)」',
    china: '「中国 (21Vianet)」',
  },
  otherPlace: (name) => `別のクラウド (${name}) `,
  anyPlace: (places) => places.join('または'),
};
