import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const expectedName =
  'O nome de um arquivo de sessão deve terminar em .json (um documento), ou em .ndjson ou .jsonl (um documento em cada linha), e ele deve ser um arquivo comum, não um link nem uma pasta.';

export const sessionFolderText: Words['failures']['sessionFolder'] = {
  'session-folder-unusable': {
    title: 'A pasta de sessões não pode ser usada',
    detail: ({ path, reason }) => `${path}: ${reason}. As tarefas concluídas relatadas ali não são importadas.`,
    advice: 'Verifique se a pasta existe e se este programa pode ler e gravar nela.',
  },
  'sessions-left-behind': {
    title: 'Arquivos de sessão ficaram na pasta anterior',
    detail: ({ count, path }) =>
      pluralize(count, {
        one: `# arquivo de sessão ainda está em ${path}, que não é mais monitorada.`,
        other: `# arquivos de sessão ainda estão em ${path}, que não é mais monitorada.`,
      }),
    advice: 'Mova-os para a nova pasta de sessões ou escolha novamente a anterior.',
  },
  'session-files-rejected': {
    title: 'Arquivos de sessão foram rejeitados',
    detail: ({ count, path }) =>
      pluralize(count, {
        one: `# arquivo na pasta “rejected” de ${path} não é um documento de sessão válido; portanto, uma tarefa pode não ter sido relatada. Consulte o arquivo .error.txt ao lado dele. Corrija o arquivo ali, e ele será lido novamente, ou exclua-o.`,
        other: `# arquivos na pasta “rejected” de ${path} não são documentos de sessão válidos; portanto, tarefas podem não ter sido relatadas. Consulte o arquivo .error.txt ao lado de cada um. Corrija os arquivos ali, e eles serão lidos novamente, ou exclua-os.`,
      }),
  },
  'session-folder-other-files': {
    title: 'Arquivos na pasta de sessões não são lidos',
    detail: ({ count, path, example }) =>
      pluralize(count, {
        one: `# arquivo em ${path} não é lido: “${example}”. ${expectedName} Se ele relata uma tarefa concluída, essa tarefa não foi relatada. Renomeie o arquivo ou mova-o para outra pasta.`,
        other: `# arquivos em ${path} não são lidos, por exemplo, “${example}”. ${expectedName} Se eles relatam tarefas concluídas, essas tarefas não foram relatadas. Renomeie os arquivos ou mova-os para outra pasta.`,
      }),
  },
  'session-file-held': {
    title: 'Um arquivo de sessão está em uso por outro programa',
    detail: ({ name, path }) =>
      `${name} em ${path} está em uso por outro programa há 5 minutos ou mais; portanto, a tarefa que ele relata pode não ter sido importada.`,
    advice: 'Feche o programa que usa o arquivo ou exclua a pasta das verificações dele.',
  },
  'session-file-unreadable': {
    title: 'Um arquivo de sessão não pode ser lido ou movido',
    detail: ({ name, path, reason }) =>
      `${name} em ${path}: ${reason}. A tarefa que ele relata pode não ter sido importada; outros arquivos são.`,
    advice: 'Verifique se a conta deste programa tem permissão para ler, alterar e excluir o arquivo.',
  },
};
