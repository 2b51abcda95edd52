/** The sidebar as a drawer over the rest, for a shell that is `where`: ".has-telegram", or any when empty. */
export function drawSidebarAsDrawer(where: string): string {
  const shell = `.shell${where}`;
  return `
  ${shell} .menu-button.icon-button { display: inline-flex; }
  ${shell} .sidebar { position: absolute; inset: 0 auto 0 0; z-index: 3; width: min(280px, 84vw); border-radius: 0; visibility: hidden; transform: translateX(-100%); transition: transform .15s, visibility .15s; }
  ${shell}.drawer-open .sidebar { visibility: visible; transform: none; }
  ${shell}.drawer-open .veil { display: block; position: absolute; inset: 0; z-index: 2; background: var(--veil); }
`;
}
