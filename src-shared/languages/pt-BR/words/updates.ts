import type { Words } from '../../texts.ts';

export const updatesText: Words['updates'] = {
  available: (version) => `A versão ${version} está disponível`,
  byHand: {
    'system-proves-no-publisher':
      'Este sistema não pode verificar quem a publicou; portanto, o programa não a instala automaticamente.',
    'package-names-no-publisher':
      'Este pacote não informa o fornecedor das atualizações; portanto, o programa não a instala automaticamente.',
  },
  offeredBy: (host) => `Ela é oferecida por ${host}. Instale-a da mesma forma que esta versão.`,
  ready: (version) => `A versão ${version} está pronta para ser instalada`,
  installedOnQuit:
    'Ela é instalada quando você encerra o programa, ou agora. As notificações em envio são concluídas primeiro.',
  asksForAdministrator: 'O Windows solicita um administrador. As notificações em envio são concluídas primeiro.',
  refused: (version) => `A versão ${version} não foi instalada`,
  notSigned: (host) => `O que ${host} oferece não está assinado pelo fornecedor deste programa e foi excluído.`,
  tellWhoGaveIt: 'Avise quem lhe forneceu o programa e não a instale manualmente.',
};
