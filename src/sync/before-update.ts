// Asked by the service worker of a new version before it lets itself be installed: the old one stays until everything on this
// device, unsent words first of all, would come through. [Note: Upgrade]
import { rehearseAll, type UpgradeTrouble } from '#store/rehearsal.ts';

/** @returns a code to be read out; null: nothing stands in the way */
export const troubleWithUpdate = (): Promise<UpgradeTrouble> => rehearseAll();
