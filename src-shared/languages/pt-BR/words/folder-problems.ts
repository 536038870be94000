import type { Words } from '../../texts.ts';

export const folderProblemsText: Words['folderProblems'] = {
  notAWholePath: 'Escolha uma pasta com o caminho completo.',
  missing: 'Esta pasta não existe. Crie-a primeiro ou escolha outra.',
  notAFolder: 'Isto é um arquivo. Escolha uma pasta.',
  insideSessionFolder: 'Os arquivos importados ficam aqui. Escolha uma pasta fora de “accepted” e “rejected”.',
  ofTheProgram: 'O programa mantém seus próprios arquivos aqui. Escolha outra pasta.',
  holdsOtherFiles: (name) =>
    `A pasta contém arquivos que não relatam nenhuma tarefa, por exemplo, ${name}, e eles seriam movidos para “rejected”. Escolha uma pasta usada somente para sessões de tarefas.`,
  notUsable: (reason) =>
    `O programa não pode ler nem gravar nesta pasta: ${reason}. Altere as permissões da pasta ou escolha outra.`,
  notWritable: (reason) =>
    `O programa não pode gravar nesta pasta: ${reason}. Altere as permissões da pasta ou escolha outra.`,
};
