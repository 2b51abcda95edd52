import { drawSidebarAsDrawer } from './drawer-style.js';

/** The Telegram that stands beside the workspace: its people, chats, bubbles and keyboards. */
export const TELEGRAM_STYLE = `
:root {
  --tg-bar: #ffffff; --tg-wall: #d9e6d0; --tg-in: #ffffff; --tg-out: #e6fbd3; --tg-private: #fff6d6; --tg-soft: #566271;
  --tg-name: #1767a8; --tg-accent: #1f6fb2; --tg-key: #456a4b; --tg-key-hover: #385a3e; --tg-on-key: #ffffff; --tg-line: #dce3e8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --tg-bar: #17212b; --tg-wall: #0e1621; --tg-in: #182533; --tg-out: #1b3a58; --tg-private: #3a3320; --tg-soft: #9fb0c0;
    --tg-name: #74b9f5; --tg-accent: #2b74b8; --tg-key: #2a3a4a; --tg-key-hover: #35495c; --tg-on-key: #ffffff; --tg-line: #0b131c;
  }
}
.telegram-slot { display: contents; }
.telegram { flex: none; container-type: inline-size; display: grid; grid-template-rows: auto auto auto minmax(0, 1fr) auto; width: clamp(340px, 32vw, 460px); min-height: 0; background: var(--tg-wall); border-radius: 8px; overflow: hidden; }
.has-telegram .main { border-radius: 0 8px 8px 0; }
.has-telegram .panel { border-left: 0; border-radius: 8px; }
.tg-top { display: flex; align-items: center; gap: 8px; min-height: 49px; padding: 4px 8px 4px 14px; background: var(--tg-bar); }
.tg-title { line-height: 1.2; }
.tg-title h2 { font-size: 16px; }
.tg-title small { color: var(--tg-soft); font-size: 12px; }
.tg-people { display: flex; flex: 1; flex-wrap: wrap; justify-content: flex-end; gap: 2px; min-width: 0; }
.tg-person { display: flex; align-items: center; gap: 5px; min-height: 34px; padding: 2px 8px 2px 3px; border-radius: 19px; color: var(--tg-soft); text-align: left; font-size: 13px; line-height: 1.15; }
.tg-person .avatar { width: 24px; height: 24px; font-size: 11px; border-radius: 50%; }
.tg-person:hover { background: var(--sunken); }
.tg-person[aria-pressed=true] { background: var(--tg-accent); color: #fff; }
.tg-nav { background: var(--tg-bar); border-bottom: 1px solid var(--tg-line); padding: 0 8px; min-width: 0; }
.tg-chats { display: flex; flex-wrap: wrap; gap: 2px; padding-bottom: 4px; }
.tg-chats:empty { display: none; }
.tg-chat { display: flex; align-items: center; gap: 6px; min-height: 32px; padding: 2px 10px; border-radius: 16px; color: var(--tg-soft); font-size: 14px; font-weight: 600; }
.tg-chat:hover { background: var(--sunken); color: var(--ink); }
.tg-chat[aria-current] { background: var(--mention); color: var(--link); }
.tg-topics .tg-chat { min-height: 28px; font-weight: 400; font-size: 13px; }
.tg-head { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 44px; padding: 4px 8px 4px 14px; background: var(--tg-bar); }
.tg-head h3 { font-size: 15px; line-height: 1.3; }
.tg-head .note { margin: 0; color: var(--tg-soft); line-height: 1.3; }

.tg-messages { display: flex; flex-direction: column; gap: 8px; padding: 10px 12px; min-width: 0; }
.tg-day { align-self: center; padding: 1px 10px; border-radius: 12px; background: var(--tg-key); color: var(--tg-on-key); font-size: 12px; font-weight: 600; }
.tg-message { position: relative; align-self: flex-start; width: fit-content; min-width: 140px; max-width: calc(100% - 36px); }
.tg-message.own { align-self: flex-end; }
.tg-message:focus { outline: none; }
.tg-message:focus-visible .tg-bubble { outline: 2px solid var(--focus); }
.tg-bubble { padding: 6px 10px; border-radius: 14px 14px 14px 4px; background: var(--tg-in); overflow-wrap: anywhere; }
.own .tg-bubble { background: var(--tg-out); border-radius: 14px 14px 4px 14px; }
.private .tg-bubble { background: var(--tg-private); }
.tg-message.changed .tg-bubble { animation: tg-changed 1.6s ease-out; }
@keyframes tg-changed { from { box-shadow: 0 0 0 3px var(--tg-accent); } }
.tg-from { display: flex; flex-wrap: wrap; gap: 0 6px; font-size: 13px; color: var(--tg-soft); }
.tg-from b { color: var(--tg-name); }
.tg-only-you { display: flex; align-items: center; gap: 4px; color: var(--tg-soft); font-size: 12px; font-weight: 600; }
.tg-only-you .icon { width: 14px; height: 14px; }
.tg-text { white-space: pre-wrap; line-height: 1.4; }
.tg-text a { text-decoration: underline; }
.tg-text blockquote { border-left-color: var(--tg-accent); }
.tg-at { color: var(--tg-soft); font-size: 11px; text-align: right; line-height: 1.3; }
.tg-quote { display: grid; margin: 2px 0 4px; border-left: 3px solid var(--tg-accent); padding-left: 8px; font-size: 13px; line-height: 1.3; white-space: normal; }
.tg-quote b { color: var(--tg-name); }
.tg-quote span, .tg-replying span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.command-link { color: var(--link); }
.command-link:hover { text-decoration: underline; }
.spoiler summary { cursor: pointer; color: var(--tg-soft); }
.tg-reply.icon-button { position: absolute; right: -34px; top: 0; color: var(--tg-soft); opacity: 0; }
.own .tg-reply.icon-button { right: auto; left: -34px; }
.tg-message:hover .tg-reply, .tg-message:focus-within .tg-reply { opacity: 1; }

.keyboard { display: grid; gap: 4px; margin-top: 4px; }
.keyboard-row { display: flex; gap: 4px; }
.key { position: relative; flex: 1 1 0; display: flex; align-items: center; justify-content: center; gap: 6px; min-width: 0; min-height: 38px; padding: 5px 8px; border-radius: 8px; background: var(--tg-key); color: var(--tg-on-key); font-size: 14px; font-weight: 600; line-height: 1.2; text-align: center; overflow-wrap: anywhere; }
.key:hover { background: var(--tg-key-hover); text-decoration: none; }
.key .icon { width: 13px; height: 13px; opacity: .8; }
.key.primary { background: #1e6fb8; color: #fff; } .key.success { background: #257a3e; color: #fff; } .key.danger { background: #b3263f; color: #fff; }
.key[aria-busy=true] { opacity: .6; }

.tg-beginning { align-self: center; margin: auto 24px 8px; padding: 12px 16px; border-radius: 14px; background: var(--tg-in); text-align: center; font-size: 14px; }
.tg-beginning .button { margin-top: 8px; min-width: 140px; }
.tg-foot { background: var(--tg-bar); min-width: 0; }
.tg-keys .keyboard { padding: 6px 8px 0; margin: 0; }
.tg-composer { border: 0; border-top: 1px solid var(--tg-line); border-radius: 0; background: var(--tg-bar); }
.tg-composer:focus-within { box-shadow: inset 0 2px 0 var(--tg-accent); }
.tg-composer .slash-help { left: 6px; right: 6px; max-height: min(320px, 45vh); overflow-y: auto; }
.tg-composer .slash-help .note { padding: 6px 10px; margin: 0; }
.tg-line { display: flex; align-items: end; gap: 2px; padding: 4px 6px; }
.tg-line .composer-text { flex: 1; min-width: 0; min-height: 40px; padding: 9px 8px; }
.tg-line .icon-button, .tg-line .send { flex: none; width: 40px; min-height: 40px; }
.tg-line .send { border-radius: 50%; background: var(--tg-accent); }
.tg-line .send:disabled { background: none; color: var(--tg-soft); }
.tg-replying { display: flex; align-items: center; gap: 8px; padding: 6px 6px 0 14px; color: var(--tg-name); }
.tg-replying p { display: grid; flex: 1; min-width: 0; border-left: 3px solid var(--tg-accent); padding-left: 8px; font-size: 13px; line-height: 1.3; }
.tg-replying span { color: var(--ink); }
.tour-more { display: grid; gap: 6px; margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--line); }
.tour-more p { color: var(--soft); font-size: 14px; }

@container (max-width: 440px) {
  .tg-person .avatar { display: none; }
  .tg-person { padding-inline: 9px; }
}
@container (max-width: 360px) {
  .tg-people { gap: 0; }
  .tg-person { padding-inline: 6px; }
}
@media (max-width: 1499px) {
  ${drawSidebarAsDrawer('.has-telegram.has-panel')}
  .has-telegram.has-panel .main { border-radius: 8px; }
}
@media (max-width: 1279px) {
  ${drawSidebarAsDrawer('.has-telegram')}
  .has-telegram .main { border-radius: 8px; }
  .has-telegram.has-panel .main { display: none; }
  .has-telegram.has-panel .telegram { flex: 1; }
}
@media (max-width: 768px) {
  .has-telegram .main { display: block; }
  .telegram { position: absolute; inset: 0; z-index: 1; width: auto; border-radius: 0; }
  .has-telegram .panel { border-radius: 0; z-index: 2; }
  .tg-top { padding-left: 10px; }
  .tg-person { min-height: 40px; }
  .tg-chat { min-height: 36px; }
  .tg-line .composer-text { font-size: 16px; }
}
@media (hover: none) { .tg-reply.icon-button { opacity: 1; } }
`;
