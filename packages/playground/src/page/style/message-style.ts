/** Messages, their blocks, and the composer. */
export const MESSAGE_STYLE = `
.scroll-frame { position: relative; min-height: 0; min-width: 0; }
.scroller { height: 100%; overflow-y: auto; overflow-anchor: none; display: flex; flex-direction: column; }
.scroller:focus-visible { outline-offset: -2px; }
.scroll-top { flex: 1 0 1px; }
.thread .scroll-top { flex: none; height: 1px; }
.messages { flex: none; padding: 12px 0; min-width: 0; }
.to-end { position: absolute; bottom: 12px; left: 50%; transform: translateX(-50%); padding: 4px 14px; border-radius: 16px; background: var(--here); color: #fff; font-size: 13px; font-weight: 700; }
.skip { position: absolute; top: 8px; left: 20px; z-index: 2; padding: 6px 12px; border-radius: 8px; background: var(--here); color: #fff; }
.skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; }
.day { display: flex; align-items: center; gap: 12px; padding: 8px 20px; font-size: 13px; font-weight: 700; }
.day::before, .day::after { content: ''; flex: 1; border-top: 1px solid var(--line); }
.day span { padding: 2px 12px; border: 1px solid var(--line); border-radius: 16px; }

.message { position: relative; display: flex; gap: 8px; padding: 8px 20px; min-width: 0; content-visibility: auto; contain-intrinsic-size: auto 90px; }
.message:hover, .message:focus-within { background: var(--hover); }
.message.ephemeral { background: var(--sunken); }
.message.changed { animation: changed 1.6s ease-out; }
@keyframes changed { from { background: var(--changed); } }
.gutter { flex: none; width: 36px; }
.gutter .at { display: none; }
.message-body { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.byline { display: flex; align-items: baseline; gap: 6px; line-height: 1.4; }
.author { font-weight: 800; }
.app-badge { align-self: center; padding: 0 4px; border-radius: 3px; background: var(--line); color: var(--ink); font-size: 10px; font-weight: 600; line-height: 15px; }
.at { color: var(--soft); font-size: 12px; }
.grouped { padding-top: 2px; padding-bottom: 4px; }
.grouped .byline, .grouped .gutter .avatar, .grouped .only-you { display: none; }
.grouped.ephemeral .only-you { display: flex; }
.grouped .gutter { text-align: right; }
.grouped .gutter .at { font-size: 11px; }
.grouped:hover .gutter .at { display: inline; }
.only-you { display: flex; align-items: center; gap: 4px; color: var(--soft); font-size: 13px; }
.only-you .icon { width: 14px; height: 14px; }
.unfurl { margin: 6px 0 0; padding-left: 12px; border-left: 4px solid var(--line); }
.edited { color: var(--soft); font-size: 13px; }
.text, .block p, .rich-text p, .block.context > span { white-space: pre-wrap; }
.message-tools { position: absolute; top: -14px; right: 16px; display: flex; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); opacity: 0; z-index: 1; }
.message:hover, .message:focus-within { content-visibility: visible; }
.message:hover .message-tools, .message:focus-within .message-tools { opacity: 1; }
.thread-bar { display: inline-flex; align-items: center; gap: 6px; min-height: 28px; margin-top: 4px; padding: 2px 8px; border-radius: 6px; color: var(--link); font-size: 13px; font-weight: 700; }
.thread-bar:hover { background: var(--sunken); text-decoration: underline; }
.thread-bar .icon { width: 15px; height: 15px; }
.reactions { display: flex; gap: 4px; margin-top: 4px; }
.reaction { padding: 0 8px; border: 1px solid var(--line); border-radius: 12px; font-size: 12px; }
.mention { padding: 0 2px; border-radius: 3px; background: var(--mention); color: var(--link); }
a.mention { text-decoration: underline; }
.mention.mine { background: var(--mine); }
.dot { display: inline-block; width: .86em; height: .86em; border-radius: 50%; overflow: hidden; color: transparent; vertical-align: -.06em; }
.dot-white { background: #e4e6ea; box-shadow: inset 0 0 0 1px #9ba1a8; } .dot-black { background: #3b3f44; box-shadow: inset 0 0 0 1px #6d7278; } .dot-red { background: #d3333f; }
.dot-orange { background: #ee8322; } .dot-yellow { background: #edc02c; } .dot-green { background: #2f9e44; } .dot-blue { background: #3b82d6; } .dot-purple { background: #8f57c4; }
.beginning { padding: 24px 20px 8px; color: var(--soft); }
.beginning b { display: block; font-size: 22px; line-height: 1.3; color: var(--ink); }
code { padding: 1px 3px; border: 1px solid var(--line); border-radius: 3px; background: var(--sunken); color: var(--code); font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; }
pre { padding: 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--sunken); font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: 4px 0; }
blockquote { padding-left: 12px; border-left: 4px solid var(--line); white-space: pre-wrap; }
.file { display: inline-flex; flex-direction: column; margin-top: 4px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; }
.file small { color: var(--soft); }
.picture { display: block; max-width: min(360px, 100%); max-height: 360px; margin-top: 4px; border-radius: 8px; background: #fff; }
figcaption { color: var(--soft); font-size: 13px; }

.block { margin: 4px 0; min-width: 0; }
.message-body > :is(.block, .rich-text) { max-width: 660px; }
.block.section { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: flex-start; }
.section-words { flex: 1 1 200px; min-width: 0; overflow-wrap: anywhere; }
.fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 4px 16px; margin-top: 2px; }
.block.context { display: flex; flex-wrap: wrap; align-items: center; gap: 0 4px; color: var(--soft); font-size: 13px; margin: 2px 0; }
.block.context .picture { width: 20px; height: 20px; margin: 0; border-radius: 3px; }
.block.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.block.header { font-size: 18px; line-height: 1.3; }
hr { border: 0; border-top: 1px solid var(--line); margin: 12px 0; }
.block.unknown { color: var(--soft); font-style: italic; }
.block.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; }
th, td { padding: 4px 10px; border: 1px solid var(--line); text-align: left; }
.rich-text ul, .rich-text ol { padding-left: 24px; list-style: disc; }
.rich-text ol { list-style: decimal; }
.copyable { position: relative; }
.copyable pre { padding-right: 44px; }
.copy.icon-button { position: absolute; top: 3px; right: 4px; background: var(--raised); border: 1px solid var(--line); }

.channel-foot { padding: 0 20px 16px; min-width: 0; }
.composer { position: relative; display: grid; border: 1px solid var(--strong-line); border-radius: 8px; background: var(--ground); }
.composer:focus-within { border-color: var(--soft); box-shadow: 0 0 0 1px var(--soft); }
.composer-text { width: 100%; min-height: 42px; padding: 10px 12px 4px; border: 0; background: none; resize: none; outline: none; }
.composer-text::placeholder { color: var(--soft); opacity: 1; }
.composer-tools { display: flex; justify-content: space-between; padding: 4px; }
.send { display: grid; place-items: center; width: 36px; min-height: 32px; border-radius: 6px; background: var(--accent); color: #fff; }
.send:disabled { background: none; color: var(--soft); cursor: default; }
.slash-help { position: absolute; bottom: calc(100% + 6px); left: 0; right: 0; padding: 6px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); box-shadow: 0 4px 14px rgb(0 0 0 / .14); z-index: 2; }
.slash-command { display: flex; flex-wrap: wrap; gap: 0 8px; width: 100%; padding: 6px 10px; border-radius: 6px; text-align: left; }
.slash-command:hover { background: var(--sunken); }
.slash-command .usage { color: var(--soft); overflow-wrap: anywhere; }
.slash-command small { width: 100%; color: var(--soft); font-size: 13px; }
@media (max-width: 768px) {
  .message { padding-inline: 14px; }
  .channel-foot { padding: 0 8px 8px; }
  .message-tools { top: 2px; right: 6px; }
  .button { min-height: 40px; }
}
@media (hover: none) { .message-tools { opacity: 1; border-color: transparent; background: none; } }
`;
