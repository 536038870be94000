/** Microsoft's clouds: what a choice calls them, and where sentences say that an organization is. */
export const cloudsText = {
  names: {
    worldwide: 'Worldwide',
    'us-government-gcc-high': 'US Government (GCC High)',
    'us-government-dod': 'US Government (DoD)',
    china: 'China (21Vianet)',
  },
  places: {
    worldwide: 'in the worldwide cloud',
    'us-government-gcc-high': 'in US Government (GCC High)',
    'us-government-dod': 'in US Government (DoD)',
    china: 'in China (21Vianet)',
  },
  /** Of a cloud that only Microsoft Entra ID knows, by its own name for it. */
  otherPlace: (name: string) => `in another cloud (${name})`,
  /** Where it isn't known which of them. */
  anyPlace: (places: readonly string[]) => places.join(' or '),
} as const;
