/**
 * Which strings may become code: addresses of scripts of this very server, and nothing else. Imported by the page and by every worker before all else, for what it
 * does: the Content-Security-Policy (`deploy/content-policy.ts`) lets one policy be made in each thread, so that nobody who comes later can make a kinder one.
 *
 * The `default` policy is asked wherever a string would become code. The app itself starts workers and a service worker, as ONNX Runtime does for its threads; nothing
 * in it makes HTML or code out of text.
 *
 * @see https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr
 */
/** Answers the browser's question for a string; `null` refuses it, and the browser throws a TypeError. */
interface Rules {
  createHTML(text: string): null;
  createScript(text: string): null;
  createScriptURL(address: string): string | null;
}

/** Not in TypeScript's library yet. Browsers without it (Safari before 26, Firefox before 148) do not ask. */
interface WithTrustedTypes {
  readonly trustedTypes?: { createPolicy(name: 'default', rules: Rules): unknown };
}

/** @param base address of the page or of the worker's script, by which browsers read a relative address */
export function rulesFor(base: URL): Rules {
  return {
    createHTML: () => null,
    createScript: () => null,
    createScriptURL(address) {
      if (!URL.canParse(address, base)) return null;
      const script = new URL(address, base);
      // A `blob:` address has the origin of whoever made it, and holds whatever they like.
      const isServed = script.protocol === base.protocol && script.origin === base.origin;
      return isServed ? script.href : null;
    },
  };
}

const { trustedTypes } = globalThis as WithTrustedTypes;
trustedTypes?.createPolicy('default', rulesFor(new URL(globalThis.location.href)));
