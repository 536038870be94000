import type { Words } from '../../texts.ts';

const finished = 'Les notifications en cours d’envoi sont d’abord terminées.';

export const updatesText: Words['updates'] = {
  available: (version) => `La version ${version} est disponible`,
  byHand: {
    'system-proves-no-publisher':
      'Ce système ne peut pas vérifier qui l’a publiée : le programme ne l’installe donc pas automatiquement.',
    'package-names-no-publisher':
      'Ce paquet n’indique pas l’éditeur des mises à jour : le programme ne les installe donc pas automatiquement.',
  },
  offeredBy: (host) => `Elle est proposée par ${host}. Installez-la de la même façon que cette version.`,
  ready: (version) => `La version ${version} est prête à être installée`,
  installedOnQuit: `Elle est installée lorsque vous quittez le programme, ou dès maintenant. ${finished}`,
  asksForAdministrator: `Windows demande un administrateur. ${finished}`,
  refused: (version) => `La version ${version} n’a pas été installée`,
  notSigned: (host) => `Ce que propose ${host} n’est pas signé par l’éditeur de ce programme et a été supprimé.`,
  tellWhoGaveIt: 'Informez la personne qui vous a fourni le programme, et ne l’installez pas manuellement.',
};
