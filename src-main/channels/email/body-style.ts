/**
 * How the message looks. Mail clients differ: Word draws it in Outlook for Windows, webmail drops or rewrites styles,
 * and dark mode recolours. So layout is tables, what must not be lost is written on the elements themselves, and the
 * one style block holds what may be lost.
 */
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
import { resultSigns } from './result-signs.ts';

const fonts = `'Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif`;

const dark: Record<SessionResult, string> = { Success: '#7fd07f', Warning: '#f7b267', Failed: '#ff99a4' };

const light = `
body{margin:0;padding:0;background:#ffffff;color:#242424;-webkit-text-size-adjust:100%}
body,table,td,th,p,h1,h2{font-family:${fonts}}
table{border-collapse:collapse;border-spacing:0}
td,th,p{font-size:14px;line-height:20px}
td,th{text-align:left;vertical-align:top;font-weight:400}
p{margin:0}
.message{white-space:pre-wrap}
td,h1,p{word-wrap:break-word;overflow-wrap:anywhere}
h2{margin:22px 0 6px;font-size:16px;line-height:22px;font-weight:600}
.wide{width:100%}
.quiet,.summary th,.more{color:#5c5c5c}
.more{font-size:13px;line-height:18px}
.note{margin:12px 0 0}
.sign{white-space:nowrap;padding:5px 12px 5px 0}
.attempts td{padding-top:5px;padding-bottom:5px}
.reasons td{padding:3px 0}
.summary th{padding:3px 16px 3px 0;width:130px}
.summary td{padding:3px 0}
.objects td{border-top:1px solid #dddddd;padding:7px 0}
.objects .sign{width:84px;padding:7px 12px 7px 0}
.name{font-weight:600}
.success{color:${resultSigns.Success.colour}}
.warning{color:${resultSigns.Warning.colour}}
.failed{color:${resultSigns.Failed.colour}}
`;

/** Every colour above again, for clients that follow the system; the data attributes are Outlook.com's. */
const darkRules = (scope: string) => `
${scope}.page,${scope}.page td,${scope}.page h1,${scope}.page h2,${scope}.page p{color:#f2f2f2}
${scope}.page .quiet,${scope}.page .summary th,${scope}.page .more{color:#bdbdbd}
${scope}.page .success{color:${dark.Success}}
${scope}.page .warning{color:${dark.Warning}}
${scope}.page .failed{color:${dark.Failed}}
${scope}.page .banner{color:#ffffff}
`;

const darkMedia = `@media (prefers-color-scheme:dark){body{background:#1b1b1b!important}${darkRules('')}.objects td{border-top-color:#454545}}`;

export const bodyStyle = `${light}${darkMedia}${darkRules('[data-ogsc] ')}`.replaceAll('\n', '');

/** What is lost on no account: written on the elements. */
export const inline = {
  preheader: 'display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;opacity:0',
  page: 'width:100%;max-width:600px',
  banner: (result: SessionResult) =>
    `background:${resultSigns[result].colour};color:#ffffff;padding:10px 14px;font-size:18px;line-height:24px;font-weight:600`,
  job: 'margin:14px 0 2px;font-size:22px;line-height:28px;font-weight:600',
  outcome: 'margin:14px 0 4px;font-size:18px;line-height:24px;font-weight:600',
  log: "margin:0;font-family:Consolas,Menlo,'Courier New',monospace;font-size:12px;line-height:17px;white-space:pre-wrap;word-wrap:break-word;overflow-wrap:anywhere",
  test: 'margin:0 0 12px;padding:8px 12px;border:1px dashed #767676',
} as const;
