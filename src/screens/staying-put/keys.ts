/** A key that went down, as far as it matters here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Whether AltGr is down: with it people write letters, and Windows then says that Ctrl and Alt are down as well. */
  readonly altGraph: boolean;
}

/** Keys that browsers take for themselves: help, reloading, the address, developer tools, menus, printing, searching, zooming. */
const TAKEN =
  /^(F\d{1,2}|Browser.*|Launch.*|ContextMenu|Help|Print|PrintScreen|Find|Open|Save|New|Close|Zoom.*)$/;

/** With Ctrl or Command, what people need to write in a field; everything else leads out of the page. */
const EDITING = /^([acvxzy]|Arrow(Left|Right|Up|Down)|Home|End|Backspace|Delete)$/i;

/** The same with Shift: Ctrl+Shift+C opens developer tools and Ctrl+Shift+Delete erases what the browser keeps. */
const EDITING_WITH_SHIFT = /^([vz]|Arrow(Left|Right|Up|Down)|Home|End)$/i;

/** What opens Firefox's search outside of fields. */
const QUICK_FIND = ['/', "'"];

/**
 * Whether a key would lead somebody out of the page, or out of its full screen view. Escape alone is not among them: it closes dialogs, and no
 * page can keep it from ending a full screen view.
 *
 * @param typing whether it goes to a field for text
 */
export function leadsOut(press: KeyPress, typing: boolean): boolean {
  const { key, shiftKey } = press;
  if (TAKEN.test(key)) return true;
  // Chromium's task manager, which ends pages.
  if (key === 'Escape') return shiftKey;
  const writes = key.length === 1;
  if (press.altGraph && writes) return false;
  if (press.ctrlKey || press.metaKey) {
    const editing = shiftKey ? EDITING_WITH_SHIFT : EDITING;
    return !isModifier(key) && !(typing && !press.altKey && editing.test(key));
  }
  // On a Mac, Option writes letters that are none of ASCII's.
  if (press.altKey) return writes ? /^[\x20-\x7e]$/.test(key) : !isModifier(key);
  return !typing && QUICK_FIND.includes(key);
}

function isModifier(key: string): boolean {
  return ['Control', 'Meta', 'Alt', 'AltGraph', 'Shift'].includes(key);
}
