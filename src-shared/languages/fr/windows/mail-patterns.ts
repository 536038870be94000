import type { WindowTexts } from '../../texts.ts';

export const mailPatternsText: WindowTexts['mailPatterns'] = {
  open: 'Modèles d’e-mail... (&z)',
  count: (count) =>
    count === 0
      ? 'Aucun modèle : les e-mails sont seulement transférés.'
      : count === 1
        ? 'Les e-mails reconnus par 1 modèle comptent comme tâche.'
        : `Les e-mails reconnus par l’un des ${count} modèles comptent comme tâche.`,
  title: 'Modèles d’e-mail',
  detail:
    'Un e-mail reconnu par un modèle compte comme une tâche : dans Tâches, les exécutions prévues, la synthèse et les notifications. Si plusieurs le reconnaissent, le premier compte. Les modifications sont enregistrées avec la fenêtre.',
  list: 'Modè&les :',
  none: 'Il n’y a pas encore de modèle. Ajoutez celui du programme qui envoie les e-mails, ou créez-en un à partir d’un e-mail ci-dessous.',
  add: 'A&jouter',
  ownPattern: 'Modèle personnel',
  edit: '&Modifier...',
  remove: 'Su&pprimer',
  up: 'M&onter',
  down: '&Descendre',
  moved: (name, place, count) => `« ${name} » est maintenant le numéro ${place} sur ${count}.`,
  close: '&Fermer',
  recent: 'E-mails &récents :',
  noRecent: 'Aucun e-mail n’est encore arrivé. Les 50 derniers sont répertoriés ici.',
  recentFailed: 'Impossible de lire les e-mails récents pour le moment.',
  fromMail: '&Nouveau modèle à partir de cet e-mail...',
  isForwarded: 'aussi transféré',
  isKept: 'non transféré',
  notRecognised: 'Non reconnu',
  recognised: (pattern, job, result) => `${pattern} : ${job}, ${result}`,

  addTitle: 'Ajouter un modèle d’e-mail',
  editTitle: 'Modifier le modèle d’e-mail',
  unconfirmed:
    'Le texte des e-mails de ce programme n’est pas publié. Essayez le modèle sur l’un de ses e-mails et adaptez-le là où il ne convient pas.',
  name: '&Nom :',
  conditions: 'Un e-mail est reconnu si toutes ces conditions sont remplies',
  conditionsHint:
    'La casse n’a pas d’importance. Avec des caractères génériques, la comparaison porte sur le texte entier : * remplace n’importe quels caractères, ? un seul. Les expressions régulières suivent la syntaxe RE2.',
  parts: { from: '&De', subject: 'O&bjet', body: '&Corps' },
  resultsTitle: 'Résultat : la première condition remplie',
  results: { Failed: 'Éc&hec si', Warning: 'A&vertissement si', Success: 'Ré&ussite si' },
  kinds: { contains: 'contient', wildcard: 'générique', regex: 'regex' },
  resultParts: { subject: 'objet', body: 'corps' },
  kindOf: (label) => `${label} : comment`,
  partOf: (label) => `${label} : où`,
  anyText: 'N’importe quel texte',
  neverText: 'Non utilisé',
  otherwise: '&Sinon :',
  otherwiseChoices: {
    'not-recognised': 'l’e-mail n’est pas reconnu',
    Success: 'Réussite',
    Warning: 'Avertissement',
    Failed: 'Échec',
  },
  told: 'Ce qui est signalé',
  texts: { job: '&Tâche :', organization: 'Or&ganisation :', host: 'Ord&inateur :', message: '&Message :' },
  textsHint:
    'Texte fixe, ou %name% pour un groupe nommé (?<name>...) d’une expression ci-dessus. %subject% et %from% existent toujours.',
  forward: 'Trans&férer aussi l’e-mail',
  tryTitle: 'Essai',
  tryOn: 'Essa&yer sur :',
  pasted: 'Un e-mail collé',
  paste: 'Co&llez l’e-mail, avec ses en-têtes si vous les avez :',
  tryNow: '&Essayer',
  tryResult: 'Résultat de l’essai',
  tried: {
    recognised: (result) => `Reconnu : ${result}.`,
    job: 'Tâche',
    organization: 'Organisation',
    host: 'Ordinateur',
    message: 'Message',
    otherMail: (part) => `Non reconnu : la condition sur ${part} n’est pas remplie.`,
    noResult: 'Non reconnu : toutes les conditions sont remplies, mais aucun texte n’indique le résultat.',
    noMail: 'Il n’y a pas d’e-mail pour l’essai.',
    partNames: { from: 'l’expéditeur', subject: 'l’objet', body: 'le corps' },
  },
};
