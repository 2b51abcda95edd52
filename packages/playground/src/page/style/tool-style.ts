/** The playground's own tools: tour, log, inbox, clock, switches. */
export const TOOL_STYLE = `
.tour li { display: flex; gap: 12px; padding: 10px 0; border-top: 1px solid var(--line); }
.tour p { color: var(--soft); font-size: 14px; }
.tick { display: grid; place-items: center; flex: none; width: 26px; height: 26px; border-radius: 50%; border: 1px solid var(--strong-line); font-size: 13px; font-weight: 700; }
.tour .done .tick { background: var(--accent); border-color: var(--accent); color: #fff; }
.tour .done b { color: var(--soft); font-weight: 600; }
.tour .next .tick { border-color: var(--here); background: var(--here); color: #fff; }
.tour .all-done { font-weight: 600; }
.log li { padding: 8px 0; border-top: 1px solid var(--line); font-size: 14px; overflow-wrap: anywhere; }
.log time { color: var(--soft); font-size: 12px; }
.log .detail { padding-left: 12px; border-left: 3px solid var(--line); color: var(--soft); font-size: 13px; }
.log .refusal p:first-of-type { color: var(--danger); font-weight: 600; }
.inbox-customer h3 { margin: 14px 0 4px; font-size: 15px; }
.inbox-message { border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.inbox-message summary { display: grid; gap: 0 8px; padding: 9px 22px 9px 0; position: relative; cursor: pointer; list-style: none; }
.inbox-message summary::-webkit-details-marker { display: none; }
.inbox-message summary::after { content: ''; position: absolute; right: 6px; top: 16px; width: 7px; height: 7px; border: solid var(--soft); border-width: 0 1.6px 1.6px 0; transform: rotate(45deg); }
.inbox-message[open] summary::after { transform: rotate(225deg); top: 20px; }
.inbox-message summary:hover .inbox-title { text-decoration: underline; }
.inbox-title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.inbox-message[open] .inbox-title { white-space: normal; font-weight: 700; }
.inbox-message summary small, .inbox-from { color: var(--soft); font-size: 12px; }
.inbox-message summary small:empty { display: none; }
.inbox-message .inbox-foot { margin-bottom: 14px; }
.mail { width: 100%; height: max(420px, 70vh); border: 1px solid var(--line); border-radius: 8px; background: #fff; }
.bubble { margin-top: 6px; padding: 10px 14px; border-radius: 16px 16px 16px 4px; background: var(--sunken); white-space: pre-wrap; }
.inbox-foot { margin-top: 10px; }
.inbox-foot .state { color: var(--soft); font-size: 14px; }
.inbox-acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
.clock, .settings { width: min(360px, calc(100vw - 24px)); padding: 16px; }
.clock h2, .settings h2 { font-size: 17px; margin-bottom: 4px; }
.clock .note { margin-bottom: 12px; }
.clock-steps { display: flex; gap: 8px; margin-bottom: 14px; }
.clock-steps .button { flex: 1; padding-inline: 4px; }
.clock-to { display: flex; gap: 8px; }
.clock-zone { color: inherit; font-size: 12px; opacity: .85; }
.moment { display: flex; flex-wrap: wrap; gap: 8px; min-width: 0; }
.moment .input.date { width: auto; }
.input.time { width: 5.5em; }
.resets { display: flex; flex-wrap: wrap; gap: 8px; }
.next-step { display: flex; align-items: center; gap: 12px; padding: 4px 8px 4px 16px; background: var(--here); color: #fff; font-size: 14px; }
.next-step p { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.next-step .link-button { color: #fff; text-decoration: underline; white-space: nowrap; }
.next-step .icon-button { color: #fff; }
.next-step .icon-button:hover { background: rgb(255 255 255 / .15); color: #fff; }
`;
