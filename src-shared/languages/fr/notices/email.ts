import type { Counted } from '../../counted.ts';
import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const moreReasons = ({ count, written }: Counted): string =>
  pluralize(count, { one: 'et # autre raison', other: 'et # autres raisons' }, written);

export const emailText: Texts['notices']['email'] = {
  sentBy: (computer) => `Envoyé par Backup Notifier for Microsoft 365 sur ${computer}.`,
  title: (word, heading) => `${word} : ${heading}`,
  test: '<b>Ceci est un message de test</b> avec des chiffres fictifs. Vos notifications auront cet aspect.',

  moreReasons: 'Autres raisons',
  andMoreReasons: ({ reasons, objects }) => `${moreReasons(reasons)} pour ${counts.objects(objects)}`,
  andMoreReasonsBelow: ({ reasons, objects }) => `${moreReasons(reasons)} ci-dessous, pour ${counts.objects(objects)}`,
  objectsOfReason: (objects) => `${counts.objects(objects)} :`,

  objectsWithIssues: 'Objets avec problèmes',
  objectsIgnored: 'Objets ignorés par une règle',
  objectsSuccessful: 'Objets réussis',
  someListed: (heading, { listed, all }) => `${heading} (${listed} sur ${all} répertoriés)`,
  tooManyObjects: (objects) => `Trop d’objets pour un message : ${counts.objects(objects)} ne sont pas répertoriés.`,
  ignored: 'Ignoré',
  items: ({ count, written }) => pluralize(count, { one: '# élément', other: '# éléments' }, written),

  earlierAttempts: 'Tentatives précédentes',
  attemptsNotListed: (attempts) =>
    pluralize(
      attempts.count,
      {
        one: '# tentative antérieure à celles-ci n’est pas répertoriée',
        other: '# tentatives antérieures à celles-ci ne sont pas répertoriées',
      },
      attempts.written,
    ),
  leftOut: 'Omis',
  leftOutFields: 'La tâche a été signalée avec des champs inutilisables. Corrigez ce qui la signale :',
  log: 'Journal',
  logIsCut: 'En voici les dernières lignes : le journal dépasse les 64 Ko que contient un message.',

  reportAttached: {
    files: 'Le rapport complet est joint, en HTML et en CSV.',
    zip: 'Le rapport complet est joint dans un fichier zip contenant un fichier HTML et un fichier CSV.',
    html: 'Le rapport complet est joint, en HTML.',
  },
  reportInParts: (parts) =>
    `Le rapport complet est joint en ${parts} parties : la partie 1 à ce message, les autres aux messages suivants.`,
  reportKept: (computer) =>
    `Le rapport complet est conservé sur ${computer} : ouvrez-y l’historique de Backup Notifier, choisissez cette tâche et cliquez sur « Ouvrir le rapport ».`,
  textsShortened: 'Les longs textes sont abrégés ici ; le rapport les contient en entier.',

  part: {
    subject: (part, parts) => ` - rapport, partie ${part} sur ${parts}`,
    title: (part, parts) => `Rapport, partie ${part} sur ${parts}`,
    rows: ({ first, last, all }) => `Objets ${first} à ${last} sur ${all}, en HTML et en CSV dans un fichier zip`,
    note: (rows, messages) =>
      `${rows}. Le résultat de la tâche et les raisons se trouvent dans le premier de ces ${messages} messages.`,
  },
};
