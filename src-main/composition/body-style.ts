/** How the message looks. Mail clients know little: one style block, tables, no images, colours that stand dark mode. */
import type { SessionResult } from '../../src-shared/domain/job-session.ts';

/** A sign and a word, so that a result is never told by colour alone (product section 5.6). */
export const resultSigns: Record<SessionResult, { symbol: string; className: string }> = {
  Success: { symbol: '✔', className: 'success' },
  Warning: { symbol: '▲', className: 'warning' },
  Failed: { symbol: '✖', className: 'failed' },
};

export const bodyStyle = `
body{margin:0;padding:0;background:#ffffff;color:#242424;font:14px/1.45 "Segoe UI",-apple-system,Roboto,Helvetica,Arial,sans-serif}
.page{max-width:720px;margin:0 auto;padding:16px}
p{margin:0 0 8px}
h1{margin:0;font-size:20px;line-height:1.3;font-weight:600;word-break:break-word}
h2{margin:24px 0 8px;font-size:14px;font-weight:600}
.test{padding:8px 12px;border:1px dashed #8a8886;border-radius:4px}
.head{padding:4px 0 4px 12px;border-left:4px solid #8a8886}
.head.success{border-left-color:#0e700e}.head.warning{border-left-color:#bc4b09}.head.failed{border-left-color:#b10e1c}
.result{margin:0;font-weight:600}
.head .result{color:inherit}.success .result,td.success{color:#0e700e}.warning .result,td.warning{color:#8a3707}.failed .result,td.failed{color:#b10e1c}
.where{margin:0;color:#616161}
.outcome{margin:12px 0 4px;font-size:16px;font-weight:600}
.message{word-break:break-word}
table{border-collapse:collapse;width:100%}
td,th{padding:4px 12px 4px 0;text-align:left;vertical-align:top;font-size:14px}
.summary th{width:140px;font-weight:400;color:#616161}
.reasons .count{width:1%;white-space:nowrap;font-weight:600}
.objects th{font-weight:600;border-bottom:1px solid #8a8886}
.objects td{border-bottom:1px solid #e0e0e0;word-break:break-word}
.objects td:nth-child(2){white-space:nowrap}
.type,.foot{color:#616161;font-size:12px}
.foot{margin-top:24px}
@media (prefers-color-scheme:dark){
body{background:#1f1f1f;color:#f0f0f0}
.success .result,td.success{color:#7cc47c}.warning .result,td.warning{color:#f5a35c}.failed .result,td.failed{color:#f08a94}
.where,.summary th,.type,.foot{color:#b8b8b8}
.objects td{border-bottom-color:#444444}
}
`.replaceAll('\n', '');
