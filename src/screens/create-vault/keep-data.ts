/**
 * Asks the browser not to throw the vault away when the disk fills up. Some browsers ask the person, some decide by themselves; what
 * came of it is shown among the settings of the vault, so nobody waits for it here.
 */
export function askToKeepData(): void {
  navigator.storage.persist().catch(() => undefined);
}
