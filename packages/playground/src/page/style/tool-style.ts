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
.inbox-message { padding: 12px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.inbox-message time { color: var(--soft); font-size: 12px; }
.inbox-message h3 { margin: 8px 0; font-size: 16px; }
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
`;
