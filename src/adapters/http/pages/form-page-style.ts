/** What long forms need beside the style of all pages; colours are those of that one. */
export const FORM_PAGE_STYLE = `.steps { margin-top: 24px; }
.steps ol { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 0 12px; }
.steps a {
  display: flex; flex-direction: column; justify-content: center; min-height: 56px; padding: 4px 0;
  border-bottom: 2px solid var(--line); text-decoration: none; line-height: 1.3125; font-size: .9375rem;
}
.steps a:hover { border-color: var(--strong-line); }
.steps [aria-current] { border-color: var(--accent); font-weight: 650; }
.step-state { color: var(--soft); font-size: .8125rem; font-weight: 400; }
.part { margin: 24px 0 0; font-size: 1.1875rem; line-height: 1.3125; font-weight: 650; }
.notice.part { font-size: 1rem; font-weight: 400; line-height: 1.4375; }
.make-out .part { margin-top: 16px; }
.field { margin-top: 20px; }
.field .label { margin-top: 0; }
.label-part { font-size: .9375rem; font-weight: 500; margin-top: 16px; }
fieldset .field { margin-top: 12px; }
.hint { margin-top: 4px; color: var(--soft); font-size: .875rem; line-height: 1.4375; }
.field .problem, fieldset > .problem { margin-top: 4px; font-size: .9375rem; }
[aria-invalid] { border-color: var(--bad); border-width: 2px; }
ul.problem { margin-bottom: 0; padding-inline-start: 20px; font-weight: 500; }
select.input { appearance: none; padding-inline-end: 40px; text-overflow: ellipsis;
  background-image: linear-gradient(45deg, #0000 50%, var(--soft) 50%), linear-gradient(-45deg, #0000 50%, var(--soft) 50%);
  background-repeat: no-repeat; background-size: 7px 7px; background-position: right 22px center, right 15px center;
}
.code { max-width: 12rem; font-size: 1.5rem; letter-spacing: .25em; font-variant-numeric: tabular-nums; }
.rows dt { flex: 0 1 auto; max-width: 50%; overflow-wrap: break-word; }
.row { display: grid; gap: 0 12px; padding-bottom: 12px; border-bottom: 1px solid var(--line); }
.more { margin-top: 16px; }
.more .button { min-height: 48px; font-size: 1rem; }
.inline { display: inline-flex; align-items: center; min-height: 48px; }
.given { margin-top: 12px; padding: 12px 16px 16px; border: 1px solid var(--line); border-radius: 12px; }
.given-name { font-weight: 600; }
.given .zone { display: inline; }
.given .button { margin-top: 12px; min-height: 48px; font-size: .9375rem; font-weight: 500; }
.choice { border-bottom: 0; }
.picture { display: block; width: 100%; height: auto; margin-top: 24px; border: 1px solid var(--line); border-radius: 12px; background: #fff; }
.hash { font-family: ui-monospace, SFMono-Regular, Menlo, monospace; font-size: .8125rem; }
.to-copy {
  margin: 8px 0 0; padding: 12px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--ground);
  font: .9375rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
  word-break: break-all; user-select: all;
}
.copy .button { margin-top: 12px; }
@media (min-width: 34rem) {
  .row-amounts { grid-template-columns: 1.2fr 1fr 1fr; align-items: end; }
  .row-owner { grid-template-columns: 1.5fr 1fr .7fr; align-items: end; }
}
`;
