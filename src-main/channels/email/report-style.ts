/** How the HTML report looks: a browser opens it, so there is more freedom than in a message. */
import { resultSigns } from './result-signs.ts';

export const reportStyle = `
:root{color-scheme:light dark;--text:#242424;--quiet:#5c5c5c;--line:#dddddd;--page:#ffffff;--head:#f3f3f3;--success:${resultSigns.Success.colour};--warning:${resultSigns.Warning.colour};--failed:${resultSigns.Failed.colour}}
@media screen and (prefers-color-scheme:dark){:root{--text:#f2f2f2;--quiet:#bdbdbd;--line:#454545;--page:#1b1b1b;--head:#2b2b2b;--success:#7fd07f;--warning:#f7b267;--failed:#ff99a4}}
body{margin:0;padding:24px;background:var(--page);color:var(--text);font:14px/1.45 'Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif}
header{max-width:960px}
h1{margin:4px 0;font-size:24px;line-height:1.25}
h2{margin:20px 0 4px;font-size:16px}
p{margin:4px 0}
.message{white-space:pre-wrap}
.result{font-size:18px;font-weight:600}
.outcome{font-size:18px}
h1,p,dd,li,td{overflow-wrap:anywhere}
td:nth-child(4),td:nth-child(5){overflow-wrap:normal;min-width:96px}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:8px 24px;margin:16px 0}
dt,.part{color:var(--quiet)}
dd{margin:0;font-weight:600}
summary{font-size:16px;font-weight:600;cursor:pointer}
ul{margin:0;padding:0;list-style:none}
table{width:100%;margin:20px 0 12px;border-collapse:collapse}
th,td{padding:6px 8px 6px 0;font-size:13px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{position:sticky;top:0;background:var(--page);font-weight:600;white-space:nowrap}
td:nth-child(1){min-width:clamp(140px,17vw,320px)}
td:nth-child(9){min-width:clamp(140px,19vw,480px)}
td:nth-child(2){min-width:64px}
td:nth-child(3){white-space:nowrap}
td:nth-child(6),td:nth-child(7),td:nth-child(8),th:nth-child(6),th:nth-child(7),th:nth-child(8){text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
b.success,p.success,tr.success td:nth-child(3){color:var(--success)}
b.warning,p.warning,tr.warning td:nth-child(3){color:var(--warning);font-weight:600}
b.failed,p.failed,tr.failed td:nth-child(3){color:var(--failed);font-weight:600}
@media (max-width:700px){body{padding:16px}table,tbody{display:block}thead{display:none}tr{display:block;padding:8px 0;border-bottom:1px solid var(--line)}td{display:inline-block;min-width:0!important;padding:0 12px 0 0;border:0}td:empty{display:none}td:nth-child(1),td:nth-child(9){display:block}td:nth-child(1){font-weight:600}td:nth-child(4)::before{content:'Start '}td:nth-child(5)::before{content:'End '}td:nth-child(6)::before{content:'Duration '}td:nth-child(7)::before{content:'Items '}td:nth-child(8)::before{content:'Size '}td::before{color:var(--quiet)}td:nth-child(9):empty{display:none}}
@media print{body{padding:0;font-size:9pt}th{position:static}thead{display:table-header-group}tr{break-inside:avoid}}
`.replaceAll('\n', '');
