/** Modals and their fields, lists and menus over the page. */
export const DIALOG_STYLE = `
.dialog { width: min(520px, calc(100vw - 24px)); max-width: none; max-height: calc(100dvh - 32px); margin: auto; padding: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--raised); color: var(--ink); overflow: hidden; }
.dialog::backdrop { background: var(--veil); }
.modal form { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; max-height: calc(100dvh - 34px); }
.dialog-head { display: flex; align-items: center; gap: 10px; min-height: 64px; padding: 10px 12px 10px 24px; border-bottom: 1px solid var(--line); }
.dialog-head h2 { flex: 1; min-width: 0; font-size: 20px; line-height: 1.2; }
.dialog-head .avatar { width: 28px; height: 28px; font-size: 13px; border-radius: 6px; }
.dialog-head .icon-button { min-width: 40px; min-height: 40px; font-size: 24px; }
.modal-body { padding: 16px 24px 20px; overflow-y: auto; overflow-wrap: anywhere; }
.modal-body .block.header { font-size: 22px; }
.dialog-foot { display: flex; justify-content: flex-end; flex-wrap: wrap; gap: 10px; padding: 14px 24px; border-top: 1px solid var(--line); }
.dialog-foot .button { min-width: 80px; min-height: 38px; }
.notice { padding: 10px 12px; margin-bottom: 12px; border: 1px solid var(--danger); border-radius: 6px; color: var(--danger); }
.confirm { padding: 24px; width: min(440px, calc(100vw - 24px)); }
.confirm h2 { font-size: 20px; line-height: 1.25; margin-bottom: 8px; }
.confirm-text { white-space: pre-wrap; overflow-wrap: anywhere; }
.confirm .dialog-foot { padding: 20px 0 0; border: 0; }

.field { margin-bottom: 18px; }
.label { display: block; margin-bottom: 6px; font-weight: 700; }
.optional { color: var(--soft); font-weight: 400; }
.hint, .note { margin-top: 5px; color: var(--soft); font-size: 13px; }
.note { display: block; }
.error { margin-top: 5px; color: var(--danger); font-size: 14px; }
.input { width: 100%; min-height: 42px; padding: 8px 12px; border: 1px solid var(--strong-line); border-radius: 6px; background: var(--ground); }
.input::placeholder { color: var(--soft); opacity: 1; }
textarea.input { resize: vertical; }
.input:focus-visible { outline-offset: 0; border-color: var(--focus); }
.wrong .input { border-color: var(--danger); }
.input.date { width: auto; max-width: 100%; }
.choices { display: grid; gap: 4px; }
.choice { display: flex; gap: 10px; align-items: flex-start; min-height: 30px; padding: 3px 0; cursor: pointer; }
.choice input { flex: none; width: 18px; height: 18px; margin: 2px 0 0; accent-color: var(--here); }
.choice small { display: block; color: var(--soft); font-size: 13px; }

.select { position: relative; display: flex; align-items: center; max-width: 100%; }
.select .input { padding-right: 36px; text-overflow: ellipsis; cursor: pointer; }
.select > .icon { position: absolute; right: 10px; pointer-events: none; color: var(--soft); }
.select .clear { position: absolute; right: 32px; }
.select:has(.clear) .input { padding-right: 68px; }
.select.many { flex-wrap: wrap; gap: 6px; }
.select.many > .icon { bottom: 12px; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.chip { display: inline-flex; align-items: center; gap: 2px; padding-left: 8px; border-radius: 6px; background: var(--mention); color: var(--link); font-size: 14px; }
.block .select { width: min(260px, 100%); }
.block .select.many > .icon { bottom: 9px; }
.modal-body .field .select { width: 100%; }
.block .select .input { min-height: 34px; padding-block: 4px; font-size: 14px; font-weight: 600; }

.popup { position: fixed; inset: auto; margin: 0; padding: 6px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); color: var(--ink); overflow-y: auto; box-shadow: 0 6px 20px rgb(0 0 0 / .18); max-width: calc(100vw - 16px); }
.listbox { max-width: min(480px, calc(100vw - 16px)); }
.option { display: flex; flex-direction: column; justify-content: center; min-height: 34px; padding: 4px 10px; border-radius: 6px; cursor: pointer; }
.option small, .menu-item small { color: var(--soft); font-size: 13px; }
.option.active { background: var(--here); color: #fff; }
.option.active small { color: #fff; }
.option[aria-selected=true] { font-weight: 700; }
.option-group { padding: 8px 10px 2px; color: var(--soft); font-size: 13px; font-weight: 700; }
.listbox-note { padding: 8px 10px; color: var(--soft); }
.menu { display: grid; min-width: 200px; }
.menu-item { display: flex; flex-direction: column; justify-content: center; min-height: 36px; padding: 4px 12px; border-radius: 6px; color: var(--ink); text-align: left; }
.menu-item:hover, .menu-item:focus { background: var(--here); color: #fff; outline: none; text-decoration: none; }
.menu-item:is(:hover, :focus) small { color: #fff; }
.toasts { position: fixed; inset: 60px 0 auto; margin: 0 auto; width: fit-content; max-width: calc(100vw - 32px); padding: 0; border: 0; background: none; }
.toast { margin: 6px; padding: 10px 16px; border-radius: 8px; background: #1d1c1d; color: #fff; border: 1px solid #565656; }
@media (max-width: 768px) {
  .dialog.modal { width: 100vw; max-height: 100dvh; height: 100dvh; border-radius: 0; border: 0; }
  .modal form { height: 100%; max-height: none; }
  .dialog-head { min-height: 56px; padding-left: 16px; }
  .modal-body { padding-inline: 16px; }
  .dialog-foot { padding: 12px 16px; }
  .input { font-size: 16px; }
}
`;
