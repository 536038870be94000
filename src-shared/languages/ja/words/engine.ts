import type { Words } from '../../texts.ts';

export const engineText: Words['engine'] = {
  titleSuffix: ' (サービス)',
  place: {
    service: (folder) => `サービス、データフォルダー ${folder}`,
    program: (folder) => `別のプログラム、データフォルダー ${folder}`,
  },
  unattended: {
    own: '何も送信されません。その間に終了したジョブの通知は、このコンピューターに次にサインインしたときに送信されます。',
    program: 'このユーザーの別のプログラムが、ユーザーがサインインしている間、送信します。',
    service: 'サインインしているユーザーがいるかどうかにかかわらず、サービスが送信します。',
    mac: 'エンジンは、この Mac にサインインしている間だけ実行されます。サインインしていない間は何も送信されません。',
  },
  protections: {
    system: 'シークレットは、エンジンの実行アカウント用にシステムが保護しています。',
    credential: 'シークレットのキーは systemd が保護しています。',
    'key-file':
      'シークレットのキーは、サービスのみが読み取れるファイルにあります。ディスク全体のコピーには両方が含まれます。',
  },
  notRunning: {
    title: 'エンジンが実行されていません',
    detail: '再び実行されるまで、何も取り込まれず、送信されません。再開すると、ウィンドウに自動的に表示されます。',
    startProgram: '再開しない場合は、このデータフォルダーを使用するプログラムを起動してください。',
    startTask: (task) => `再開しない場合は、タスク スケジューラでタスク「${task}」を実行してください。`,
    run: (command) => `再開しない場合は、次を実行してください: ${command}`,
  },
  notAnswering: {
    title: 'エンジンが応答していません',
    detail: 'エンジンが処理中か、停止されています。応答すると、ウィンドウにすぐ表示されます。',
    restartProgram:
      'この状態が続く場合は、このデータフォルダーを使用するプログラムを終了し、もう一度起動してください。',
    restartTask: (task) =>
      `この状態が続く場合は、タスク スケジューラでタスク「${task}」を終了し、もう一度実行してください。`,
    run: (command) => `この状態が続く場合は、次を実行してください: ${command}`,
  },
  notAllowed: {
    title: 'このエンジンを使用する権限がありません',
    detail: (folder) =>
      `エンジンはデータフォルダー ${folder} を使用しており、お使いのアカウントには使用が許可されていません。`,
    startAsItsUser: 'エンジンを実行しているユーザーとして、このプログラムを起動してください。',
    startAsAdministrator: 'このプログラムを管理者として起動してください (右クリックして [管理者として実行])。',
    askToRun: (command) =>
      `次の実行を管理者に依頼してください: ${command}。その後、コンピューターからサインアウトし、もう一度サインインしてください。`,
    yourUser: 'YOUR-USER',
  },
  otherVersion: {
    title: 'エンジンのバージョンが異なります',
    detail: (engine, windows) =>
      `エンジンはバージョン ${engine}、ウィンドウはバージョン ${windows} です。両方が同じである必要があります。`,
    detailWithoutVersion: (windows) =>
      `エンジンのバージョンは不明で、ウィンドウはバージョン ${windows} です。両方が同じである必要があります。`,
    install: (version) => `このプログラムのバージョン ${version} をインストールし、もう一度起動してください。`,
    restartProgram: (version) =>
      `エンジンをバージョン ${version} で実行するには、このデータフォルダーを使用するプログラムを終了し、もう一度起動してください。`,
    restartTask: (version, task) =>
      `エンジンをバージョン ${version} で実行するには、タスク スケジューラでタスク「${task}」を終了し、もう一度実行してください。`,
    run: (version, command) => `エンジンをバージョン ${version} で実行するには、次を実行してください: ${command}`,
  },
};
