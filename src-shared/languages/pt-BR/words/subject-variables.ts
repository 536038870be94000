import type { Words } from '../../texts.ts';

export const subjectVariablesText: Words['subjectVariables'] = {
  JobResult: 'Resultado: Sucesso, Aviso ou Falha, ou Perdida se a tarefa não foi executada',
  OrgName: 'Nome da organização',
  JobName: 'Nome da tarefa',
  ObjectCount: 'Número de objetos processados, se relatado',
  Issues: 'Número de objetos com avisos ou falhas, se relatado',
  Time: 'Data e hora da conclusão, com a diferença em relação ao UTC',
  JobType: 'Tipo de tarefa',
  Duration: 'Duração (h:mm:ss)',
  Attempt: 'Número da tentativa',
  Computer: 'Nome do computador que executou a tarefa, ou deste se não for relatado',
  ExpectedTime: 'Quando a execução era esperada, se algo é esperado da tarefa',
  LastSuccess: 'Quando a tarefa teve sucesso pela última vez, se conhecido',
};
