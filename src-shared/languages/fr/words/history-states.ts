import type { Words } from '../../texts.ts';

export const historyStatesText: Words['historyStates'] = {
  groups: {
    accepted: 'Acceptées',
    'on-its-way': 'En cours d’envoi',
    held: 'Retenues',
    filtered: 'Filtrées',
    discarded: 'Abandonnées',
  },
  recorded: 'En cours de traitement',
  held: 'Retenue jusqu’à la dernière nouvelle tentative',
  heldDetail: (when) =>
    `Si aucune nouvelle tentative ne se signale d’ici au ${when}, cette tentative est alors notifiée.`,
  superseded: 'Notifiée avec une tentative ultérieure',
  supersededDetail: 'Une seule notification rend compte de toutes les tentatives de cette tâche.',
  filtered: {
    'notifications-off': 'Non envoyée : notifications désactivées',
    'success-off': 'Non envoyée : réussites désactivées',
    'in-digest': 'Non envoyée : les réussites sont dans la synthèse',
    'warning-off': 'Non envoyée : avertissements désactivés',
    'failure-off': 'Non envoyée : échecs désactivés',
    rule: 'Non envoyée : décision d’une règle',
  },
  filteredDetail: 'Les notifications pour ce résultat étaient désactivées à la fin de la tâche.',
  filteredByRule: (rule) => `Non envoyée en raison de la règle « ${rule} »`,
  filteredByRuleDetail: 'Une règle en a décidé ainsi à la fin de la tâche.',
  waiting: 'En attente',
  waitingDetail: 'Elle est envoyée quand vient son tour et que le compte ou le canal est utilisable.',
  waitingUntil: (time) => `En attente jusqu’à ${time}`,
  waitingUntilDetail: 'Le canal est en heures calmes ; elle est envoyée à leur fin.',
  sending: 'Envoi en cours',
  accepted: (service) => `Acceptée par ${service}`,
  acceptedDetail: (service, when) => `Acceptée par ${service} le ${when}.`,
  acceptedByFew: 'Acceptée, mais pas pour tous les destinataires',
  acceptedByFewDetail: (service, when) =>
    `Acceptée par ${service} le ${when}. Elle n’est pas renvoyée : les autres destinataires l’ont reçue.`,
  retryAt: (time, reason) => `Nouvel essai à ${time} : ${reason}`,
  retryAtDetail: (when) => `Le programme réessaiera automatiquement le ${when}.`,
  outcomeUnknownDetail: (when) => `Le programme la renverra le ${when} ; elle peut donc arriver plusieurs fois.`,
  notSent: (reason) => `Non envoyée : ${reason}`,
  discarded: 'Abandonnée',
  discardedDetail: (when) => `Abandonnée le ${when}.`,
};
