/** Keeps a word in this tab for the page that is loaded next; nothing about a person ever is one. */
export function keepInTab(place: string, word: string): void {
  attempt(() => sessionStorage.setItem(place, word));
}

/** @returns what was kept there, or `null` */
export function readFromTab(place: string): string | null {
  return attempt(() => sessionStorage.getItem(place));
}

/** Forgets what was kept there. */
export function dropFromTab(place: string): void {
  attempt(() => sessionStorage.removeItem(place));
}

/** Browsers that block site data refuse even this; the app then does without. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
