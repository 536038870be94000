import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

interface SetAside {
  setAsidePath: string;
  inUse: 'default' | 'current';
}

const movedSettings = ({ setAsidePath, inUse }: SetAside) =>
  `Ele foi movido para ${setAsidePath}, e o programa ${inUse === 'default' ? 'foi iniciado com as configurações padrão' : 'continua com as configurações que mostra'}.`;

const moved = (path: string | null) => (path === null ? '' : ` Ele foi movido para ${path}.`);

const sentAgain = (count: number) =>
  count === 0
    ? ''
    : pluralize(count, {
        one: ' Desde então, # mensagem pode ter sido enviada e será enviada novamente.',
        other: ' Desde então, # mensagens podem ter sido enviadas e serão enviadas novamente.',
      });

export const storageText: Words['failures']['storage'] = {
  'settings-set-aside': {
    title: 'Não foi possível ler as configurações',
    detail: ({ reason, ...aside }) => `O arquivo de configurações está danificado (${reason}). ${movedSettings(aside)}`,
    advice:
      'Insira as configurações novamente ou recoloque o arquivo reparado enquanto o programa não está em execução.',
  },
  'settings-newer': {
    title: 'As configurações são de uma versão mais recente',
    detail: ({ version, ...aside }) =>
      `O arquivo de configurações tem a versão ${version}, que esta versão não conhece. ${movedSettings(aside)}`,
    advice: 'Instale a versão mais recente ou insira as configurações novamente.',
  },
  'settings-unreadable': {
    title: 'Não foi possível ler as configurações',
    detail: ({ path, reason }) =>
      `Não foi possível abrir ${path}: ${reason}. O programa foi iniciado com as configurações padrão. O arquivo ficou como está, e nenhuma configuração poderá ser salva até que o programa o leia.`,
    advice: 'Verifique as permissões do arquivo e reinicie o programa.',
  },
  'settings-not-saved': {
    title: 'Não foi possível salvar as configurações',
    detail: ({ path, reason }) => `Não foi possível gravar ${path}: ${reason}.`,
    advice: 'Verifique o espaço livre e as permissões da pasta e tente novamente.',
  },
  'file-not-saved': {
    title: 'Não foi possível salvar o arquivo',
    detail: ({ path, reason }) => `O sistema não permitiu gravar ${path}: ${reason}.`,
    advice: 'Escolha outra pasta ou verifique o espaço livre e as permissões desta.',
  },
  'journal-set-aside': {
    title: 'Não foi possível ler o diário',
    detail: ({ reason, setAsidePath }) =>
      `O diário está danificado (${reason}).${moved(setAsidePath)} Nenhuma cópia dele pode ser usada; portanto, um novo diário foi iniciado. O que ainda não tinha sido enviado não será enviado.`,
    advice: 'Verifique no produto de backup as tarefas concluídas recentemente; guarde o arquivo para o suporte.',
  },
  'journal-restored': {
    title: 'O diário foi restaurado a partir da cópia',
    detail: (facts) =>
      `Não foi possível ler o diário (${facts.reason}).${moved(facts.setAsidePath)} A cópia de ${facts.copiedAt} tomou o lugar dele, e as tarefas concluídas desde então são importadas novamente.${sentAgain(facts.uncertainMessages)} Um destinatário pode receber uma mensagem duas vezes.`,
    advice: 'Verifique no Histórico as tarefas concluídas desde então; guarde o arquivo danificado para o suporte.',
  },
  'disk-nearly-full': {
    title: 'O disco está quase cheio',
    detail: ({ limit, path }) =>
      `Há menos de ${limit} livres no disco que contém ${path}. Quando ele estiver cheio, não será possível registrar tarefas concluídas.`,
    advice: 'Libere espaço nesse disco ou mantenha o histórico por menos dias (Opções, Geral).',
  },
  'journal-not-copied': {
    title: 'Não foi possível copiar o diário',
    detail: ({ reason }) =>
      `Não foi possível fazer a cópia diária, que toma o lugar do diário se ele for danificado: ${reason}. A cópia anterior ainda existe.`,
    advice:
      'Verifique o espaço livre e os direitos na pasta de dados do usuário. O programa tenta novamente a cada hora.',
  },
  'journal-newer': {
    title: 'O diário é de uma versão mais recente',
    detail: ({ version, setAsidePath }) =>
      `O diário tem a versão ${version}, que esta versão não conhece. Ele foi movido para ${setAsidePath}, e um novo diário foi iniciado.`,
    advice: 'Instale a versão mais recente para usar esse diário novamente.',
  },
  'journal-in-memory': {
    title: 'Não é possível gravar o diário',
    detail: ({ path, reason }) =>
      `Não foi possível abrir ${path}: ${reason}. Até que o programa seja reiniciado, as sessões ficam na pasta delas e nada é enviado.`,
    advice: 'Verifique o espaço livre e as permissões da pasta e reinicie o programa.',
  },
  'settings-file-unusable': {
    title: 'O arquivo não tem configurações utilizáveis',
    detail: ({ path, reason }) => `${path}: ${reason}. Nada foi alterado.`,
    advice: 'Escolha um arquivo criado com “Exportar configurações...”.',
  },
  'settings-file-newer': {
    title: 'O arquivo é de uma versão mais recente',
    detail: ({ path, version }) => `${path} tem a versão ${version}, que esta versão não conhece. Nada foi alterado.`,
    advice: 'Instale a versão mais recente neste computador e importe o arquivo novamente.',
  },
};
