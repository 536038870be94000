import type { Words } from '../../texts.ts';

export const subjectVariablesText: Words['subjectVariables'] = {
  JobResult: '結果: 成功、警告、失敗、またはジョブが実行されなかった場合は未実行',
  OrgName: '組織名',
  JobName: 'ジョブ名',
  ObjectCount: '処理されたオブジェクトの数 (報告された場合)',
  Issues: '警告または失敗のあるオブジェクトの数 (報告された場合)',
  Time: '終了日時 (UTC との時差付き)',
  JobType: 'ジョブの種類',
  Duration: '所要時間 (h:mm:ss)',
  Attempt: '試行回数',
  Computer: 'ジョブを実行したコンピューターの名前 (報告されない場合はこのコンピューター)',
  ExpectedTime: '実行予定日時 (ジョブに実行予定がある場合)',
  LastSuccess: 'ジョブが前回成功した日時 (わかっている場合)',
};
