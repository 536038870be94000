import { backupServerProducts } from '../../../model/backup-server-products.ts';
import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('ja', { type: 'conjunction' });

const productNames = new Intl.ListFormat('ja', { type: 'disjunction' }).format(
  Object.values(backupServerProducts).map(({ name }) => name),
);

export const backupServersText: WindowTexts['backupServers'] = {
  list: 'バックアップサーバー(&B):',
  empty: `${productNames} のサーバーを追加すると、そこで終了したジョブが通知されます。`,
  loading: 'バックアップサーバーの一覧を読み込んでいます...',
  loadingWaits: 'プログラムの応答を待っています。その間も、このウィンドウの他の部分は使用できます。',
  loadFailed: 'バックアップサーバーを読み込めませんでした。',
  add: '追加(&D)...',
  edit: '編集(&E)...',
  remove: '削除(&M)...',
  savedWithWindow: '変更は [OK] または [適用] をクリックすると保存されます。',
  added: '追加済み、未保存',
  changed: '変更済み、未保存',
  pending: 'この変更は [OK] または [適用] をクリックすると有効になります。',
  notSaved: (reason) => `保存されていません: ${reason}`,
  notRemoved: (reason) => `削除されていません: ${reason}`,
  failed: (hosts) =>
    `${list.format(hosts)} の変更を保存できませんでした。内容を修正するか、[OK] または [適用] をもう一度クリックしてください。`,
  invalid: '未入力または誤った項目があります',
  saveCancelled: '保存はキャンセルされました',
  details: (host) => `${host} の詳細`,
  isProduct: ({ name }) => `${name}:`,
  asked: (minutes, username) => pluralize(minutes, { other: `${username} として # 分ごとにポーリングします。` }),
  switchedOff: 'このサーバーはポーリングされていません。有効にするには編集してください。',
  cannotBeAsked: '終了したジョブをこのコンピューターに保存できない間、このサーバーはポーリングされません。',
  announced: (host, title) => `${host}: ${title}`,

  nextSteps: {
    address: 'アドレスを確認(&H)...',
    port: 'ポートを確認(&H)...',
    username: '別のアカウントを使用(&T)...',
    password: 'パスワードを入力(&T)...',
    version: 'バージョンを選択(&V)...',
    certificate: '証明書を比較(&O)...',
  },

  removeTitle: 'このサーバーを削除しますか?',
  removeDetail: (host) =>
    `[OK] または [適用] をクリックすると、${host} のポーリングは停止され、保存されているパスワードはこのコンピューターから削除されます。これまでの内容は履歴に残ります。`,
  removeNewDetail: (host) => `${host} はまだ保存されていません。`,
  removeConfirm: '削除(&R)',

  addTitle: 'バックアップサーバーの追加',
  editTitle: 'バックアップサーバーの編集',
  product: '製品(&R):',
  address: 'サーバーのアドレス(&A):',
  port: 'ポート(&P):',
  username: 'ユーザー(&U):',
  password: 'パスワード(&W):',
  passwordStored: '保存済み',
  accountHint:
    '多要素認証を使用しないサービスアカウントを指定してください。パスワードは暗号化して保存され、再表示されることはありません。',
  version: 'REST API のバージョン(&V):',
  automaticVersion: '自動',
  pollInterval: '確認間隔 (分)(&M):',
  alsoReported: 'バックアップジョブとコピージョブ以外の通知対象',
  isEnabled: 'このサーバーの終了したジョブを確認する(&F)',

  test: '接続テスト(&T)',
  stop: '停止(&S)',
  testResult: '接続テスト',
  testHint: '接続テストではサーバーに接続するだけで、何も保存されません。',
  contacting: 'サーバーに接続しています...',
  waiting: (host, port) => `${host} (ポート ${port}) の応答を待っています。各要求は 1 分でタイムアウトします。`,
  connected: '接続しました',
  found: ({ name }, build, version, jobs) => `${build === '' ? name : `${name} ${build}`} (REST ${version})、${jobs}。`,
  jobs: (count, written, organizations) =>
    pluralize(count, { other: organizations === '' ? '# 個のジョブ' : `${organizations} の # 個のジョブ` }, written),
  moreOrganizations: (count, written) => pluralize(count, { other: '他 # 組織' }, written),
  acceptAnyway: 'このまま使用(&Y)',

  trustAdvice: ({ name, certificatePlace }) =>
    `サーバーの証明書の拇印と比較してください: ${name} > ${certificatePlace}`,

  importTitle: 'これらの設定を使用しますか?',
  importConfirm: '使用する(&U)',
  importRefuse: '現在の設定を保持(&K)',
  importDetail: (host) =>
    `${host} には独自の通知設定があります。使用すると、次の設定が変更されます。[OK] または [適用] をクリックするまで保存されません。`,
  imported: (host) =>
    `${host} の設定を [通知] タブに反映しました。保存するには [OK] または [適用] をクリックしてください。`,
};
