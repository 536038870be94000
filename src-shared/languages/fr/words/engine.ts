import type { Words } from '../../texts.ts';

const both = 'Les deux doivent être identiques.';

export const engineText: Words['engine'] = {
  titleSuffix: ' (service)',
  place: {
    service: (folder) => `Service, dossier de données ${folder}`,
    program: (folder) => `Autre programme, dossier de données ${folder}`,
  },
  unattended: {
    own: 'Rien n’est envoyé. Ce qui se termine entre-temps est envoyé lorsque vous rouvrez une session sur cet ordinateur.',
    program: 'Un autre programme de cet utilisateur envoie, tant que sa session est ouverte.',
    service: 'Le service envoie, qu’une session soit ouverte ou non.',
    mac: 'Le moteur fonctionne tant que votre session est ouverte sur ce Mac. Sans session ouverte, rien n’est envoyé.',
  },
  protections: {
    system: 'Le système protège ses secrets, pour le compte sous lequel il s’exécute.',
    credential: 'systemd protège la clé de ses secrets.',
    'key-file':
      'La clé de ses secrets se trouve dans un fichier que seul le service peut lire. Une copie du disque entier contient les deux.',
  },
  notRunning: {
    title: 'Le moteur n’est pas en cours d’exécution',
    detail:
      'Rien n’est importé ni envoyé tant qu’il ne fonctionne pas de nouveau. Ces fenêtres l’affichent alors automatiquement.',
    startProgram: 'S’il ne revient pas, démarrez le programme qui utilise ce dossier de données.',
    startTask: (task) => `S’il ne revient pas, exécutez la tâche « ${task} » dans le Planificateur de tâches.`,
    run: (command) => `S’il ne revient pas, exécutez : ${command}`,
  },
  notAnswering: {
    title: 'Le moteur ne répond pas',
    detail: 'Il est occupé ou a été arrêté. Ces fenêtres l’affichent de nouveau dès qu’il répond.',
    restartProgram: 'Si cela dure, fermez le programme qui utilise ce dossier de données, puis redémarrez-le.',
    restartTask: (task) =>
      `Si cela dure, arrêtez la tâche « ${task} » dans le Planificateur de tâches, puis exécutez-la à nouveau.`,
    run: (command) => `Si cela dure, exécutez : ${command}`,
  },
  notAllowed: {
    title: 'Vous n’êtes pas autorisé à utiliser ce moteur',
    detail: (folder) => `Il utilise le dossier de données ${folder}, auquel votre compte n’a pas accès.`,
    startAsItsUser: 'Démarrez ce programme avec l’utilisateur qui exécute le moteur.',
    startAsAdministrator:
      'Démarrez ce programme en tant qu’administrateur (clic droit, « Exécuter en tant qu’administrateur »).',
    askToRun: (command) =>
      `Demandez à un administrateur d’exécuter : ${command}. Puis fermez votre session sur l’ordinateur et rouvrez-la.`,
    yourUser: 'VOTRE-UTILISATEUR',
  },
  otherVersion: {
    title: 'Le moteur a une autre version',
    detail: (engine, windows) => `Le moteur est en version ${engine} et ces fenêtres en version ${windows}. ${both}`,
    detailWithoutVersion: (windows) =>
      `Le moteur n’indique pas sa version, et ces fenêtres sont en version ${windows}. ${both}`,
    install: (version) => `Installez la version ${version} de ce programme, puis redémarrez-le.`,
    restartProgram: (version) =>
      `Pour que le moteur passe en version ${version}, fermez le programme qui utilise ce dossier de données, puis redémarrez-le.`,
    restartTask: (version, task) =>
      `Pour que le moteur passe en version ${version}, arrêtez la tâche « ${task} » dans le Planificateur de tâches, puis exécutez-la à nouveau.`,
    run: (version, command) => `Pour que le moteur passe en version ${version}, exécutez : ${command}`,
  },
};
