import type { Words } from '../../texts.ts';

export const engineText: Words['engine'] = {
  titleSuffix: ' (serviço)',
  place: {
    service: (folder) => `Serviço, pasta de dados ${folder}`,
    program: (folder) => `Outro programa, pasta de dados ${folder}`,
  },
  unattended: {
    own: 'Nada é enviado. O que terminar enquanto isso será enviado quando você entrar novamente neste computador.',
    program: 'Outro programa deste usuário faz os envios, enquanto o usuário dele estiver conectado.',
    service: 'O serviço faz os envios, haja ou não alguém conectado.',
    mac: 'O mecanismo é executado enquanto você está conectado a este Mac. Nada é enviado enquanto ninguém está.',
  },
  protections: {
    system: 'O sistema protege os segredos dele para a conta com a qual é executado.',
    credential: 'O systemd protege a chave dos segredos dele.',
    'key-file':
      'A chave dos segredos dele está em um arquivo que somente o serviço pode ler. Uma cópia do disco inteiro contém ambos.',
  },
  notRunning: {
    title: 'O mecanismo não está em execução',
    detail:
      'Nada é importado nem enviado até que ele volte a ser executado. Estas janelas mostrarão isso automaticamente.',
    startProgram: 'Se ele não voltar, inicie o programa que trabalha nesta pasta de dados.',
    startTask: (task) => `Se ele não voltar, execute a tarefa “${task}” no Agendador de Tarefas.`,
    run: (command) => `Se ele não voltar, execute: ${command}`,
  },
  notAnswering: {
    title: 'O mecanismo não responde',
    detail: 'Ele está ocupado ou foi parado. Estas janelas voltam a mostrá-lo assim que ele responder.',
    restartProgram: 'Se isso persistir, encerre o programa que trabalha nesta pasta de dados e inicie-o novamente.',
    restartTask: (task) =>
      `Se isso persistir, encerre a tarefa “${task}” no Agendador de Tarefas e execute-a novamente.`,
    run: (command) => `Se isso persistir, execute: ${command}`,
  },
  notAllowed: {
    title: 'Você não pode usar este mecanismo',
    detail: (folder) => `Ele trabalha na pasta de dados ${folder}, que sua conta não pode usar.`,
    startAsItsUser: 'Inicie este programa como o usuário que executa o mecanismo.',
    startAsAdministrator:
      'Inicie este programa como administrador (clique com o botão direito, “Executar como administrador”).',
    askToRun: (command) =>
      `Peça a um administrador que execute: ${command}. Depois, saia do computador e entre novamente.`,
    yourUser: 'SEU-USUARIO',
  },
  otherVersion: {
    title: 'O mecanismo tem outra versão',
    detail: (engine, windows) =>
      `O mecanismo está na versão ${engine}, e estas janelas estão na versão ${windows}. Ambos devem ter a mesma.`,
    detailWithoutVersion: (windows) =>
      `O mecanismo não informa a versão dele, e estas janelas estão na versão ${windows}. Ambos devem ter a mesma.`,
    install: (version) => `Instale a versão ${version} deste programa e inicie-o novamente.`,
    restartProgram: (version) =>
      `Para que o mecanismo execute a versão ${version}, encerre o programa que trabalha nesta pasta de dados e inicie-o novamente.`,
    restartTask: (version, task) =>
      `Para que o mecanismo execute a versão ${version}, encerre a tarefa “${task}” no Agendador de Tarefas e execute-a novamente.`,
    run: (version, command) => `Para que o mecanismo execute a versão ${version}, execute: ${command}`,
  },
};
