import { drawSidebarAsDrawer } from './drawer-style.js';

/** The frame: the playground's bar, the sidebar, the channel, the column beside it. */
export const SHELL_STYLE = `
.app, .shell { height: 100%; }
.shell { display: flex; flex-direction: column; background: var(--bar); }
.top-bar { display: flex; align-items: center; gap: 12px; padding: 5px 10px; color: #fff; min-width: 0; }
.top-bar :focus-visible, .sidebar :focus-visible { outline-color: #fff; }
.brand { display: flex; flex-direction: column; line-height: 1.15; padding-inline: 6px; white-space: nowrap; }
.brand h1 { font-size: 15px; }
.brand small { font-size: 12px; color: var(--on-side); }
.who { display: flex; align-items: center; gap: 4px; margin-inline: auto; min-width: 0; }
.people { display: flex; align-items: center; gap: 4px; }
.people-label { font-size: 13px; color: var(--on-side); padding-right: 4px; white-space: nowrap; }
.person { display: flex; align-items: center; gap: 8px; min-height: 38px; padding: 3px 10px 3px 4px; border-radius: 8px; color: var(--on-side); text-align: left; }
.person .avatar { width: 28px; height: 28px; font-size: 11px; border-radius: 6px; }
.person-words { display: flex; flex-direction: column; line-height: 1.15; font-size: 14px; }
.person-words::after { content: attr(data-title); font-size: 12px; }
.person:hover { background: var(--side-hover); }
.person[aria-pressed=true] { background: #fff; color: #1d1c1d; }
.tools { display: flex; align-items: center; gap: 2px; }
.tool, .top-bar .icon-button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 38px; min-width: 38px; padding: 0 8px; border-radius: 8px;
  color: var(--on-side); font-size: 13px; white-space: nowrap; }
.tool:hover, .top-bar .icon-button:hover, .tool[aria-expanded=true] { background: var(--side-hover); color: #fff; }
.language { position: relative; }
.language select { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; }
.language:focus-within { outline: 2px solid #fff; outline-offset: 2px; }
.language .icon-down { width: 12px; height: 12px; }
.language option { background: var(--raised); color: var(--ink); }
.language-code { display: none; text-transform: uppercase; }
.tool-count { font-size: 12px; font-weight: 700; color: #fff; }
.clock-words > span::after { content: ','; }
.menu-button.icon-button { display: none; }

.columns { flex: 1; display: flex; min-height: 0; min-width: 0; padding: 0 4px 4px; gap: 2px; position: relative; }
.sidebar { flex: none; width: 240px; overflow-y: auto; background: var(--side); color: var(--on-side); border-radius: 8px 0 0 8px; padding: 0 8px 16px; }
.team { font-size: 18px; font-weight: 700; line-height: 1.2; color: #fff; padding: 14px 10px 10px; }
.sidebar h2 { font-size: 13px; font-weight: 600; padding: 14px 10px 4px; }
.row { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 32px; padding: 2px 10px; border-radius: 6px; text-align: left; }
.row:hover { background: var(--side-hover); }
.row .icon { width: 16px; height: 16px; margin-inline: 2px; }
.row .avatar { width: 20px; height: 20px; border-radius: 4px; font-size: 9px; }
.row-name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.row.unread { color: #fff; font-weight: 700; }
.row.quiet { opacity: .75; }
.row[aria-current] { background: var(--here); color: #fff; opacity: 1; }
.badge { min-width: 20px; padding: 0 6px; border-radius: 10px; background: var(--badge); color: #fff; font-size: 12px; font-weight: 700; text-align: center; }
.veil { display: none; }

.main { flex: 1; min-width: 0; background: var(--ground); border-radius: 0 8px 8px 0; overflow: hidden; }
.has-panel .main { border-radius: 0; }
.channel { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; height: 100%; min-width: 0; }
.channel.bare { grid-template-rows: minmax(0, 1fr) auto; }
.channel-head { display: flex; align-items: center; gap: 12px; min-height: 49px; padding: 4px 20px; border-bottom: 1px solid var(--line); min-width: 0; }
.channel-head h2 { display: flex; align-items: center; gap: 6px; font-size: 18px; white-space: nowrap; }
.channel-head h2 .avatar { width: 24px; height: 24px; font-size: 12px; border-radius: 5px; margin-right: 4px; }
.topic { flex: 1; min-width: 0; color: var(--soft); font-size: 13px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.members { color: var(--soft); font-size: 13px; white-space: nowrap; }
.app-head { flex-wrap: wrap; padding-bottom: 0; }
.tabs { display: flex; gap: 4px; align-self: stretch; align-items: end; }
.tab { min-height: 38px; padding: 4px 10px; border-bottom: 2px solid transparent; color: var(--soft); font-weight: 600; font-size: 14px; }
.tab[aria-selected=true] { border-color: var(--ink); color: var(--ink); }
.app-body { min-height: 0; min-width: 0; grid-row: 2 / span 2; }
.home { height: 100%; overflow-y: auto; padding: 20px max(20px, calc((100% - 720px) / 2)); }
.empty { color: var(--soft); padding: 12px 0; }
.join { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 12px; margin: 8px 20px 20px; padding: 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--sunken); }

.panel-slot { display: contents; }
.panel { display: grid; grid-template-rows: auto minmax(0, 1fr); flex: none; width: 380px; background: var(--ground); border-left: 1px solid var(--line); border-radius: 0 8px 8px 0; min-height: 0; }
.panel-head { display: flex; align-items: center; gap: 8px; min-height: 49px; padding: 4px 10px 4px 16px; border-bottom: 1px solid var(--line); }
.panel-head h2 { font-size: 17px; }
.panel-head .icon-button { margin-left: auto; }
.panel-note { color: var(--soft); font-size: 13px; }
.panel-body { min-height: 0; overflow-y: auto; padding: 12px 16px; }
.panel-body.thread { display: grid; grid-template-rows: minmax(0, 1fr) auto; padding: 0; overflow: hidden; }
.panel-intro { color: var(--soft); font-size: 14px; margin-bottom: 12px; }
.offline { display: none; position: fixed; inset: auto 0 0; padding: 6px; background: #7a4b00; color: #fff; text-align: center; font-size: 14px; }
.line-down .offline { display: block; }

@media (max-width: 1400px) {
  .language-name, .people-label { display: none; }
  .language-code { display: inline; }
  .top-bar { gap: 8px; }
  .person { gap: 6px; padding-right: 6px; }
}
@media (max-width: 1100px) {
  .person-words::after, .brand small, .people-label { display: none; }
  .tool-name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}
@media (max-width: 768px) {
  .top-bar { flex-wrap: wrap; gap: 4px; padding: 4px 6px; }
  .brand { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .who { margin-inline: 0; flex: 1; }
  .people { flex: 1; }
  .person { padding: 3px 8px 3px 4px; flex: 1; justify-content: center; min-height: 40px; }
  .tools { width: 100%; justify-content: space-between; }
  .columns { padding: 0; }
  ${drawSidebarAsDrawer('')}
  .main, .has-panel .main { border-radius: 0; }
  .panel { position: absolute; inset: 0; width: auto; border: 0; border-radius: 0; z-index: 1; }
  .channel-head { padding: 4px 14px; }
  .members { display: none; }
  .row { min-height: 42px; }
}
@media (max-width: 480px) {
  .tools { gap: 0; }
  .tools .tool, .tools .icon-button { min-height: 34px; min-width: 32px; padding: 0 4px; gap: 4px; font-size: 12px; }
  .person { padding-inline: 6px; }
  .person .avatar { display: none; }
  .clock-words { display: flex; flex-direction: column; text-align: start; line-height: 1.15; }
  .clock-words > span::after { content: none; }
}
@media (max-width: 360px) {
  .tools .tool, .tools .icon-button { padding: 0 2px; }
  .person { padding-inline: 3px; }
  .person-words { font-size: 13px; }
  .top-bar .language { padding: 0 2px; }
}
`;
