// How <skillmark-verifier> looks. It follows the colour scheme of the page that it stands in.

/** The style sheet. Colours of verdicts cannot be changed by properties: green is for genuine badges. */
export const SHEET = `
:host{--ink:var(--skillmark-ink,light-dark(#16202a,#e8ebe8));--paper:var(--skillmark-paper,light-dark(#fdfdfb,#10171e));
--accent:var(--skillmark-accent,light-dark(#17365c,#a9cbf3));--on:var(--skillmark-accent-ink,light-dark(#fff,#0c1a29));
--line:var(--skillmark-line,light-dark(#6b7680,#83919c));display:block}
:host([hidden]){display:none}
*{box-sizing:border-box;margin:0}
.verifier{background:var(--paper);color:var(--ink);font:1.0625rem/1.5 var(--skillmark-font,system-ui,sans-serif);overflow-wrap:anywhere}
.drop{border:2px dashed var(--line);padding:1.5rem;display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}
input{width:100%}
.over .drop{border-style:solid;border-color:var(--accent)}
.label{font-weight:600}
.drop>.label,.title{font-family:var(--skillmark-font-title,inherit);font-size:1.375rem;line-height:1.25;font-weight:600}
input,textarea,button{font:inherit;max-width:100%;min-width:0}
textarea{width:100%;background:var(--paper);color:var(--ink);border:2px solid var(--line);padding:.5rem}
button,::file-selector-button{font:inherit;font-weight:600;background:var(--accent);color:var(--on);border:2px solid var(--accent);padding:.625rem 1.25rem;cursor:pointer}
::file-selector-button{margin-inline-end:1rem}
summary{cursor:pointer;padding-block:.25rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.title:focus{outline:0}
.status{font-weight:600;padding-block:.75rem}
.status:empty{display:none}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0}
.verdict{margin-top:1.5rem}
.input{font-weight:600;padding:.5rem 1.5rem}
.band{display:flex;gap:1.25rem;padding:1.5rem;background:var(--back);color:var(--fore)}
.band>div{min-width:0}
.ok .band{--back:light-dark(#0a5a32,#0f6339);--fore:#fff}
.bad .band{--back:light-dark(#951a14,#a3251d);--fore:#fff}
.warn .band{--back:#f3c64b;--fore:#2b2000}
.na .band{--back:light-dark(#4c555d,#56616a);--fore:#fff}
.mark{flex:none;width:1.375rem;height:1.375rem;margin-top:.0625rem;fill:currentColor;--sign:var(--paper)}
.band .mark{width:3rem;height:3rem;--sign:var(--back)}
.mark path+path,.mark.na path{fill:none;stroke:var(--sign);stroke-width:2.6}
.answer .bad{color:light-dark(#951a14,#ff9d92)}
.answer .warn{color:light-dark(#7a4f00,#efc65a)}
.ok .answer .ok{color:light-dark(#0a5a32,#7fd3a3)}
.mark.na path{stroke:currentColor}
.mark.na path:first-child{stroke-width:2;stroke-dasharray:3.5 2.78}
.word{font-weight:600;font-size:.875rem;margin-bottom:.125rem}
.sentence{margin-top:.5rem}
.warnings{border-inline-start:.5rem solid #b07c00;padding:.75rem 1.5rem;padding-inline-start:2.25rem}
.subject{padding:1rem 1.5rem}
.answers>div{border-top:1px solid var(--line);padding:.875rem 1.5rem}
.answer{display:flex;gap:.5rem;font-weight:700}
@media (min-width:40rem){.answers>div{display:grid;grid-template-columns:1fr 2fr;column-gap:2rem}.question{grid-row:1/3}.why{grid-column:2}}
@media print{.drop{display:none}.band{print-color-adjust:exact}}
`;
