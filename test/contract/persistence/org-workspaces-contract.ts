import { beforeEach, describe, expect, it } from '@jest/globals';
import type { OrgWorkspaces } from '../../../src/ports/org-workspaces.js';
import { AT, later } from './build-link.js';

export function describeOrgWorkspaces(open: () => Promise<OrgWorkspaces>): void {
  describe('OrgWorkspaces', () => {
    let workspaces: OrgWorkspaces;
    beforeEach(async () => {
      workspaces = await open();
    });
    const lotus = { workspaceId: 'T1', enterpriseId: 'E1', hasAccess: true, toldAt: AT };

    it('knows of which organisation a workspace is', async () => {
      await workspaces.note(lotus);
      expect(await workspaces.find('T1')).toEqual(lotus);
      expect(await workspaces.find('T2')).toBeNull();
    });

    it('keeps what is newest, in whichever order it is told', async () => {
      await workspaces.note({ ...lotus, hasAccess: false, toldAt: later(2) });
      await workspaces.note({ ...lotus, toldAt: later(1) });
      expect(await workspaces.find('T1')).toMatchObject({ hasAccess: false, toldAt: later(2) });
      await workspaces.note({ ...lotus, toldAt: later(3) });
      expect(await workspaces.find('T1')).toMatchObject({ hasAccess: true });
    });

    it('lists the workspaces of an organisation that the app is let into', async () => {
      await workspaces.note({ ...lotus, workspaceId: 'T2' });
      await workspaces.note(lotus);
      await workspaces.note({ ...lotus, workspaceId: 'T3', hasAccess: false });
      await workspaces.note({ ...lotus, workspaceId: 'T4', enterpriseId: 'E2' });
      expect(await workspaces.list('E1')).toEqual(['T1', 'T2']);
    });
  });
}
